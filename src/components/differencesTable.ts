import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import {lowestMenages} from "../words/bracketWords.js";
import {errorOf, inUnit} from "../words/difference.js";
import type {Kind} from "../words/estimates.js";
import {underModestes, underObjective} from "../words/inForce.js";
import {upperFirst} from "../words/upperFirst.js";
import {barsCaption} from "../words/worlds.js";
import type {ComparaisonDocument} from "./comparaisonDocument.js";
import type {ScenarioOverview} from "./comparer/scenarioOverview.js";
import {differenceCell} from "./differenceCell.js";
import {differenceIn} from "./differenceIn.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {originTable} from "./originTable.js";

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
}

/** Headings tell a figure where every scenario of the table shares it. */
function shownOf(sides: readonly Brackets[]): readonly Shown[] {
  const [fragile, moyenne, sans] = fragilites.map((g) => upperFirst(underObjective(g, ...sides)));
  return [
    {id: "under60.fragile", title: `${fragile}, fragiles`, kind: "points"},
    {id: "under60.moyenne", title: `${moyenne}, moyenne`, kind: "points"},
    {id: "under60.sans", title: `${sans}, sans`, kind: "points"},
    {id: "premierAcces.modestes", title: `Premiers accès ${underModestes(...sides)}`, kind: "count"},
    {id: "premierAcces.tresModestes", title: `dont ${lowestMenages(sides[0])}`, kind: "count"},
    {id: "menagesModestesLoges", title: `Ménages ${underModestes(...sides)} logés`, kind: "count"},
    {id: "tresModestesLoges", title: `dont ${lowestMenages(sides[0])}`, kind: "count"},
    {id: "aci", title: "Part ACI", kind: "points"},
    {id: "delai.loges", title: "Attente", kind: "months"}
  ];
}

/** Differences to the reference the last year, both bars told, and in how many worlds their sign holds. */
export function differencesTable(
  scenarios: readonly ScenarioOverview[],
  comparaison: ComparaisonDocument
): HTMLElement {
  const rows = scenarios.filter(({scenario}) => scenario.id in comparaison.scenarios);
  const {worlds} = comparaison;
  return originTable(rows, {
    origins: scenarios,
    caption:
      `Différence avec la référence en ${comparaison.year} : moyenne ; ${barsCaption(worlds)}` +
      (worlds === undefined ? "" : ", puis la part des mondes qui donnent ce signe"),
    columns: [
      {title: "Scénario", cell: ({scenario}) => scenario.title},
      ...shownOf(scenarios.map(({brackets}) => brackets)).map(({id, title, kind}) => ({
        title,
        number: true,
        cell: ({scenario}: ScenarioOverview) => {
          const found = differenceIn(comparaison.scenarios[scenario.id], id);
          if (found === undefined) return "non mesurée";
          return differenceCell(kind === "points" ? inUnit(found, 100) : found, kind);
        }
      })),
      {
        title: "Mesure",
        cell: ({scenario}) =>
          comparaison.scenarios[scenario.id].paired ? "mêmes tirages" : "tirages séparés"
      }
    ]
  });
}

/** The error of each mean, for who checks the computation: it closes in as replicates are added. */
export function differenceErrors(
  scenarios: readonly ScenarioOverview[],
  comparaison: ComparaisonDocument
): HTMLElement {
  const rows = scenarios.filter(({scenario}) => scenario.id in comparaison.scenarios);
  return element(
    "details",
    {},
    element("summary", {}, "L’erreur du calcul"),
    originTable(rows, {
      origins: scenarios,
      caption: `Différence moyenne en ${comparaison.year} et, entre crochets, son erreur (95 %, loi de Student)`,
      columns: [
        {title: "Scénario", cell: ({scenario}) => scenario.title},
        ...shownOf(scenarios.map(({brackets}) => brackets)).map(({id, title, kind}) => ({
          title,
          number: true,
          cell: ({scenario}: ScenarioOverview) => {
            const found = differenceIn(comparaison.scenarios[scenario.id], id);
            if (found === undefined) return "non mesurée";
            return estimate(errorOf(kind === "points" ? inUnit(found, 100) : found), kind, {sign: true});
          }
        }))
      ]
    })
  );
}
