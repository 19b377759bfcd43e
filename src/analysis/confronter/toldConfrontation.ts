import {lowerFirst} from "../../words/lowerFirst.js";
import {formatDecimal} from "../../words/numbers.js";
import {formatObserved, formatWorldsBar} from "../../words/observed.js";
import {typography} from "../../words/typography.js";
import {type BaselineId, baselineIds} from "./baselines.js";
import type {Confrontation, CoverageCounts} from "./confrontation.js";
import type {ConfrontedRow} from "./confrontFigure.js";

/** Rows whose figure an outer bar misses, years apart left out. */
export function missesOf({rows}: Pick<Confrontation, "rows">): ConfrontedRow[] {
  return rows.filter(
    ({use, apart, covered90}) => use === "score" && apart === undefined && covered90 === false
  );
}

/** Whether amounts of a row are told with their sign. */
export function isSigned({unit, period}: Pick<ConfrontedRow, "unit" | "period">): boolean {
  return unit === "%" && period.includes("-");
}

/** « Attributions, évolution, 2025-2028 ». */
export function figureName({notion, period}: Pick<ConfrontedRow, "notion" | "period">): string {
  return `${notion}, ${period}`;
}

/** First of all what the bars at 90 % miss, then what they hold, then what is not known; one sentence each. */
export function headlines(document: Confrontation): string[] {
  const {scenarios, coverage} = document;
  const [first] = scenarios;
  const counts = coverage[first.id];
  const misses = missesOf(document);
  const missed = [...new Map(misses.map((row) => [row.id, row])).values()];
  const told = missed.map((row) => `${lowerFirst(figureName(row))} (${gapWords(row, misses)})`);
  const held =
    missed.length === 0
      ? `contiennent tous les chiffres publics que l’on peut noter (${counts.judged90})`
      : `manquent ${missedWords(missed.length, counts.judged90)} que l’on peut noter : ${told.join(" ; ")}`;
  return [
    counts.judged90 === 0
      ? "Aucune barre large n’est connue : rien ne peut être noté."
      : `Les barres larges à 90\u00a0% ${held}${unknownWords(document)}.`,
    ...scenarios.map(({id, title}) => `${typography(title)} (${id}) : ${countsWords(coverage[id])}.`),
    ...apartWords(document)
  ];
}

/** « 1 des 4 chiffres publics », « le seul chiffre public ». */
function missedWords(missed: number, judged: number): string {
  if (judged === 1) return "le seul chiffre public";
  return missed === judged ? `les ${judged} chiffres publics` : `${missed} des ${judged} chiffres publics`;
}

/** Figures that would be scored if the bar were known: « ; on ne sait pas encore pour demandes en attente, 2026 »; else nothing. */
function unknownWords({rows}: Confrontation): string {
  const unknown = rows.filter(
    ({use, apart, covered90}) => use === "score" && apart === undefined && covered90 === null
  );
  const names = [...new Set(unknown.map((row) => lowerFirst(figureName(row))))];
  return names.length === 0 ? "" : ` ; faute de barre large, on ne sait pas pour ${names.join(" ni pour ")}`;
}

/** What was observed, then the outer bar of each scenario that misses it. */
function gapWords(row: ConfrontedRow, misses: readonly ConfrontedRow[]): string {
  const sign = isSigned(row);
  const bars = misses
    .filter(({id}) => id === row.id)
    .map(({scenario, projected, unit}) => `${formatWorldsBar(projected, unit, {sign})} pour « ${scenario} »`);
  return `observé ${formatObserved(row.observed, row.unit, {sign})} ; projeté ${bars.join(", ")}`;
}

function countsWords({scored, judged90, covered90, judged50, covered50}: CoverageCounts): string {
  const unknown = scored - judged90;
  const parts = [
    `${covered90} sur ${judged90} dans la barre à 90\u00a0%`,
    ...(judged50 > 0 ? [`${covered50} sur ${judged50} dans celle à 50\u00a0%`] : []),
    ...(unknown > 0 ? [`${unknown} sans barre large connue`] : [])
  ];
  return parts.join(", ");
}

function apartWords({scenarios, coverage, rows}: Confrontation): string[] {
  const [row] = rows.filter(({apart, use}) => apart !== undefined && use === "score");
  if (row?.apart === undefined) return [];
  const counts = scenarios.map(({id}) => `${id}, ${countsWords(coverage[id].apart)}`);
  return [`${row.period} à part (${row.apart}) : ${counts.join(" ; ")}.`];
}

/** Why rows have no outer bar, or only its ends, with the option that gives the rest; nothing where nothing is missing. */
export function basisNotes(rows: readonly Pick<ConfrontedRow, "basis">[]): readonly string[] {
  const command = "« equilibre confronter … --mondes 64 » les calcule";
  const some = (basis: ConfrontedRow["basis"]) => rows.some((row) => row.basis === basis);
  return [
    ...(some("bar")
      ? [
          `Barre large connue par ses seuls bouts : ni CRPS ni barre à 50\u00a0%, faute d’avenirs un par un ; ${command}.`
        ]
      : []),
    ...(some("none")
      ? [`Barre large inconnue : les projections ne gardent pas les avenirs de cette grandeur ; ${command}.`]
      : [])
  ];
}

/** Whether the outer bar holds what was observed: « non », « oui, à 50 % »; a near notion is not judged. */
export function heldWord({
  use,
  covered50,
  covered90
}: Pick<ConfrontedRow, "use" | "covered50" | "covered90">): string {
  if (use === "tendance") return "non noté";
  if (covered90 === null) return "on ne sait pas";
  if (!covered90) return "non";
  return covered50 === null ? "oui" : covered50 ? "oui, à 50\u00a0%" : "oui, à 90\u00a0%";
}

/** « −0,55 », « exacte » where the baseline is right and nothing beats it, « – » where there is no baseline or no score. */
export function skillWord({skill, baselines, intervalScore}: ConfrontedRow, id: BaselineId): string {
  const gained = skill[id];
  if (gained !== null) return formatDecimal(gained, 2);
  return baselines[id].forecast === undefined || intervalScore === null ? "–" : "exacte";
}

/** The three skills of a row: « −0,55 / – / – ». */
export function skillsText(row: ConfrontedRow): string {
  return baselineIds.map((id) => skillWord(row, id)).join(" / ");
}

/** What was supposed, what came, what would have carried the gap; undefined where nothing is written of it. */
export function causeSentences({cause}: Pick<ConfrontedRow, "cause">): readonly string[] {
  if (cause === undefined) return ["Cause non écrite (data/observations/confronter.yaml)."];
  return [
    ...(cause.assumed === undefined ? [] : [`Supposé : ${cause.assumed}.`]),
    `Venu : ${cause.happened}.`,
    `L’aurait porté : ${cause.carriers.map((label) => `« ${label} »`).join(" ; ")}.`
  ];
}
