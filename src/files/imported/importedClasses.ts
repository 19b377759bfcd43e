import {importedCommunesTable, importedQuartiersTable} from "../../core/formats/territoireImports.js";
import type {TerritoireOverrides} from "../../core/territoire/territoireOverrides.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {counted, type ImportReader, importPath} from "./importReader.js";

/** A line of an imported file that names a place, to point at where the territoire does not hold it. */
export interface NamedPlace {
  readonly type: string;
  readonly line: number;
  readonly id: string;
}

/** Classes of quartiers (article 5.1) and of communes (article 6.2), and résidences principales. */
export function importedClasses(
  reader: ImportReader,
  insee: readonly string[]
): {overrides: TerritoireOverrides; places: NamedPlace[]} {
  const quartiers = reader.table("quartiers", importedQuartiersTable);
  const communes = reader.table("communes", importedCommunesTable);
  if (quartiers !== undefined) reader.replaces("quartiers", classesOf(quartiers.length, "quartier"));
  for (const {line, row} of quartiers ?? []) {
    if (!row.quartier.includes("-Q") || row.fragilite === "fragile") continue;
    reader.problems.push({
      file: importPath("quartiers"),
      line,
      column: row.quartier.length + 2,
      message:
        `« fragilite » : « ${row.fragilite} » trouvé pour le quartier prioritaire ${row.quartier} ; attendu : fragile ` +
        "(article 5.1 : les quartiers les plus fragiles comprennent les quartiers prioritaires)."
    });
  }
  if (communes !== undefined) {
    const classes = communes.filter(({row}) => row.fragilite !== "").length;
    const residences = communes.filter(({row}) => row.residences_principales !== undefined).length;
    reader.replaces(
      "communes",
      `${classesOf(classes, "commune")} ; résidences principales : ${counted(residences, "commune")}`
    );
  }
  for (const {line, row} of communes ?? []) {
    if (insee.includes(row.insee)) continue;
    reader.problems.push({
      file: importPath("communes"),
      line,
      column: 1,
      message: `Le code INSEE « ${row.insee} » n’est pas une des ${insee.length} communes.`
    });
  }
  return {
    overrides: {
      quartiers: new Map(quartiers?.map(({row}) => [row.quartier, rank(row.fragilite)])),
      communes: new Map(
        communes?.flatMap(({row}) =>
          row.fragilite === "" ? [] : [[row.insee, rank(row.fragilite)] as const]
        )
      ),
      residencesPrincipales: new Map(
        communes?.flatMap(({row}) =>
          row.residences_principales === undefined ? [] : [[row.insee, row.residences_principales] as const]
        )
      )
    },
    places: (quartiers ?? []).map(({line, row}) => ({type: "quartiers", line, id: row.quartier}))
  };
}

const classesOf = (count: number, noun: string) => `classe de fragilité : ${counted(count, noun)}`;

const rank = (fragilite: Fragilite) => fragilites.indexOf(fragilite);
