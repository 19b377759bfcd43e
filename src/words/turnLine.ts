/** One line under an answer: a few words to catch the eye, then what they are about. */
export interface TurnLine {
  readonly lead: string;
  readonly text: string;
}

/** A line that lists several things; none where there is none. */
export function listLine(lead: string, parts: readonly string[]): TurnLine[] {
  return parts.length === 0 ? [] : [{lead, text: `${parts.join(" ; ")}.`}];
}
