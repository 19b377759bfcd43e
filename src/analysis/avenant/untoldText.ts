import {formatWithInterval} from "../../words/estimates.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber} from "../../words/numbers.js";
import {type Effect, thresholdOf} from "../comparer/effect.js";
import {replicatesForMean} from "../statistics/replicatesForMean.js";
import type {AvenantDocument} from "./avenantDocument.js";

type Judged = Pick<AvenantDocument, "thresholds" | "confidence">;

/** Whether chance hides even whether an effect matters: neither told, nor sure to stay under the threshold. */
export function isUntold({verdict, difference: {low, high}, unit}: Effect, {thresholds}: Judged): boolean {
  const least = thresholdOf(unit, thresholds);
  return verdict === "hasard" && !(Math.max(Math.abs(low), Math.abs(high)) < least);
}

/** What cannot be told yet, and about how many pairs of replicates it would take; empty when all can. */
export function untoldText(effects: readonly Effect[], judged: Judged): string {
  return effects
    .filter((effect) => isUntold(effect, judged))
    .map((effect) => sentence(effect, judged))
    .join(" ");
}

function sentence(effect: Effect, {thresholds, confidence}: Judged): string {
  const {label, unit, difference} = effect;
  const {n, se} = difference;
  const subject = `${lowerFirst(label)}${unit === "count" ? ", par an" : ""}`;
  if (n < 2)
    return `Pas encore connu (${subject}) : un seul tirage ne dit rien du hasard, il en faut au moins deux.`;
  const half = thresholdOf(unit, thresholds);
  const needed = roundedUp(replicatesForMean({deviation: se * Math.sqrt(n), half, confidence}));
  const precision = `${formatNumber(half, unit === "count" ? 0 : 1)} ${units[unit]}`;
  return `Pas encore connu (${subject}) : ${formatWithInterval(effect)} sur ${n} tirages ; il en faudrait environ ${formatNumber(needed)} pour le savoir à ${precision} près (« npm start -- --replications ${needed} »).`;
}

const units = {share: "point", points: "point", count: "par an", months: "mois"} as const;

/** To two digits, upwards: a number of replicates is an order of size. */
function roundedUp(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}
