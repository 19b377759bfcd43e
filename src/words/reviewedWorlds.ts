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
  const counted =
    power > 0
      ? `il est pris à ${formatDecimal(100 * power, 0)} % de ce qu’il dit`
      : "il n’est pas compté, tous les mondes pèsent autant";
  return (
    `Ce bilan ne laisse que ${formatDecimal(effectiveSize)} mondes plausibles sur ${formatNumber(n)}, quand il en faut ${fewestWorlds} : ${counted}. ` +
    `Environ ${formatNumber(enoughWorlds(worlds))} mondes gardés en laisseraient assez (npx equilibre mondes --tirages).`
  );
}

/** Worlds to keep for as many to be left as are wanted, each bilan leaving its share; to two digits. */
function enoughWorlds({n, effectiveSize}: ReviewedWorlds): number {
  return Number(((n * fewestWorlds) / effectiveSize).toPrecision(2));
}

/** Whether all objectives are met, in as many worlds: no direction that fewer than two in three hold. */
export function metSentence(met: SignShare, year: number): string {
  const {share, low, high} = met;
  const missed = {share: 1 - share, low: 1 - high, high: 1 - low};
  const start = "Reprise avec ce bilan, la simulation";
  if (isHeld(met)) return `${start} tient tous les objectifs en ${year} ${heldWords(met)}.`;
  if (isHeld(missed)) return `${start} ne tient pas tous les objectifs en ${year} ${heldWords(missed)}.`;
  return (
    `${start} ne dit pas si tous les objectifs seront tenus en ${year} : ils le sont dans ${formatNumber(100 * share)} mondes ` +
    "plausibles sur 100."
  );
}
