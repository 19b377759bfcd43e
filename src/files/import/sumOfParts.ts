import type {ImportSpec} from "./importSpec.js";
import type {NoteBook} from "./noteBook.js";

interface Kept {
  values: string[];
  readonly line: number;
  joined: boolean;
}

/**
 * Adds the counts of an associated commune to those of its chef-lieu: once both are read as one, they are two parts of a whole.
 * Undefined for types whose counts are not held by key.
 */
export function sumOfParts({columns, unique = [], sums}: ImportSpec, notes: NoteBook) {
  if (sums === undefined) return undefined;
  const places = unique.map((name) => columns.findIndex((column) => column.name === name));
  const counts = new Set(sums.map((name) => columns.findIndex((column) => column.name === name)));
  const kept = new Map<string, Kept>();
  const keyOf = (values: readonly string[]) => places.map((place) => values[place]).join("|");
  return {
    /** True when the line was added to one already kept. */
    take(values: readonly string[], {line, joined}: {line: number; joined: boolean}): boolean {
      const before = kept.get(keyOf(values));
      if (before === undefined || !(joined || before.joined)) return false;
      // Words are those of the chef-lieu: only counts add up.
      before.values = before.values.map((text, k) => {
        if (counts.has(k))
          return text === "" || values[k] === "" ? "" : String(Number(text) + Number(values[k]));
        return before.joined && !joined ? values[k] : text;
      });
      before.joined &&= joined;
      notes.add(
        "summed",
        `la ligne ${line} s’ajoute à la ligne ${before.line} (${keyOf(values).replaceAll("|", ", ")})`,
        line
      );
      return true;
    },
    keep(values: readonly string[], {line, joined}: {line: number; joined: boolean}): void {
      kept.set(keyOf(values), {values: [...values], line, joined});
    },
    kept: () => kept.values()
  };
}
