import {existsSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {type AppliedFit, namesOfApplied} from "../../analysis/calibrer/appliedFigures.js";
import {projectFolder} from "../projectFolders.js";
import {seal, sha256Of} from "../seal.js";
import {readSealedFile} from "../sealedFile.js";
import {writeWhole} from "../writeWhole.js";
import type {ImportReader} from "./importReader.js";

/** Where the figures of a fit that stand for hypotheses are, relative to the project. */
export const appliedFitPlace = "data/imports/calage-applique.json";

/** The fit in force; undefined where none was applied, refused when a character of it changed. */
export function readAppliedFit(root: string = projectFolder()): AppliedFit | undefined {
  return readSealedFile<AppliedFit>(join(root, appliedFitPlace), {
    schema: "equilibre/calage-applique@1",
    message:
      "Ce calage appliqué est illisible, ou a été modifié : son empreinte ne correspond plus. Refaites-le (calibrer --sur … --appliquer), ou retirez-le (calibrer --retirer)."
  });
}

/** Puts a fit in force: from now on its figures stand for those of the project. */
export async function writeAppliedFit(fit: AppliedFit, root: string = projectFolder()): Promise<void> {
  await writeWhole(join(root, appliedFitPlace), `${JSON.stringify(seal(fit), undefined, 2)}\n`);
}

/** Goes back to the hypotheses of the project; false where no fit was in force. */
export async function removeAppliedFit(root: string = projectFolder()): Promise<boolean> {
  const path = join(root, appliedFitPlace);
  if (!existsSync(path)) return false;
  await rm(path);
  return true;
}

/** Says what the fit takes the place of: the hypotheses themselves are replaced where a scenario is resolved. */
export function notedAppliedFit(reader: ImportReader, root: string): void {
  const fit = readAppliedFit(root);
  if (fit === undefined) return;
  // Pages show this: what was replaced, and not by what.
  reader.replaced.push({
    what: `pratique des commissions, attributions de ${fit.annee} : ${namesOfApplied(fit)}`,
    path: appliedFitPlace,
    sha256: sha256Of(JSON.stringify(fit)).replace(/^sha256:/, ""),
    ...(fit.fichiers[0] && {original: fit.fichiers[0]})
  });
}
