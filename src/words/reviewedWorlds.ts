import type {SignShare} from "../analysis/indicateurs/result.js";
import type {ReviewedWorlds} from "../analysis/revoyure/revoyure.js";
import {frenchDate} from "./frenchDate.js";
import {formatDecimal, formatNumber} from "./numbers.js";
import {heldWords, isHeld} from "./signShare.js";

/** Effective worlds under which a revoyure says that they are few. */
const fewestWorlds = 20;

/** On how many worlds a revoyure stands, and how many the bilan leaves; or that chance alone was drawn. */
export function reviewedWorldsSentence(worlds: ReviewedWorlds | undefined): string {
  if (worlds === undefined) return "Hasard seul : ce que l’on ne sait pas n’y est pas.";
  const {n, replicates, knownOn, effectiveSize} = worlds;
  return (
    `${formatNumber(n)} mondes plausibles, ${formatNumber(replicates)} tirages de chacun ; ce que l’on en savait au ${frenchDate(knownOn)}. ` +
    `Pesés par ce bilan, ils en valent ${formatDecimal(effectiveSize)}.`
  );
}

/** That a bilan leaves too few worlds, what the bars do of it and what to do; undefined where it leaves enough, or none was drawn. */
export function fewWorldsSentence(worlds: ReviewedWorlds | undefined): string | undefined {
  if (worlds === undefined || worlds.effectiveSize >= fewestWorlds) return undefined;
  const {n, effectiveSize, power} = worlds;
  return (
    `Ce bilan ne ressemble qu’à ${formatDecimal(effectiveSize)} des ${formatNumber(n)} mondes tirés : c’est moins de ${fewestWorlds}, trop peu pour des ` +
    `fourchettes. ${
      power > 0
        ? `Il est donc pris à ${formatDecimal(100 * power, 0)} % de ce qu’il dit, pour que ${fewestWorlds} mondes comptent encore`
        : "Il n’est donc pas compté : tous les mondes pèsent autant"
    }. Pour qu’il en reste ${fewestWorlds}, il en faudrait environ ${formatNumber(enoughWorlds(worlds))} gardés : tirez-en davantage (npx equilibre mondes --tirages), puis refaites la revoyure.`
  );
}

/** Worlds to keep for as many to be left as are wanted, each bilan leaving its share; to two digits. */
function enoughWorlds({n, effectiveSize}: ReviewedWorlds): number {
  return Number(((n * fewestWorlds) / effectiveSize).toPrecision(2));
}

/** Whether objectives are met, in as many worlds: no direction that fewer than two in three hold. */
export function metSentence(subject: string, met: SignShare, year: number): string {
  const {share, low, high} = met;
  const missed = {share: 1 - share, low: 1 - high, high: 1 - low};
  if (isHeld(met)) return `${subject} en ${year} ${heldWords(met)}.`;
  if (isHeld(missed)) return `${subject} en ${year} ? Non, ${heldWords(missed)}.`;
  return `${subject} en ${year} ? On ne sait pas : ils le sont dans ${formatNumber(100 * share)} mondes plausibles sur 100.`;
}
