import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {z} from "zod";
import {importedCommunesTable, importedQuartiersTable} from "../core/formats/territoireImports.js";
import type {TerritoireOverrides} from "../core/territoire/territoireOverrides.js";
import {type Fragilite, fragilites} from "../core/vocabulary.js";
import {DataError, type Problem} from "./dataError.js";
import type {Manifest} from "./import/manifest.js";
import {readTerritoireTable, type TableRow} from "./territoireTable.js";

/** What one of the user's files replaced in the territoire; shown on every page that depends on it. */
export interface Replacement {
  /** French, for readers: "classe de fragilité : 12 quartiers". */
  readonly what: string;
  readonly path: string;
  readonly sha256: string;
  /** The user's own file behind the imported one, and its hash, where the import noted them. */
  readonly original?: {readonly fichier: string; readonly sha256: string};
}

export interface TerritoireImports {
  readonly overrides: TerritoireOverrides;
  readonly replaced: readonly Replacement[];
  /** Line of each quartier named, to point at one that the territoire does not hold. */
  readonly quartierLines: ReadonlyMap<string, number>;
}

/** The territoire of the published figures alone. */
export const noTerritoireImports: TerritoireImports = {overrides: {}, replaced: [], quartierLines: new Map()};

/** Reads what the user imported under data/imports/; nothing where nothing was imported. */
export function readTerritoireImports({
  root,
  insee
}: {
  root: string;
  insee: readonly string[];
}): TerritoireImports {
  const problems: Problem[] = [];
  const replaced: Replacement[] = [];
  const originals = readOriginals(root);
  const read = <Shape extends z.ZodObject>(
    type: string,
    {shape, what}: {shape: Shape; what: (rows: readonly z.output<Shape>[]) => string}
  ): TableRow<z.output<Shape>>[] => {
    const path = `data/imports/${type}.csv`;
    if (!existsSync(join(root, path))) return [];
    const bytes = readFileSync(join(root, path));
    const table = readTerritoireTable({file: path, text: bytes.toString("utf8")}, shape);
    problems.push(...table.problems);
    const original = originals[type];
    replaced.push({
      what: what(table.rows.map(({row}) => row)),
      path,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...(original === undefined ? {} : {original: {fichier: original.fichier, sha256: original.sha256}})
    });
    return table.rows;
  };
  const quartiers = read("quartiers", {
    shape: importedQuartiersTable,
    what: (rows) => `classe de fragilité : ${counted(rows.length, "quartier")}`
  });
  const communes = read("communes", {
    shape: importedCommunesTable,
    what: (rows) =>
      `classe de fragilité : ${counted(rows.filter(({fragilite}) => fragilite !== "").length, "commune")} ; ` +
      `résidences principales : ${counted(rows.filter((row) => row.residences_principales !== undefined).length, "commune")}`
  });
  problems.push(...checkQuartiers(quartiers), ...checkCommunes(communes, insee));
  if (problems.length > 0) throw new DataError(problems);
  const quartierLines = new Map(quartiers.map(({line, row}) => [row.quartier, line]));
  return {overrides: toOverrides(quartiers, communes), replaced, quartierLines};
}

/** Throws where the user's file names quartiers that the territoire does not hold. */
export function requireKnownQuartiers({quartierLines}: TerritoireImports, known: readonly string[]): void {
  const ids = new Set(known);
  const problems = [...quartierLines]
    .filter(([id]) => !ids.has(id))
    .map(([id, line]) => ({
      file: "data/imports/quartiers.csv",
      line,
      column: 1,
      message: `« quartier » : « ${id} » n’est pas un quartier du territoire bâti ; la liste : equilibre territoire --quartiers.`
    }));
  if (problems.length > 0) throw new DataError(problems);
}

type QuartierRow = TableRow<z.output<typeof importedQuartiersTable>>;
type CommuneRow = TableRow<z.output<typeof importedCommunesTable>>;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? "s" : ""}`;
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

function checkQuartiers(rows: readonly QuartierRow[]): Problem[] {
  const file = "data/imports/quartiers.csv";
  return rows
    .filter(({row}) => row.quartier.includes("-Q") && row.fragilite !== "fragile")
    .map(({line, row: {quartier, fragilite}}) => ({
      file,
      line,
      column: quartier.length + 2,
      message:
        `« fragilite » : « ${fragilite} » trouvé pour le quartier prioritaire ${quartier} ; attendu : fragile ` +
        "(article 5.1 : les quartiers les plus fragiles comprennent les quartiers prioritaires)."
    }));
}

function checkCommunes(rows: readonly CommuneRow[], insee: readonly string[]): Problem[] {
  return rows
    .filter(({row}) => !insee.includes(row.insee))
    .map(({line, row}) => ({
      file: "data/imports/communes.csv",
      line,
      column: 1,
      message: `Le code INSEE « ${row.insee} » n’est pas une des ${insee.length} communes.`
    }));
}

function toOverrides(
  quartiers: readonly QuartierRow[],
  communes: readonly CommuneRow[]
): TerritoireOverrides {
  const classOf = (fragilite: Fragilite) => fragilites.indexOf(fragilite);
  return {
    quartiers: new Map(quartiers.map(({row}) => [row.quartier, classOf(row.fragilite)])),
    communes: new Map(
      communes.flatMap(({row}) =>
        row.fragilite === "" ? [] : [[row.insee, classOf(row.fragilite)] as const]
      )
    ),
    residencesPrincipales: new Map(
      communes.flatMap(({row}) =>
        row.residences_principales === undefined ? [] : [[row.insee, row.residences_principales] as const]
      )
    )
  };
}
