import {plainNumber} from "../../words/numbers.js";

/** One thing to mend in an imported file. */
export interface FileProblem {
  readonly line: number;
  /** Title of the column in the file, or "" for the whole line. */
  readonly column: string;
  readonly found: string;
  readonly accepted: string;
  readonly proposal?: string;
}

/** « ressources » : « 12abc » trouvé ; admis : un nombre… Proposition : … */
export function problemSentence({
  column,
  found,
  accepted,
  proposal,
  times = 1
}: FileProblem & {readonly times?: number}): string {
  const where = column === "" ? "ligne entière" : `« ${column} »`;
  const what = found === "" ? "rien" : `« ${found.length > 60 ? `${found.slice(0, 60)}…` : found} »`;
  const many = times === 1 ? "" : ` sur ${plainNumber(times)} lignes, la première ici`;
  return `${where} : ${what} trouvé${many} ; admis : ${accepted}.${proposal === undefined ? "" : ` Proposition : ${proposal}.`}`;
}
