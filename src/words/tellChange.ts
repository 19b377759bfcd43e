import {barsOf, type Difference, shownDirection} from "./difference.js";
import type {Kind} from "./estimates.js";
import {certaintyOf, signNote} from "./signShare.js";
import {formatBars, worldsSentence} from "./worlds.js";

/** `told` and `untold` where chance alone was drawn: beyond it, or not. */
export type Telling = "sure" | "likely" | "unknown" | "told" | "untold";

export interface ToldChange {
  readonly telling: Telling;
  /** One clause, without capital nor full stop. */
  readonly text: string;
}

export interface ChangeWords {
  readonly kind: Kind;
  /** The clause that states each direction: « la part … baisserait ». */
  readonly rise: string;
  readonly fall: string;
  /** What is not known, when it is not: « l’effet sur la part … ». */
  readonly unknown: string;
  /** What else is told after the figures: « pour 4 470 dans la référence ». */
  readonly beside?: string;
}

/** One change in words: no direction that fewer than two worlds in three hold, nor, without worlds, that chance explains. */
export function tellChange(
  difference: Difference,
  {kind, rise, fall, unknown, beside}: ChangeWords
): ToldChange {
  const direction = shownDirection(difference, kind);
  const {sign} = difference;
  const clause = direction === 0 ? unknown : direction > 0 ? rise : fall;
  const figures = formatBars(barsOf(difference), kind, {sign: true});
  const notes = [beside, sign === undefined ? undefined : signNote(sign)].filter(
    (note) => note !== undefined
  );
  return {
    telling: tellingOf(difference, direction !== 0),
    text: `${clause} : ${figures}${notes.length === 0 ? "" : ` (${notes.join(" ; ")})`}`
  };
}

function tellingOf({sign}: Difference, known: boolean): Telling {
  if (sign === undefined) return known ? "told" : "untold";
  return known && certaintyOf(sign) === "sure" ? "sure" : known ? "likely" : "unknown";
}

const openings: {readonly [telling in Telling]: string} = {
  sure: "Sûr, dans presque tous les mondes plausibles",
  likely: "Probable, dans la plupart des mondes plausibles",
  unknown: "On ne sait pas",
  told: "Se distingue du hasard des tirages",
  untold: "Ne se distingue pas du hasard des tirages"
};

/** Changes that are as sure as one another: « Sûr, dans presque tous les mondes plausibles », then a clause each. */
export interface ChangeGroup {
  readonly opening: string;
  readonly clauses: readonly string[];
}

/** What is sure first, what is not known last; where chance alone was drawn, a last opening without clauses says so. */
export function groupChanges(changes: readonly ToldChange[]): ChangeGroup[] {
  const groups = (Object.keys(openings) as Telling[])
    .map((telling) => ({
      opening: openings[telling],
      clauses: changes.filter((change) => change.telling === telling).map(({text}) => text)
    }))
    .filter(({clauses}) => clauses.length > 0);
  const alone = changes.some(({telling}) => telling === "told" || telling === "untold");
  return alone ? [...groups, {opening: worldsSentence(undefined), clauses: []}] : groups;
}

/** The same as sentences, one a group. */
export function changeSentences(changes: readonly ToldChange[]): string[] {
  return groupChanges(changes).map(({opening, clauses}) =>
    clauses.length === 0 ? opening : `${opening} : ${clauses.join(" ; ")}.`
  );
}
