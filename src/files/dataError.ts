import {formatNumber} from "../words/numbers.js";
/** One thing to mend in a user's file: where it is, and a French sentence that says what was found and what is accepted. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** A user's mistake: every problem found, in French. Test `code`, not `instanceof`: classes do not survive a thread. */
export class DataError extends Error {
  readonly code = "data";
  readonly problems: readonly Problem[];
  /** Problems of the same kinds that were found and not kept. */
  readonly more: number;

  constructor(problems: readonly Problem[], {more = 0}: {readonly more?: number} = {}) {
    super(formatProblems(problems, more).join("\n"));
    this.name = "DataError";
    this.problems = problems;
    this.more = more;
  }
}

/** "chemin/fichier.yaml:12:3 message", the form that editors and terminals turn into a link. */
export function formatProblem({file, line, column, message}: Problem): string {
  const place =
    line === undefined ? file : column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place} ${message}`;
}

/** Most problems that are shown at once: the rest are counted. */
export const mostShown = 100;

function formatProblems(problems: readonly Problem[], more: number): string[] {
  const shown = problems.slice(0, mostShown).map(formatProblem);
  const rest = problems.length - shown.length + more;
  if (rest === 0) return shown;
  return [...shown, `… et ${formatNumber(rest)} autre${rest > 1 ? "s" : ""} à corriger.`];
}
