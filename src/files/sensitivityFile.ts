import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {MainAnswer} from "../analysis/sensibilite/mainAnswer.js";
import {bracketCount} from "../core/brackets.js";
import {readFit} from "./fitFile.js";
import {readProject} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";
import {resolveScenario} from "./resolveScenario.js";
import {seal} from "./seal.js";
import {readSealedFile} from "./sealedFile.js";
import {loadTerritoire} from "./territoire.js";
import {writeWhole} from "./writeWhole.js";

/** The two scenarios that the main answer compares. */
export function sensitivityScenarios(): readonly [reference: string, convention: string] {
  const {reference, convention} = readProject().scenarios;
  return [reference, convention];
}

/** Paired replicates of each end: enough to rank hypotheses, their error being kept beside each figure. */
export const sensitivityReplicates = 4;

export interface SensitivityRow {
  readonly id: string;
  readonly low: MainAnswer;
  readonly high: MainAnswer;
  /** Standard errors of the differences from the central answer; where a fit is made again, what its chance is worth is in them. */
  readonly error: {readonly low: MainAnswer; readonly high: MainAnswer};
}

/** How far the main answer moves when each hypothesis goes to either end of its range (data/territoire/sensibilite.json). */
export interface Sensitivity {
  readonly schema: "equilibre/sensibilite@2";
  /** See `sensitivityInputs`. */
  readonly inputs: string;
  readonly engine: {readonly version: string};
  readonly replicates: number;
  readonly year: number;
  readonly central: MainAnswer;
  readonly rows: readonly SensitivityRow[];
}

/**
 * Hash of what the sensitivity was computed from: values and ranges of the hypotheses, the fit, and what the two scenarios
 * are expected to give, which moves with whatever moves results and with nothing else.
 */
export function sensitivityInputs(): string {
  const reference = resolveScenario(sensitivityScenarios()[0]);
  const {weights, aciWeights, aciBailleurs, mutationWeight, exits, mutationRate} = readFit(
    reference,
    loadTerritoire({brackets: bracketCount(reference.convention)}).digest
  );
  const values = Object.entries(reference.hypotheses).map(([id, {value, range}]) => [id, value, range]);
  const content = JSON.stringify({
    values,
    fit: {weights, aciWeights, aciBailleurs, mutationWeight, exits, mutationRate},
    expected: sensitivityScenarios().map(expectedFigures),
    replicates: sensitivityReplicates
  });
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

/** Headline figures of a named simulation (see `bin/expected.js`). */
function expectedFigures(id: string): unknown {
  const path = join(projectFolder(), "simulations", id, "expected.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).lastYear : undefined;
}

/** The sensitivity last computed, or undefined before the first time; refused when a character of it changed since. */
export function readSensitivity(root: string = projectFolder()): Sensitivity | undefined {
  return readSealedFile<Sensitivity>(sensitivityPath(root), {
    schema: "equilibre/sensibilite@2",
    message:
      "Ces résultats sont illisibles, ou ont été modifiés : leur empreinte ne correspond plus. Rétablissez-les, ou " +
      "lancez « npx equilibre sensibilite »."
  });
}

/** Writes it whole, one hypothesis a line so that a change can be read. */
export async function writeSensitivity(
  sensitivity: Sensitivity,
  root: string = projectFolder()
): Promise<void> {
  // The seal is that of the document as it reads back: rows last.
  const {rows, ...head} = sensitivity;
  const {sha256, ...rest} = seal({...head, rows});
  const lines = rest.rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  const text = JSON.stringify({sha256, ...head}, undefined, 2).replace(
    /\n}$/,
    `,\n  "rows": [\n${lines}\n  ]\n}\n`
  );
  await writeWhole(sensitivityPath(root), text);
}

function sensitivityPath(root: string): string {
  return join(root, "data", "territoire", "sensibilite.json");
}
