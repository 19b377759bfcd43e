import type {Estimate} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import type {Kind} from "../words/estimates.js";
import {underModestes, underObjective} from "../words/inForce.js";
import {upperFirst} from "../words/upperFirst.js";
import {barsCaption} from "../words/worlds.js";
import type {ScenarioOverview} from "./comparer/scenarioOverview.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {originTable} from "./originTable.js";
import {lastPeriod} from "./scenarioDocument.js";

interface Shown {
  readonly title: string;
  readonly kind: Kind;
  readonly pick: (period: ScenarioOverview["base"]) => Estimate;
}

/** Headings tell a figure where every scenario of the table shares it. */
function shownOf(sides: readonly Brackets[]): readonly Shown[] {
  const [fragile, moyenne, sans] = fragilites.map((g) => upperFirst(underObjective(g, ...sides)));
  return [
    {title: `${fragile}, fragiles`, kind: "share", pick: (p) => p.flux.fragile.under60},
    {title: `${moyenne}, moyenne`, kind: "share", pick: (p) => p.flux.moyenne.under60},
    {title: `${sans}, sans`, kind: "share", pick: (p) => p.flux.sans.under60},
    {
      title: `Ménages ${underModestes(...sides)} logés`,
      kind: "count",
      pick: (p) => p.menagesModestesLoges
    },
    {title: "Part ACI", kind: "share", pick: (p) => p.aci.metropole},
    {title: "PLAI livrés", kind: "count", pick: (p) => p.offre.plai},
    {title: "Attente", kind: "months", pick: (p) => p.delais.loges},
    {title: "Vacants", kind: "count", pick: (p) => p.vacants}
  ];
}

/** The last year of every scenario, side by side. */
export function comparisonTable(scenarios: readonly ScenarioOverview[]): HTMLElement {
  const {year} = lastPeriod(scenarios[0]);
  return originTable(scenarios, {
    origins: scenarios,
    caption: `En ${year} : moyenne ; ${barsCaption(scenarios[0].worlds)}`,
    columns: [
      {
        title: "Scénario",
        cell: ({scenario}) => element("a", {href: `./scenarios/${scenario.id}.html`}, scenario.title)
      },
      {
        title: "Bornes tenues, au centre des hypothèses",
        cell: ({convergence}) =>
          convergence.grouped.year === null ? "non" : `dès ${convergence.grouped.year}`
      },
      ...shownOf(scenarios.map(({brackets}) => brackets)).map(({title, kind, pick}) => ({
        title,
        number: true,
        cell: (document: ScenarioOverview) => estimate(pick(lastPeriod(document)), kind)
      }))
    ]
  });
}
