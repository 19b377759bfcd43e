import {DataError} from "../files/dataError.js";
import {readDate} from "../files/import/readDate.js";

/** A day as typed after `--date`; a DataError where it is none. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDate(text) : undefined;
  if (typeof day === "string") return day;
  throw new DataError([
    {file: "--date", message: `: « ${text} » trouvé ; attendu : un jour qui existe, écrit AAAA-MM-JJ.`}
  ]);
}
