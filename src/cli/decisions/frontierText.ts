import Table from "cli-table3";
import type {
  FrontierBinding,
  FrontierDocument,
  FrontierMeasure
} from "../../analysis/atteignable/frontierDocument.js";
import {groupBindings} from "../../analysis/atteignable/groupBindings.js";
import {underModestes} from "../../words/inForce.js";
import {measureLabel} from "../../words/labels.js";
import {formatNumber, formatPoints, formatShare} from "../../words/numbers.js";
import {worldsLines} from "../../words/worlds.js";
import {withoutRules} from "../tableChars.js";
import {classTable, effortLines} from "./frontierClassText.js";
import {replacedLines} from "./replacedLines.js";

/** Rules whose value is told, the weightiest first. */
const mostBindings = 5;

/** The answer of `equilibre atteignable` for a terminal. */
export function frontierText(document: FrontierDocument): string {
  const {scenario, measures: answers, years, assumptions, replications, seed} = document;
  return [
    `Ce qui est à portée sous les volumes du scénario « ${scenario.title} » (${scenario.id}), ${years[0]}-${years[years.length - 1]}.`,
    ...replacedLines(document),
    ...answers.map((answer) => measureText(answer, document)),
    stockText(document),
    "",
    "Hypothèses :",
    ...assumptions.map((assumption) => `  ${assumption}`),
    `${replications} réplications, graine « ${seed} » ; l’optimum est celui d’un programme linéaire (HiGHS) sur leurs moyennes.`,
    ...worldsLines(document.worlds),
    ""
  ].join("\n");
}

function measureText(answer: FrontierMeasure, document: FrontierDocument): string {
  const {candidates, brackets} = document;
  const under = underModestes(brackets);
  const {best, bestOneCommission, practice, clash} = answer;
  const head = `\n${measureLabel(answer)}`;
  const held =
    clash === undefined
      ? "L’objectif peut être tenu chaque année par une règle au moins."
      : `L’objectif ne peut être tenu chaque année${clash.gap > 0 ? ` à ${formatPoints(clash.gap)} près` : ""}. ${clash.text}`;
  if (best === undefined) return [head, held].join("\n");
  return [
    head,
    held,
    `Plus petit écart annuel moyen qu’une règle puisse atteindre : ${formatPoints(best.gap)}, avec ${formatNumber(best.modestes)} ménages ${under} logés par an (année de référence : ${formatPoints(practice)}).`,
    ...(bestOneCommission === undefined
      ? [
          `Avec les ${candidates.perCommission} candidats d’une seule commission, les règles ne tiennent pas ensemble.`
        ]
      : [
          `Avec les ${candidates.perCommission} candidats d’une seule commission : ${formatPoints(bestOneCommission)}.`
        ]),
    placeTable(answer, under),
    classTable(answer, document),
    ...effortLines(answer),
    curveTable(answer, under),
    ...bindingText(best, under)
  ].join("\n");
}

function placeTable({places}: FrontierMeasure, under: string): string {
  const table = new Table({
    head: [
      "Politique simulée",
      "Écart annuel moyen",
      `Ménages ${under} logés par an`,
      "Part du possible atteinte"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right"]
  });
  for (const {title, scenario, gap, modestes, reached} of places)
    table.push([
      `${title} (${scenario})`,
      formatPoints(gap),
      formatNumber(modestes),
      reached === undefined ? "rien à gagner" : formatShare(reached)
    ]);
  return table.toString();
}

function curveTable({curve}: FrontierMeasure, under: string): string {
  const table = new Table({
    head: ["Écart admis", ...curve.map(({gap}) => formatPoints(gap))],
    style: {head: [], border: []},
    chars: withoutRules
  });
  table.push([
    `Ménages ${under} logés par an, au plus`,
    ...curve.map(({modestes}) => formatNumber(modestes))
  ]);
  return table.toString();
}

function bindingText(
  {binding, bindingModestes}: NonNullable<FrontierMeasure["best"]>,
  under: string
): string[] {
  const told = (list: readonly FrontierBinding[], say: (effect: number) => string) =>
    groupBindings(list)
      .slice(0, mostBindings)
      .map(({label, years, low, high}) => {
        const range = say(low) === say(high) ? say(high) : `${say(low)} à ${say(high)}`;
        return `  ${label} (${years.join(", ")}) : ${range}`;
      });
  const signed = (effect: number, decimals: number) =>
    `${effect > 0 ? "+" : "−"}${formatNumber(Math.abs(effect), decimals)}`;
  return [
    ...(binding.length === 0
      ? ["Aucune règle ne retient l’écart : il peut être nul."]
      : [
          "Ce qui retient l’écart annuel moyen :",
          ...told(binding, (effect) => `${signed(effect, 4)} point`)
        ]),
    ...(bindingModestes.length === 0
      ? []
      : [
          `Au plus petit écart, ce qui borne le nombre de ménages ${under} logés :`,
          ...told(bindingModestes, (effect) => `${signed(effect, 2)} ménage sur la période`)
        ])
  ];
}

function stockText({stock}: FrontierDocument): string {
  const {years, rotation, closed, brackets} = stock;
  const percent = (share: number) => formatShare(share, 1);
  const table = new Table({
    head: [
      "Parc occupé",
      "Au départ",
      `Après ${years} ans, flux parfait`,
      `Après ${years} ans, scénario`,
      "Référence"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right", "right"]
  });
  for (const {name, base, best, simulated, reference} of brackets)
    table.push([name, percent(base), percent(best), percent(simulated), percent(reference)]);
  return [
    `\nLe parc : ${percent(rotation)} des logements sont attribués chaque année ; en ${years} ans, un flux toujours à l’équilibre ne comblerait que ${percent(closed)} de l’écart du parc.`,
    table.toString()
  ].join("\n");
}
