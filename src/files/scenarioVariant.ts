import {createHash} from "node:crypto";
import {join} from "node:path";
import {stringify} from "yaml";
import type {LeverTree} from "../core/convention/mergeLevers.js";
import {DataError} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {stateFolder} from "./projectFolders.js";
import {findScenario, scenarioIds} from "./scenarioPaths.js";
import {writeWhole} from "./writeWhole.js";

/** What a variant changes to the scenario that it extends. */
export interface VariantChanges {
  /** Absolute paths. */
  readonly avenants?: readonly string[];
  readonly levers?: LeverTree;
  readonly uncertainties?: LeverTree;
}

/** A scenario file made by the tool: one that extends the user's, so that the same reader checks what it changes. */
export interface Variant {
  readonly file: string;
  /** Runs what reads the variant; what is wrong in it is told of `asked`, the option that made it. */
  read<T>(reading: () => T, asked: string): T;
}

/** Writes a variant of a scenario under a name that its content gives: the same change is the same file. */
export async function writeVariant(
  reference: string,
  title: string,
  changes: VariantChanges
): Promise<Variant> {
  const found = findScenario(reference);
  if (found.message !== undefined) throw new DataError([{file: reference, message: found.message}]);
  const content = {title, extends: scenarioIds().includes(reference) ? reference : found.file, ...changes};
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 12);
  const file = join(stateFolder(), "variantes", `${hash}.yaml`);
  await writeWhole(file, stringify({id: `variante-${hash}`, ...content}));
  return {file, read: (reading, asked) => readVariant(reading, {file, asked})};
}

function readVariant<T>(reading: () => T, {file, asked}: {file: string; asked: string}): T {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const shown = displayPath(file);
    throw new DataError(
      error.problems.map((problem) =>
        problem.file === shown ? {file: asked, message: `: ${problem.message}`} : problem
      )
    );
  }
}
