import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {PartnerFile} from "../../analysis/explorer/exploredWorlds.js";
import {closest} from "../../core/formats/closest.js";
import {typography} from "../../words/typography.js";
import {readCheckedYaml} from "../checkedYaml.js";
import {DataError} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";

const text = z.string().min(1);
const fichiersFormat = z.record(
  z.string().regex(/^[a-z0-9-]+$/),
  z.strictObject({
    title: text,
    article: text,
    holder: text,
    importType: text.optional(),
    settles: z.array(text).min(1)
  })
);

/** Where a project says which file of a partner would settle which hypothesis. */
export function partnerFilesPath(root: string = projectFolder()): string {
  return join(root, "data", "convention", "fichiers.yaml");
}

/**
 * The files that partners hold; none where the project names none. `known` are the ids that may be settled: a misspelt one is
 * refused where it is written. Undefined for who only wants their titles.
 */
export function readPartnerFiles(
  known: readonly string[] | undefined,
  root: string = projectFolder()
): PartnerFile[] {
  const file = partnerFilesPath(root);
  if (!existsSync(file)) return [];
  const {document, content, problems} = readCheckedYaml(file, fichiersFormat);
  if (content === undefined) throw new DataError(problems);
  const ids = new Set(known);
  const faults = Object.entries(known === undefined ? {} : content).flatMap(([id, {settles}]) =>
    settles.flatMap((settled, i) => {
      if (ids.has(settled)) return [];
      const near = closest(settled, known ?? []);
      const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
      return [document.problemAt([id, "settles", i], `« ${settled} » n’est pas une hypothèse.${hint}`)];
    })
  );
  if (faults.length > 0) throw new DataError(faults);
  return Object.entries(content).map(([id, {title, article, holder, importType, settles}]) => ({
    id,
    title: typography(title),
    article: typography(article),
    holder: typography(holder),
    settles,
    ...(importType !== undefined && {importType})
  }));
}
