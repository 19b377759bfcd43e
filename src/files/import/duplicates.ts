import {hash, randomBytes} from "node:crypto";
import type {FileProblem} from "./fileProblem.js";
import type {Layout} from "./layout.js";
import type {TableRecord} from "./tableRecords.js";

/**
 * Tells a line already seen. Identifiers and whole lines are kept only as hashes, under a salt drawn for this import and
 * forgotten with it: nothing that names a person outlives the reading.
 */
export function duplicateFinder({
  spec,
  match,
  titles
}: Layout): (record: TableRecord, values: readonly string[]) => FileProblem | undefined {
  const seen = new Map<string, number>();
  const salt = randomBytes(16).toString("latin1");
  const {unique, identifiedWith, equalLinesAllowed} = spec;
  const {identifier} = match;
  const places = (unique ?? []).map((name) => spec.columns.findIndex((column) => column.name === name));
  const withPlace = spec.columns.findIndex(({name}) => name === identifiedWith);
  const keyOf = ({cells, raw}: TableRecord, values: readonly string[]): string | undefined => {
    if (unique !== undefined) return places.map((place) => values[place]).join("|");
    const id = identifier === undefined ? "" : (cells[identifier] ?? "").trim();
    if (id !== "") return hashed(`${id}|${withPlace < 0 ? "" : values[withPlace]}`);
    return equalLinesAllowed ? undefined : hashed(raw);
  };
  // 72 bits: two lines of a million meet by chance once in 10^10 imports. Over 12 characters, V8 would keep the whole hash.
  const hashed = (text: string) => hash("sha256", salt + text, "base64").slice(0, 12);
  const what =
    unique !== undefined ? unique.join(" et ") : identifier === undefined ? "" : titles[identifier];
  return (record, values) => {
    const key = keyOf(record, values);
    if (key === undefined) return undefined;
    const line = seen.get(key);
    if (line === undefined) {
      seen.set(key, record.line);
      return undefined;
    }
    return {
      line: record.line,
      column: what ?? "",
      found: unique === undefined ? "doublon" : places.map((place) => values[place]).join(", "),
      accepted: `une seule fois, or c’est déjà la ligne ${line}`,
      proposal: "retirez l’une des deux lignes"
    };
  };
}
