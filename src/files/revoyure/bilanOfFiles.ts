import type {Bilan} from "../../analysis/bilan/bilan.js";
import type {Avenant} from "../../core/convention/convention.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {readAvenant, readConvention} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {readExercise} from "./readExercise.js";
import {type ReviewOptions, reviewFiles} from "./reviewFiles.js";

export interface BilanOptions extends ReviewOptions {
  /** Avenants in force, by file. */
  readonly avenants?: readonly string[];
}

/** The bilan of attributions of one or several files, that of an exercise names nobody; a DataError when it cannot be one. */
export async function bilanOfFiles(paths: readonly string[], options: BilanOptions): Promise<Bilan> {
  const exercise = await readExercise(paths, options.sheet);
  const unnamed = exercise !== undefined;
  const {bilan} = await reviewFiles(paths, conventionWith(options.avenants ?? []), {...options, unnamed});
  return {...bilan, ...(exercise !== undefined && {exercise: exercise.title})};
}

function conventionWith(paths: readonly string[]) {
  const text = readConvention();
  if (text.content === undefined) throw new DataError(text.problems);
  const readings = paths.map((path) => readAvenant(path, text.content));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new DataError(problems);
  return stackAvenants(
    text.content,
    readings.map(({content}) => content as Avenant)
  );
}
