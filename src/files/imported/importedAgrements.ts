import {z} from "zod";
import type {AgreedOperation} from "../../analysis/plai/agreedYear.js";
import {inseeFormat as insee} from "../../core/formats/commonFormats.js";
import {DataError} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {counted, importReader} from "./importReader.js";
import type {Replacement} from "./replacement.js";

const whole = z.string().regex(/^\d+$/, "un entier positif ou nul").transform(Number);
const optionalWhole = z
  .string()
  .regex(/^\d*$/, "un entier positif ou nul, ou rien")
  .transform((cell) => (cell === "" ? undefined : Number(cell)));

/** Agréments, as `equilibre importer agrements` writes them. */
const importedAgrementsTable = z.object({
  insee,
  operation: z.string().min(1, "un nom ou un numéro"),
  annee_agrement: whole,
  plus: whole,
  plai: whole,
  pls: optionalWhole,
  annee_livraison: optionalWhole
});

/** Operations agreed, by their imported file, and what is told of that file; PLS apart, and those that are PLS alone. */
export interface ImportedAgrements {
  readonly operations: readonly AgreedOperation[];
  readonly file: Replacement;
}

/** Reads data/imports/agrements.csv; undefined where it was not imported, a DataError with every problem where it is wrong. */
export function importedAgrements(root: string = projectFolder()): ImportedAgrements | undefined {
  const reader = importReader(root);
  const rows = reader.table("agrements", importedAgrementsTable);
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  if (rows === undefined) return undefined;
  const operations = rows
    .map(({row}) => ({
      ...{year: row.annee_agrement, insee: row.insee, nom: row.operation, delivery: row.annee_livraison},
      ...{logements: row.plus + row.plai, plai: row.plai}
    }))
    .filter(({logements}) => logements > 0);
  const total = operations.reduce((sum, {logements}) => sum + logements, 0);
  reader.replaces(
    "agrements",
    `agréments : ${counted(operations.length, "opération")}, ${counted(total, "logement")} PLUS et PLAI`
  );
  const [file] = reader.replaced;
  return {operations, file};
}
