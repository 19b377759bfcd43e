import {DataError} from "../../dataError.js";
import type {Archive} from "./archive.js";
import {rangeOf} from "./cellPlace.js";
import {readWholeXml} from "./readXml.js";

/** A sheet of a million full rows is about one gigabyte of XML. */
export const mostSheetBytes = 4 * 2 ** 30;

const mostMerges = 200_000;

/** A rectangle of cells, rows and columns counted from 1. */
export interface CellRange {
  readonly ref: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the layout of a sheet says beside its cells. */
export interface SheetLayout {
  /** In the order of their first row. */
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly {readonly first: number; readonly last: number}[];
  /** Range under a filter. */
  readonly filter: string | undefined;
}

/** Reads what stands before and after the rows of a sheet; the rows themselves are passed over as bytes. */
export async function readSheetLayout(
  archive: Archive,
  {path, part}: {path: string; part: string}
): Promise<SheetLayout> {
  const merges: CellRange[] = [];
  const hiddenColumns: {first: number; last: number}[] = [];
  let filter: string | undefined;
  await readWholeXml(withoutRows(archive.part(part, mostSheetBytes)), {
    path,
    name: part,
    handlers: {
      open(tag, attributes) {
        if (tag === "col" && isTrue(attributes.hidden))
          hiddenColumns.push({first: Number(attributes.min), last: Number(attributes.max)});
        if (tag === "autoFilter" && filter === undefined) filter = attributes.ref;
        if (tag !== "mergeCell") return;
        const range = rangeOf(attributes.ref ?? "");
        if (range === undefined) return;
        merges.push(range);
        if (merges.length > mostMerges)
          throw new DataError([
            {
              file: path,
              message: `Plus de ${mostMerges} cellules fusionnées : défusionnez-les, ou enregistrez l’onglet en CSV.`
            }
          ]);
      }
    }
  });
  merges.sort((a, b) => a.top - b.top || a.left - b.left);
  return {merges, hiddenColumns, filter};
}

export const isTrue = (attribute: string | undefined) => attribute === "1" || attribute === "true";

/** The same document with its rows left out: `<sheetData>` is closed as soon as it opens. */
async function* withoutRows(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  // Names are ASCII: a one-byte string finds them, and cuts between bytes.
  let state: "head" | "rows" | "tail" = "head";
  let held = "";
  for await (const chunk of chunks) {
    let text = held + chunk.toString("latin1");
    held = "";
    if (state === "head") {
      const opened = /<(\w+:)?sheetData(\s[^<>]*)?(\/?)>/.exec(text);
      if (opened === null) {
        // The name of the element may run over two pieces.
        const cut = Math.max(0, text.lastIndexOf("<"));
        yield Buffer.from(text.slice(0, cut), "latin1");
        held = text.slice(cut);
        continue;
      }
      const end = opened.index + opened[0].length;
      yield Buffer.from(text.slice(0, end), "latin1");
      text = text.slice(end);
      state = opened[3] === "/" ? "tail" : "rows";
    }
    if (state === "rows") {
      const closed = /<\/(\w+:)?sheetData\s*>/.exec(text);
      if (closed === null) {
        held = text.slice(-64);
        continue;
      }
      text = text.slice(closed.index);
      state = "tail";
    }
    yield Buffer.from(text, "latin1");
  }
  if (held !== "") yield Buffer.from(held, "latin1");
}
