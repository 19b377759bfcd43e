import {hash, randomBytes} from "node:crypto";
import {crc32} from "node:zlib";
import type {FileProblem} from "./fileProblem.js";
import type {Layout} from "./layout.js";
import type {TableRecord} from "./tableRecords.js";

/** Tells lines already seen, and counts equal ones where nothing says that they are one fact. */
export interface DuplicateFinder {
  readonly find: (record: TableRecord, values: readonly string[]) => FileProblem | undefined;
  /** Lines equal to an earlier one that were kept, the file carrying no identifier for them. */
  readonly equalLines: () => number;
}

/**
 * Identifiers and whole lines are kept only as hashes, under a salt drawn for this import and forgotten with it: nothing that names
 * a person outlives the reading. Without an identifier equal lines are different ménages, logements or operations.
 */
export function duplicateFinder({spec, match, titles, correspondance}: Layout): DuplicateFinder {
  /** Key → line of its first record, and a hash of that record, in one number. */
  const seen = new Map<string, number>();
  const salt = randomBytes(16).toString("latin1");
  const {unique, identifiedWith} = spec;
  const {identifier} = match;
  const places = (unique ?? []).map((name) => spec.columns.findIndex((column) => column.name === name));
  const sums = (spec.sums ?? []).map((name) => spec.columns.findIndex((column) => column.name === name));
  const withPlace = spec.columns.findIndex(({name}) => name === identifiedWith);
  let equal = 0;
  // 72 bits: two lines of a million meet by chance once in 10^10 imports. Over 12 characters, V8 would keep the whole hash.
  const hashed = (text: string) => hash("sha256", salt + text, "base64").slice(0, 12);
  const keyOf = ({cells}: TableRecord, values: readonly string[]): string | undefined => {
    if (unique !== undefined) return places.map((place) => values[place]).join("|");
    const id = identifier === undefined ? "" : (cells[identifier] ?? "").trim();
    if (id === "" || isNoIdentifier(id) || correspondance.blanks.has(id.toLowerCase())) return undefined;
    return hashed(`${id}|${withPlace < 0 ? "" : values[withPlace]}`);
  };
  const find = (record: TableRecord, values: readonly string[]): FileProblem | undefined => {
    const key = keyOf(record, values);
    if (key === undefined) {
      const whole = hashed(record.raw);
      if (seen.has(whole)) equal++;
      else seen.set(whole, 0);
      return undefined;
    }
    // 20 bits of it: a line and its hash make a whole number whatever the size of the file.
    const whole = crc32(record.raw) >>> (32 - hashBits);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, record.line * 2 ** hashBits + whole);
      return undefined;
    }
    const [line, first] = [Math.floor(before / 2 ** hashBits), before % 2 ** hashBits];
    const column =
      unique !== undefined ? unique.join(" et ") : identifier === undefined ? "" : titles[identifier];
    const found =
      unique === undefined ? "le même identifiant" : places.map((place) => values[place]).join(", ");
    if (first === whole)
      return {
        line: record.line,
        column,
        found,
        accepted: `une seule fois : la ligne ${line} dit exactement la même chose`,
        proposal: "gardez-en une : aucune information ne se perd"
      };
    return {
      line: record.line,
      column,
      found,
      accepted: `une seule ligne, or la ligne ${line} en parle aussi et dit autre chose`,
      proposal:
        sums.length > 0
          ? `si ce sont deux parts, additionnez-les sur une ligne (ici ${sums
              .map((place) => values[place])
              .filter((text) => text !== "")
              .join(", ")}) ; sinon gardez la bonne`
          : unique === undefined
            ? "si ce sont deux faits, donnez à chacun son identifiant ; sinon gardez la ligne à jour"
            : "gardez la ligne qui est à jour"
    };
  };
  return {find, equalLines: () => equal};
}

const hashBits = 20;

/** What stands in the column of identifiers once they were taken away. */
function isNoIdentifier(id: string): boolean {
  return /^(x+|\*+|0+|-+|n[./]?[acdr]\.?|anonym.*|masqu.*|secret|#n\/a)$/i.test(id);
}
