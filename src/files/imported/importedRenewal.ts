import {importedNpruTable} from "../../core/formats/territoireImports.js";
import type {RenewalProject} from "../../core/territoire/territoireOverrides.js";
import type {NamedPlace} from "./importedClasses.js";
import {counted, type ImportReader} from "./importReader.js";

/** Projects of urban renewal, each with its line. */
export function importedRenewal(
  reader: ImportReader
): {projects: readonly (RenewalProject & {readonly line: number})[]; places: NamedPlace[]} | undefined {
  const rows = reader.table("npru", importedNpruTable);
  if (rows === undefined || rows.length === 0) return undefined;
  const projects = rows.map(({line, row}) => ({
    line,
    insee: row.insee,
    ...(row.quartier === undefined ? {} : {quartier: row.quartier}),
    demolitions: row.demolitions,
    firstYear: row.annee_debut,
    lastYear: row.annee_fin
  }));
  const total = projects.reduce((sum, {demolitions}) => sum + demolitions, 0);
  const years = projects.flatMap(({firstYear, lastYear}) => [firstYear, lastYear]);
  reader.replaces(
    "npru",
    `sites et cadence NPRU : ${counted(projects.length, "projet")}, ${counted(total, "démolition")} de ${Math.min(...years)} à ${Math.max(...years)}`
  );
  const places = projects.flatMap(({line, quartier}) =>
    quartier === undefined ? [] : [{type: "npru", line, id: quartier}]
  );
  return {projects, places};
}
