import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {Territoire} from "../../core/territoire/territoire.js";
import {DataError, type Problem} from "../dataError.js";
import {displayPath, inputPath} from "../displayPath.js";
import {projectFolder} from "../projectFolders.js";
import {readTerritoireTable} from "../territoireTable.js";

/** Which territory of instance each commune is of (article 10.1: the text says how many instances, not where). */
export interface InstanceTerritoires {
  /** From the project's folder; absolute outside it. */
  readonly file: string;
  /** Where the cut comes from, as the file says: that of its first line. */
  readonly source: string;
  /** By index of commune. */
  readonly territoireOf: readonly string[];
}

const instancesTable = z.strictObject({
  insee: z.string().regex(/^[0-9AB]{5}$/, "un code INSEE de cinq caractères"),
  territoire: z.string().trim().min(1, "un nom de territoire").max(60, "un nom de 60 caractères au plus"),
  source: z.string().trim().min(1, "d’où vient ce découpage")
});

/** Where a project says its territories of instance. */
export function instancesPath(root: string = projectFolder()): string {
  return join(root, "data", "territoire", "instances.csv");
}

/** Reads them: every commune once, none unknown. Throws a DataError with every problem at once. */
export function readInstanceTerritoires(
  path: string,
  {communes}: Pick<Territoire, "communes">
): InstanceTerritoires {
  const file = displayPath(path);
  if (!existsSync(path))
    throw new DataError([
      {
        file,
        message:
          "n’existe pas : donnez les territoires d’instance (insee,territoire,source), une ligne par commune, avec --territoire ou à cet endroit."
      }
    ]);
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const {rows, problems: faults} = readTerritoireTable({file, text}, instancesTable);
  const problems: Problem[] = [...faults];
  const found = new Map<number, string>();
  for (const {line, row} of rows) {
    const commune = communes.insee.indexOf(row.insee);
    if (commune < 0)
      problems.push({
        ...{file, line, column: 1},
        message: `« insee » : « ${row.insee} » trouvé ; attendu : une commune de la convention.`
      });
    else if (found.has(commune))
      problems.push({
        ...{file, line, column: 1},
        message: `« insee » : « ${row.insee} » (${communes.noms[commune]}) est déjà donnée plus haut ; attendu : chaque commune une fois.`
      });
    else found.set(commune, row.territoire);
  }
  const missing = communes.insee.filter((_, c) => !found.has(c));
  if (faults.length === 0 && missing.length > 0) {
    const shown = missing
      .slice(0, mostNamed)
      .map((insee) => `${insee} (${communes.noms[communes.insee.indexOf(insee)]})`);
    const more = missing.length > mostNamed ? ` et ${missing.length - mostNamed} autres` : "";
    problems.push({file, message: `communes sans territoire : ${shown.join(", ")}${more}.`});
  }
  if (problems.length > 0) throw new DataError(problems);
  return {
    file: inputPath(path),
    source: rows[0].row.source,
    territoireOf: communes.insee.map((_, c) => found.get(c) as string)
  };
}

const mostNamed = 8;
