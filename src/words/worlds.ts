import type {Estimate} from "../analysis/indicateurs/result.js";
import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {formatEstimate, type Kind, lastDigit, roundedTo} from "./estimates.js";
import {frenchDate} from "./frenchDate.js";
import {classNames} from "./labels.js";
import {formatNumber, formatShare} from "./numbers.js";

/** What every output says where no world was drawn. */
export const chanceAlone = "hasard seul : ce que l’on ne sait pas n’y est pas";

/** The outer bar, chance and what is not known together: « de −17,2 à −13,1 »; empty where chance alone was drawn. */
export function formatOuter(estimate: Estimate, kind: Kind, {sign = false} = {}): string {
  const {worlds} = estimate;
  if (worlds === undefined || !Number.isFinite(worlds.q05) || !Number.isFinite(worlds.q95)) return "";
  const digit = Math.max(lastDigit(estimate, kind), spreadDigit(worlds, kind));
  const bound = (amount: number) => roundedTo(amount, {kind, sign, digit});
  return `de ${bound(worlds.q05)} à ${bound(worlds.q95)}`;
}

/** Both bars in a sentence: « −14,6 pt [−16,0 ; −13,3], et de −17,2 à −13,1 selon les mondes plausibles ». */
export function formatBars(estimate: Estimate, kind: Kind, options: {sign?: boolean} = {}): string {
  const outer = formatOuter(estimate, kind, options);
  return `${inner(estimate, kind, options)}${outer === "" ? "" : `, et ${outer} selon les mondes plausibles`}`;
}

/** Both bars where many figures stand together: « −14,6 pt [−16,0 ; −13,3] (mondes : de −17,2 à −13,1) ». */
export function formatBarsShort(estimate: Estimate, kind: Kind, options: {sign?: boolean} = {}): string {
  const outer = formatOuter(estimate, kind, options);
  return `${inner(estimate, kind, options)}${outer === "" ? "" : ` (mondes : ${outer})`}`;
}

/** How the figures of a table are read, as its caption ends. */
export function barsCaption(worlds: Pick<WorldsHeader, "n"> | undefined): string {
  const chance = "entre crochets, le hasard d’une année (neuf tirages sur dix)";
  return worlds === undefined
    ? `${chance} ; ${chanceAlone}`
    : `${chance} ; dessous, le hasard et ce que l’on ne sait pas (neuf avenirs sur dix, sur ${formatNumber(worlds.n)} mondes plausibles)`;
}

/** On how many worlds, known on which date; or that chance alone was drawn. */
export function worldsSentence(worlds: WorldsHeader | undefined): string {
  if (worlds === undefined) return "Hasard seul : ce que l’on ne sait pas n’y est pas.";
  const {n, replicates, knownOn} = worlds;
  return `${formatNumber(n)} mondes plausibles, ${formatNumber(replicates)} tirage${replicates > 1 ? "s" : ""} de chacun ; ce que l’on en savait au ${frenchDate(knownOn)}.`;
}

/** The figures whose outer bars tell whether the worlds are enough, whatever the brackets of the convention. */
const steadinessNames: {readonly [id: string]: string} = {
  "under60.fragile": `part à faibles ressources, ${classNames.fragile}`,
  "under60.sans": `part à faibles ressources, ${classNames.sans}`,
  attributions: "attributions",
  "premierAcces.modestes": "premiers accès à faibles ressources",
  "premierAcces.tresModestes": "premiers accès aux ressources les plus basses",
  aci: "part ACI des premiers accès"
};

/** How far the outer bars would still move with more worlds; empty where none was drawn. */
export function stabilitySentence(worlds: WorldsHeader | undefined): string {
  if (worlds === undefined) return "";
  const {n, stability} = worlds;
  return `Assez de mondes ? De ${formatNumber(Math.floor(n / 2))} à ${formatNumber(n)}, la barre large qui change le plus (${steadinessNames[stability.id] ?? stability.id}) a bougé de ${formatShare(stability.worst)} de sa longueur.`;
}

/** The last lines of an output for a terminal. */
export function worldsLines(worlds: WorldsHeader | undefined): string[] {
  if (worlds === undefined) return [`Hasard seul (--mondes 0) : ce que l’on ne sait pas n’y est pas.`];
  return [
    `« Mondes » : hasard et ce que l’on ne sait pas, de 5 à 95 % des avenirs. ${worldsSentence(worlds)} ${stabilitySentence(worlds)}`
  ];
}

function inner(estimate: Estimate, kind: Kind, options: {sign?: boolean}): string {
  return formatEstimate(estimate, kind, options).trimEnd();
}

/**
 * Power of ten of the last digit that so many worlds let one tell of a quantile: half the width of its 95 % interval, were
 * futures normal (the 5 % quantile then errs by 2.11 standard deviations ÷ √n, of which 3.29 part the two ends).
 */
function spreadDigit({n, q05, q95}: NonNullable<Estimate["worlds"]>, kind: Kind): number {
  const half = ((1.96 * 2.11) / 3.29) * ((q95 - q05) / Math.sqrt(n)) * (kind === "share" ? 100 : 1);
  return half > 0 ? Math.floor(Math.log10(half)) : Number.NEGATIVE_INFINITY;
}
