import {isIsoDate} from "../core/convention/nextDay.js";
import {DataError} from "../files/dataError.js";

/** A day as typed behind an option; undefined where nothing was. Throws a DataError where it is no day. */
export function dayTyped(option: string, typed: string | undefined): string | undefined {
  if (typed === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(typed) && isIsoDate(typed))) return typed;
  const message = `: « ${typed} » n’est pas une date ; attendu : AAAA-MM-JJ, comme 2025-01-31.`;
  throw new DataError([{file: option, message}]);
}
