import type {Convention, IsoDate} from "../convention/convention.js";
import {numberAt, numbersAt} from "../convention/valueAt.js";
import {sizes} from "../vocabulary.js";

/** Days on which the cuts of the brackets, and the PLUS scale that they are shares of, are read. */
export interface LimitsDates {
  readonly thresholdsOn: IsoDate;
  readonly scaleOn: IsoDate;
}

/**
 * Upper limits of the brackets in cents a month, [category − 1][bracket]: thresholds in force on a date × scale in force
 * on another, the last one being the whole scale. To the euro, as note 1 of article 5.2 prints them: a ménage at 1 117 €
 * is on the other side of "moins de 1 117".
 */
export function limitsInCents(convention: Convention, dates: LimitsDates): number[][] {
  return numbersAt(convention, "brackets.plusScale", dates.scaleOn)
    .slice(0, sizes.length)
    .map((yearly) => limitsOf(convention, yearly, dates));
}

/** What each person over the sixth adds to those limits. */
export function supplementInCents(convention: Convention, dates: LimitsDates): number[] {
  const yearly = numbersAt(convention, "brackets.plusScale", dates.scaleOn)[sizes.length];
  return limitsOf(convention, yearly, dates);
}

function limitsOf(convention: Convention, yearly: number, {thresholdsOn, scaleOn}: LimitsDates): number[] {
  const abatement = numberAt(convention, "brackets.abatement", scaleOn);
  return [...numbersAt(convention, "brackets.thresholds", thresholdsOn), 1].map(
    (rate) => Math.round((rate * yearly) / (12 * abatement)) * 100
  );
}
