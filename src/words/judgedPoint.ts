import type {ObservedPoint} from "../analysis/revoyure/projection/observedIndicator.js";

/** Where an observed figure falls: what chance allowed, what was not known, or beyond both. */
export type Judged = "hasard" | "possible" | "hors";

/** Undefined where nothing was observed. Without worlds, what chance does not allow is not judged further. */
export function judgedOf({inside90, worlds}: Pick<ObservedPoint, "inside90" | "worlds">): Judged | undefined {
  if (inside90 === undefined) return undefined;
  if (inside90) return "hasard";
  return worlds?.inside90 === false ? "hors" : "possible";
}

/** For a cell. */
export function judgedWord(point: Pick<ObservedPoint, "inside90" | "worlds">): string {
  const judged = judgedOf(point);
  if (judged === undefined) return "–";
  if (judged === "hasard") return "oui";
  if (point.worlds === undefined) return "non";
  return judged === "hors" ? "hors du possible" : "non, mais possible";
}

/** How those words are read. */
export const judgedCaption =
  "Oui : le hasard annoncé suffit. Non, mais possible : une dérive, ou un hasard rare, dans ce que l’on ne savait pas. " +
  "Hors du possible : hors de ce que l’on tenait pour possible.";
