import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Fit} from "../core/calibration/fit.js";
import {calibrationTargets} from "../core/calibration/targets.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {DataError} from "./dataError.js";
import {projectRoot} from "./projectFolders.js";
import {writeWhole} from "./writeWhole.js";

export function fitPath(root: string = projectRoot): string {
  return join(root, "data", "territoire", "calage.json");
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
  const text = ["brackets.plusScale", "brackets.thresholds", "brackets.abatement", "offre.production", "plai.currentRate"].map(
    (id) => [id, convention.parameters[id].values[0].value]
  );
  const content = JSON.stringify({territoireDigest, refit, text, targets: calibrationTargets(resolved)});
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** Reads the fit and checks that it still fits what is on disk; a stale one is a mistake to mend, never used in silence. */
export function readFit(resolved: ResolvedScenario, territoireDigest: string, root: string = projectRoot): Fit {
  const fit = readFitFile(root);
  if (fit === undefined)
    throw new DataError([{file: "data/territoire/calage.json", message: "Le calage manque. Lancez « npx equilibre calibrer »."}]);
  if (fit.inputs !== fitInputs(resolved, territoireDigest))
    throw new DataError([
      {
        file: "data/territoire/calage.json",
        message:
          "Le calage ne correspond plus au territoire ou aux hypothèses : l'un d'eux a changé depuis. " +
          "Lancez « npx equilibre calibrer » (une à deux minutes), ou rétablissez le fichier modifié."
      }
    ]);
  return fit;
}

/** The fit on disk, stale or not; undefined when there is none. */
export function readFitFile(root: string = projectRoot): Fit | undefined {
  try {
    return JSON.parse(readFileSync(fitPath(root), "utf8")) as Fit;
  } catch {
    return undefined;
  }
}

/** Writes the fit whole, one array a line so that a change can be read. */
export async function writeFit(fit: Fit, root: string = projectRoot): Promise<void> {
  const lines = Object.entries(fit).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  await writeWhole(fitPath(root), `{\n${lines.join(",\n")}\n}\n`);
}
