import type {IsoDate} from "../../../core/convention/convention.js";
import {firstDayOf, type HalfYear} from "../../bilan/halfYear.js";
import type {Projection} from "./projection.js";

/** First half-year of which a projection set down on a day may speak: none that had begun before. */
export function firstHalfYearAfter(date: IsoDate): HalfYear {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const begun = year * 2 + (month > 6 ? 1 : 0);
  return date === firstDayOf(begun) ? begun : begun + 1;
}

/** Whether a projection was set down after the first day of a half-year: it could have seen what it would be judged on. */
export function isYounger({date}: Pick<Projection, "date">, halfYear: HalfYear): boolean {
  return halfYear < firstHalfYearAfter(date);
}
