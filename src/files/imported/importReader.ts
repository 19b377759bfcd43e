import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import type {z} from "zod";
import {DataError, type Problem} from "../dataError.js";
import {importSpecs} from "../import/importSpecs.js";
import type {Manifest} from "../import/manifest.js";
import {readTerritoireTable, type TableRow} from "../territoireTable.js";
import type {Replacement} from "./replacement.js";

/** Reads what was imported under data/imports/, and keeps every problem and every replacement found on the way. */
export interface ImportReader {
  readonly problems: Problem[];
  readonly replaced: Replacement[];
  /** Where each import comes from, as it was noted. */
  readonly originals: Manifest;
  /** Rows of a type, checked; undefined where it was not imported. */
  table<Shape extends z.ZodObject>(
    type: string,
    shape: Shape
  ): readonly TableRow<z.output<Shape>>[] | undefined;
  /** Rows of a large file as the importer wrote them, by name of column; refused when it was changed since. */
  rows(type: string): Iterable<{readonly [column: string]: string}> | undefined;
  /** Says what the file of a type takes the place of. */
  replaces(type: string, what: string): void;
}

/** A reader of the imports of one project. */
export function importReader(root: string): ImportReader {
  const problems: Problem[] = [];
  const replaced: Replacement[] = [];
  const originals = readOriginals(root);
  const hashes = new Map<string, string>();
  const open = (type: string): string | undefined => {
    const path = join(root, importPath(type));
    if (!existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    hashes.set(type, createHash("sha256").update(bytes).digest("hex"));
    return bytes.toString("utf8");
  };
  return {
    problems,
    replaced,
    originals,
    table(type, shape) {
      const text = open(type);
      if (text === undefined) return undefined;
      const table = readTerritoireTable({file: importPath(type), text}, shape);
      problems.push(...table.problems);
      return table.rows;
    },
    rows(type) {
      const text = open(type);
      if (text === undefined) return undefined;
      if (originals[type]?.sha256Importe === hashes.get(type)) return rowsOf(text);
      const message =
        "Ce fichier a changé depuis son import : importez de nouveau l’original, qui est contrôlé ligne à ligne.";
      problems.push({file: importPath(type), message});
      return undefined;
    },
    replaces(type, what) {
      const original = originals[type];
      replaced.push({
        what,
        path: importPath(type),
        sha256: hashes.get(type) ?? "",
        ...(original === undefined ? {} : {original: {fichier: original.fichier, sha256: original.sha256}})
      });
    }
  };

  function* rowsOf(text: string) {
    const {data} = Papa.parse<string[]>(text, {delimiter: ",", skipEmptyLines: true});
    const [titles] = data;
    for (let i = 1; i < data.length; i++)
      yield Object.fromEntries(titles.map((title, k) => [title, data[i][k]]));
  }
}

/** Path of an imported table, relative to the project. */
export function importPath(type: string): string {
  if (!importSpecs.has(type)) throw new RangeError(`no such import: ${type}`);
  return `data/imports/${type}.csv`;
}

/** "3 quartiers", "1 commune": thousands apart. */
export function counted(count: number, noun: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${digits} ${noun}${count > 1 ? "s" : ""}`;
}

function readOriginals(root: string): Manifest {
  const path = join(root, "data/imports/manifest.json");
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch {
    throw new DataError([
      {file: path, message: "JSON mal formé : supprimez ce fichier et importez de nouveau."}
    ]);
  }
}
