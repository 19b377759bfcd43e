import type {Convention, IsoDate} from "../../core/convention/convention.js";
import {numberAt, numbersAt} from "../../core/convention/valueAt.js";
import {sizes} from "../../core/vocabulary.js";

/**
 * Monthly limits in cents at 40, 60, 80 and 100 % of the PLUS scale in force on a date, [category − 1][limit]
 * (article 5.2, note 1: resources of the current year).
 */
export function monthlyLimitsCents(convention: Convention, date: IsoDate): number[][] {
  const scale = numbersAt(convention, "brackets.plusScale", date).slice(0, sizes.length);
  return scale.map((yearly) => limitsOf(convention, {yearly, date}));
}

/** What each person over the sixth adds to those limits. */
export function supplementCents(convention: Convention, date: IsoDate): number[] {
  const yearly = numbersAt(convention, "brackets.plusScale", date)[sizes.length];
  return limitsOf(convention, {yearly, date});
}

function limitsOf(convention: Convention, {yearly, date}: {yearly: number; date: IsoDate}): number[] {
  const thresholds = [...numbersAt(convention, "brackets.thresholds", date), 1];
  const abatement = numberAt(convention, "brackets.abatement", date);
  // To the euro: the note prints 745, 1 117, 1 490 and reads resources against them.
  return thresholds.map((rate) => Math.round((rate * yearly) / (12 * abatement)) * 100);
}
