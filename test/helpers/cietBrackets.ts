import type {Brackets} from "../../src/core/brackets.js";

/** The four brackets of the convention of 2016, the two lowest being those of its objectives, by step. */
export function cietBrackets(steps = 16): Brackets {
  const all = <T>(value: T): T[] => Array.from({length: steps}, () => value);
  return {
    ids: ["tresModestes", "modestes", "intermediaires", "plusElevees"],
    names: ["Très modestes", "Modestes", "Intermédiaires", "Plus élevées"],
    thresholds: all([0.4, 0.6, 0.8]),
    low: {
      ceiling: all(2),
      floor: all(2),
      modestes: all(2),
      tresModestes: all(1),
      plai: all(2),
      accessible: all(2),
      prive: all(2)
    }
  };
}

/** Their ids. */
export const brackets = cietBrackets(1).ids;
