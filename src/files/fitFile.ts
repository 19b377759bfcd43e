import {createHash} from "node:crypto";
import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {calibrationTargets} from "../core/calibration/targets.js";
import type {Fit} from "../core/compile/fit.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {frenchDate} from "../words/frenchDate.js";
import {DataError} from "./dataError.js";
import {projectFolder} from "./projectFolders.js";
import {seal} from "./seal.js";
import {readSealedFile} from "./sealedFile.js";
import {writeWhole} from "./writeWhole.js";

/**
 * Where fits are kept: that of the project's data, then that of the user's imports, which git ignores. The fit of the values known on
 * a day has a file of its own, beside that of today's.
 */
export function fitPaths(knownOn?: IsoDate, root: string = projectFolder()): [project: string, user: string] {
  const name = knownOn === undefined ? "calage.json" : `calage-${knownOn}.json`;
  return [join(root, "data", "territoire", name), join(root, "data", "imports", name)];
}

/** Fits of the values known on one day or another, of the project and of the user. */
function knownFitPaths(root: string): string[] {
  return fitPaths(undefined, root)
    .map(dirname)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^calage-\d{4}-\d{2}-\d{2}\.json$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    );
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
 * never used in silence: `knownOn` is the day that the scenario was resolved for, and the command to type says it.
 */
export function readFit(
  resolved: ResolvedScenario,
  territoireDigest: string,
  {knownOn, root = projectFolder()}: {readonly knownOn?: IsoDate | undefined; readonly root?: string} = {}
): Fit {
  const inputs = fitInputs(resolved, territoireDigest);
  const paths = fitPaths(knownOn, root);
  const fits = [...fitPaths(undefined, root), ...paths].map(readFitFile);
  const matches = (candidate: Fit | undefined) => candidate?.inputs === inputs;
  const fit = fits.find(matches) ?? knownFitPaths(root).map(readFitFile).find(matches);
  if (fit !== undefined) return fit;
  const [which, command, other] =
    knownOn === undefined
      ? [
          "Le calage",
          "« npx equilibre calibrer »",
          "Pour une projection à une autre date : « npx equilibre calibrer --connu-le <date> »."
        ]
      : [
          `Le calage des valeurs connues le ${frenchDate(knownOn)}, d’où partent les mondes plausibles,`,
          `« npx equilibre calibrer --connu-le ${knownOn} »`,
          "Pour le hasard seul, sans mondes : « --mondes 0 »."
        ];
  const message = fits.some((candidate) => candidate !== undefined)
    ? `${which} ne correspond plus au territoire ou aux hypothèses : l’un d’eux a changé depuis ` +
      `(hypotheses.yaml, cadrage.csv, fichier importé, calage appliqué…). Lancez ${command} (une à deux minutes), ` +
      `ou rétablissez le fichier modifié. ${other}`
    : `${which} manque. Lancez ${command}.`;
  throw new DataError([{file: `data/territoire/${basename(paths[0])}`, message}]);
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
