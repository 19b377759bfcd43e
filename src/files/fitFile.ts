import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {calibrationTargets} from "../core/calibration/targets.js";
import type {Fit} from "../core/compile/fit.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {DataError} from "./dataError.js";
import {projectFolder} from "./projectFolders.js";
import {seal} from "./seal.js";
import {readSealedFile} from "./sealedFile.js";
import {writeWhole} from "./writeWhole.js";

/** Where fits are kept: that of the project's data, then that of the user's imports, which git ignores. */
export function fitPaths(root: string = projectFolder()): [project: string, user: string] {
  return [join(root, "data", "territoire", "calage.json"), join(root, "data", "imports", "calage.json")];
}

/** Where the fit of the values known on a day is kept, beside that of today's. */
export function knownFitPath(knownOn: IsoDate, root: string = projectFolder()): string {
  return join(root, "data", "territoire", `calage-${knownOn}.json`);
}

/** Fits of the values known on one day or another, where the project has some. */
function knownFitPaths(root: string): string[] {
  const folder = join(root, "data", "territoire");
  return readdirSync(folder)
    .filter((name) => /^calage-\d{4}-\d{2}-\d{2}\.json$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Hash of what a fit rests on: the territoire, the hypotheses that call for a refit, the text of the convention on
 * the base year. A lever, an avenant or an uncertainty leaves it as it is.
 */
export function fitInputs(resolved: ResolvedScenario, territoireDigest: string): string {
  const {convention, hypotheses} = resolved;
  const refit = Object.entries(hypotheses)
    .filter(([id, {refit}]) => refit || id === "vacance.frictionalShare")
    .map(([id, {value}]) => [id, value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const text = [
    "brackets.plusScale",
    "brackets.thresholds",
    "brackets.abatement",
    "offre.production",
    "plai.currentRate"
  ].map((id) => [id, convention.parameters[id].values[0].value]);
  const content = JSON.stringify({territoireDigest, refit, text, targets: calibrationTargets(resolved)});
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/**
 * The fit of what is on disk: the project's, or the user's own beside their imports. A stale one is a mistake to mend,
 * never used in silence.
 */
export function readFit(
  resolved: ResolvedScenario,
  territoireDigest: string,
  root: string = projectFolder()
): Fit {
  const inputs = fitInputs(resolved, territoireDigest);
  const fits = fitPaths(root).map(readFitFile);
  const matches = (candidate: Fit | undefined) => candidate?.inputs === inputs;
  const fit = fits.find(matches) ?? knownFitPaths(root).map(readFitFile).find(matches);
  if (fit !== undefined) return fit;
  const message = fits.some((candidate) => candidate !== undefined)
    ? "Le calage ne correspond plus au territoire ou aux hypothèses : l’un d’eux a changé depuis " +
      "(hypotheses.yaml, cadrage.csv, fichier importé…). Lancez « npx equilibre calibrer » (une à deux minutes), " +
      "ou rétablissez le fichier modifié. Pour une projection à une autre date : « npx equilibre calibrer --connu-le <date> »."
    : "Le calage manque. Lancez « npx equilibre calibrer ».";
  throw new DataError([{file: "data/territoire/calage.json", message}]);
}

/** The fit of a file, stale or not, without its seal; undefined when there is none, refused when a character of it changed. */
export function readFitFile(path: string): Fit | undefined {
  return readSealedFile<Fit>(path, {
    schema: "equilibre/calage@3",
    message:
      "Ce calage est illisible, ou a été modifié : son empreinte ne correspond plus. Rétablissez-le, ou supprimez-le " +
      "puis lancez « npx equilibre calibrer »."
  });
}

/** Writes a fit whole and sealed, one entry a line so that a change can be read. */
export async function writeFit(path: string, fit: Fit): Promise<void> {
  const lines = Object.entries(seal(fit)).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  );
  await writeWhole(path, `{\n${lines.join(",\n")}\n}\n`);
}
