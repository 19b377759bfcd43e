import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {z} from "zod";
import {cadragePrefix} from "../analysis/mondes/factors.js";
import {valueAsKnown} from "../analysis/mondes/knownValues.js";
import type {TerritoireYears} from "../analysis/territoire/target.js";
import type {IsoDate} from "../core/convention/convention.js";
import {
  bailleursTable,
  type CadrageRow,
  cadrageTable,
  communesTable,
  datedColumns,
  npruSitesTable,
  rentClassesTable,
  typologiesTable
} from "../core/formats/territoireTables.js";
import {toTerritoireSources} from "../core/formats/toTerritoireSources.js";
import type {TerritoireSources} from "../core/territoire/territoireSources.js";
import {DataError, type Problem} from "./dataError.js";
import {readKnownValues} from "./knownValues.js";
import {projectFolder} from "./projectFolders.js";
import {checkTerritoireTables} from "./territoireChecks.js";
import {readTerritoireTable, type TableRow} from "./territoireTable.js";

/** A file that a result depends on. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

export interface ReadSources {
  readonly sources: TerritoireSources;
  /** The figures with their labels, status and source, for the report. */
  readonly cadrage: readonly CadrageRow[];
  readonly inputs: readonly InputFile[];
  /** Year of each dated column of communes.csv. */
  readonly years: TerritoireYears;
}

export interface ReadSourcesOptions {
  /** Folder that holds data/. */
  readonly root?: string;
  /** How many brackets the convention has; undefined where it cannot be read: the number of communes, whose limit rests on it, is not checked. */
  readonly brackets: number | undefined;
  /** Rows of cadrage.csv have the values that were known on this day; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

/** Reads and checks the tables of data/territoire/; throws a DataError with every problem at once. */
export function readTerritoireSources({
  root = projectFolder(),
  brackets,
  knownOn
}: ReadSourcesOptions): ReadSources {
  const inputs: InputFile[] = [];
  const problems: Problem[] = [];
  let years: {readonly [column: string]: number} = {};
  const read = <Shape extends z.ZodObject>(
    name: string,
    shape: Shape,
    dated?: ReadonlySet<string>
  ): readonly TableRow<z.output<Shape>>[] => {
    const path = `data/territoire/${name}`;
    const bytes = readBytes(join(root, path));
    if (bytes === undefined) {
      problems.push({file: path, message: "Fichier introuvable."});
      return [];
    }
    inputs.push({path, sha256: createHash("sha256").update(bytes).digest("hex")});
    const table = readTerritoireTable({file: path, text: bytes.toString("utf8")}, shape, dated);
    years = {...years, ...table.years};
    problems.push(...table.problems);
    return table.rows;
  };
  const tables = {
    communes: read("communes.csv", communesTable, datedColumns),
    bailleurs: read("bailleurs.csv", bailleursTable),
    npruSites: read("npru-sites.csv", npruSitesTable),
    typologies: read("typologies.csv", typologiesTable),
    rentClasses: read("classes-loyer.csv", rentClassesTable),
    cadrage: read("cadrage.csv", cadrageTable)
  };
  if (problems.length === 0) problems.push(...checkTerritoireTables(tables, brackets));
  if (problems.length > 0) throw new DataError(problems);
  const cadrage = asKnown(
    tables.cadrage.map(({row}) => row),
    {root, knownOn}
  );
  const sources = toTerritoireSources({
    communes: tables.communes.map(({row}) => row),
    bailleurs: tables.bailleurs.map(({row}) => row),
    npruSites: tables.npruSites.map(({row}) => row),
    typologies: tables.typologies.map(({row}) => row),
    rentClasses: tables.rentClasses.map(({row}) => row),
    cadrage
  });
  const {
    population,
    logements_qpv: stock,
    qpv_t1: typologies,
    individuel: types,
    avant_1945: periods
  } = years;
  return {sources, cadrage, inputs, years: {population, stock, typologies, types, periods}};
}

/** Rows with the values that were known on a day. */
function asKnown(
  rows: readonly CadrageRow[],
  {root, knownOn}: {readonly root: string; readonly knownOn: IsoDate | undefined}
): readonly CadrageRow[] {
  if (knownOn === undefined) return rows;
  const {histories} = readKnownValues(root);
  return rows.map((row) => ({
    ...row,
    valeur: valueAsKnown(row.valeur, histories[`${cadragePrefix}${row.id}`], knownOn)
  }));
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
