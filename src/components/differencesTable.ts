import {scaled, sign} from "../analysis/indicateurs/difference.js";
import type {Estimate} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";
import {fragilites} from "../core/vocabulary.js";
import {formatInterval, type Kind} from "../words/estimates.js";
import {underModestes, underObjective} from "../words/inForce.js";
import {bracketNames} from "../words/labels.js";
import {upperFirst} from "../words/upperFirst.js";
import type {ComparaisonDocument, ScenarioDifferences} from "./comparaisonDocument.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

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
    {id: "menagesModestesLoges", title: `Ménages ${underModestes(...sides)} logés`, kind: "count"},
    {id: "tresModestesLoges", title: `dont ${bracketNames.tresModestes}`, kind: "count"},
    {id: "aci", title: "Part ACI", kind: "points"},
    {id: "delai.loges", title: "Attente", kind: "months"}
  ];
}

/** Differences to the reference the last year, with 95 % intervals; those that chance explains are said to be unknown. */
export function differencesTable(
  scenarios: readonly ScenarioDocument[],
  comparaison: ComparaisonDocument
): HTMLElement {
  const rows = scenarios.filter(({scenario}) => scenario.id in comparaison.scenarios);
  return dataTable(rows, {
    caption:
      `Différence avec la référence en ${comparaison.year} : moyenne et, entre crochets, son erreur (95 %, Student) ; ` +
      "dessous, neuf tirages sur dix : ce que le hasard fait de la différence d’un seul tirage",
    columns: [
      {title: "Scénario", cell: ({scenario}) => scenario.title},
      ...shownOf(scenarios.map(({brackets}) => brackets)).map(({id, title, kind}) => ({
        title,
        number: true,
        cell: ({scenario}: ScenarioDocument) =>
          shownDifference(comparaison.scenarios[scenario.id], {id, kind})
      })),
      {
        title: "Mesure",
        cell: ({scenario}) =>
          comparaison.scenarios[scenario.id].paired ? "mêmes tirages" : "tirages séparés"
      }
    ]
  });
}

function shownDifference(
  {outcomes, draws}: ScenarioDifferences,
  {id, kind}: {id: string; kind: Kind}
): HTMLElement | string {
  const outcome = outcomes[id];
  if (outcome === undefined) return "non mesurée";
  const drawn = draws?.[id];
  const below =
    drawn === undefined
      ? undefined
      : element("div", {}, element("small", {}, drawnText({...outcome, ...drawn}, kind)));
  return element("span", {}, meanDifference(outcome, kind), below);
}

/** What chance makes of one draw. */
export function drawnText(outcome: Estimate, kind: Kind): string {
  const difference = kind === "points" ? scaled(outcome, 100) : outcome;
  return `9 tirages sur 10 : ${formatInterval(difference, kind, {sign: true})}`;
}

function meanDifference(outcome: Estimate, kind: Kind): HTMLElement {
  const difference = kind === "points" ? scaled(outcome, 100) : outcome;
  const shownFigure = estimate(difference, kind, {sign: true});
  if (sign(outcome) !== 0) return shownFigure;
  return element(
    "span",
    {},
    "indéterminée ",
    element("small", {class: "estimate"}, shownFigure.querySelector("small") ?? "")
  );
}
