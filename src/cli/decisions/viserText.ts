import Table from "cli-table3";
import type {Trial} from "../../analysis/viser/goalSeek.js";
import type {ViserDocument} from "../../analysis/viser/viserDocument.js";
import {formatParameter} from "../../words/formatParameter.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {worldsLines} from "../../words/worlds.js";
import {withoutRules} from "../tableChars.js";
import {replacedLines} from "./replacedLines.js";

/** The answer of `equilibre viser` for a terminal: a sentence, then every value tried. */
export function viserText(document: ViserDocument): string {
  const {scenario, lever, search, reasons, replications, seed, incertitudes} = document;
  const since = lever.from === undefined ? "" : `, à partir de ${lever.from}`;
  return [
    answer(document),
    ...worldsText(document),
    ...reasons.map((reason) => `  ${reason}`),
    ...(search.monotone
      ? []
      : [`La réponse n’est pas monotone. Objectif tenu pour ${rangesText(document)}.`]),
    "",
    `Scénario « ${scenario.title} » (${scenario.id}). Levier : ${lever.description} (${lever.id})${since}, au pas de ${amount(lever.step, lever.unit)}.`,
    ...replacedLines(document),
    trialTable(document),
    `${replications} réplications sur les mêmes tirages pour chaque valeur, graine « ${seed} » ; ` +
      (incertitudes === false ? "le hasard varie." : `hypothèses tirées : ${incertitudes.join(", ")}.`),
    ...worldsLines(document.worlds),
    ""
  ].join("\n");
}

function answer(document: ViserDocument): string {
  const {search, confirmation, nearest, lever} = document;
  const goal = goalText(document);
  if (confirmation?.confirmed && confirmation.value === search.start.value)
    return `Rien à changer : ${goal} est déjà tenu (${heldText(confirmation, document)} sur des tirages neufs).`;
  if (confirmation?.confirmed)
    return (
      `Pour tenir ${goal}, il suffit de porter ce levier de ${amount(search.start.value, lever.unit)} à ${amount(confirmation.value, lever.unit)} : ` +
      `${heldText(confirmation, document)} sur des tirages neufs (entre ${formatNumber(100 * confirmation.interval.low)} et ${formatShare(confirmation.interval.high)}, à 95 %).`
    );
  const best = nearest ?? search.start;
  const unconfirmed =
    confirmation === undefined
      ? ""
      : ` La recherche donnait ${amount(search.smallest!.value, lever.unit)}, que des tirages neufs ne confirment pas (${heldText(confirmation, document)}).`;
  return (
    `Hors d’atteinte : ${goal} ne s’obtient pas avec ce levier seul, de ${amount(lever.low, lever.unit)} à ${amount(lever.high, lever.unit)}.${unconfirmed} ` +
    `Au plus près, ${amount(best.value, lever.unit)} : ${heldText(best, document)}, ${outcomeAmount(best.mean, document.objective.unit)} en moyenne.`
  );
}

function goalText({
  objective: {label, relation, bound, unit, year, confidence},
  worlds
}: ViserDocument): string {
  const sign = relation === "<=" ? "au plus" : "au moins";
  return `« ${label} : ${sign} ${outcomeAmount(bound, unit)} en ${year} », dans ${worlds === undefined ? `${formatShare(confidence)} des cas` : `au moins ${formatShare(confidence)} des mondes plausibles`}`;
}

function heldText({met, n}: Trial, {worlds}: ViserDocument): string {
  return worlds === undefined
    ? `tenu dans ${formatShare(met)} des ${n} réplications`
    : `tenu dans ${formatShare(met)} des ${n} avenirs tirés dans ${worlds.n} mondes plausibles`;
}

function rangesText({search, lever}: ViserDocument): string {
  return search.ranges
    .map(({from, to}) =>
      from === to ? amount(from, lever.unit) : `${amount(from, lever.unit)} à ${amount(to, lever.unit)}`
    )
    .join(" ; ");
}

function trialTable({search, lever, objective}: ViserDocument): string {
  const table = new Table({
    head: ["Levier", objective.label, "Objectif tenu"],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["right", "right", "right"]
  });
  for (const {value, mean, met} of search.trials)
    table.push([amount(value, lever.unit), outcomeAmount(mean, objective.unit), formatShare(met)]);
  return table.toString();
}

function amount(value: number, unit: string): string {
  return formatParameter(value, unit);
}

function outcomeAmount(value: number, unit: ViserDocument["objective"]["unit"]): string {
  if (!Number.isFinite(value)) return "non défini";
  if (unit === "share") return formatShare(value, 1);
  if (unit === "count") return formatNumber(value);
  return `${formatNumber(value, 1)} ${unit === "points" ? (Math.abs(value) >= 2 ? "points" : "point") : "mois"}`;
}

/** In how many plausible worlds the objective is met at the value told. */
function worldsText({inWorlds, lever: {unit}}: ViserDocument): string[] {
  if (inWorlds === undefined) return [];
  const {value, n, share, low, high, knownOn} = inWorlds;
  return [
    `À ${amount(value, unit)}, l’objectif est tenu dans ${formatShare(share)} des mondes plausibles (de ${formatShare(low)} à ${formatShare(high)}, à 95 % ; ` +
      `${formatNumber(n)} mondes, connus au ${frenchDate(knownOn)}).`
  ];
}
