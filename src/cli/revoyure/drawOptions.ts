import {basename} from "node:path";
import {DataError} from "../../files/dataError.js";
import {readProject} from "../../files/projectFile.js";
import {type DrawOptions, syntheticFileName} from "../../runners/revoyure/drawAttributions.js";
import {optionReader} from "../plai/optionReader.js";

export interface TypedDrawOptions {
  readonly annee?: string;
  readonly graine?: string;
  readonly effort?: string;
  readonly scenario?: string;
  readonly sortie?: string;
}

/** What year to draw, or undefined when a template is asked for; a DataError with every mistake at once. */
export function readDrawOptions(type: string, typed: TypedDrawOptions): DrawOptions | undefined {
  const {annee, graine = "synthetique", effort = "0,4", sortie} = typed;
  const reader = optionReader();
  if (annee === undefined) {
    const alone = (["graine", "effort", "scenario"] as const).filter((name) => typed[name] !== undefined);
    for (const name of alone) reader.refuse(`--${name}`, ": ne sert qu’avec --annee.");
    if (reader.problems.length > 0) throw new DataError(reader.problems);
    return undefined;
  }
  if (type !== "attributions")
    reader.refuse("--annee", `: seules les attributions se tirent du moteur, pas « ${type} ».`);
  const year = reader.number("--annee", annee, {
    says: "une année, comme 2025",
    min: 2000,
    max: 2100,
    whole: true
  });
  const share = reader.number("--effort", effort, {says: "un nombre de 0 à 1", min: 0, max: 1});
  if (reader.problems.length > 0 || year === undefined || share === undefined)
    throw new DataError(reader.problems);
  const scenario = typed.scenario ?? readProject().scenarios.convention;
  const options = {scenario, year, seed: graine, effort: share};
  if (sortie !== undefined && !/synth[eé]ti/i.test(basename(sortie)))
    throw new DataError([
      {
        file: "--sortie",
        message: `: le nom du fichier doit dire que ces lignes sont synthétiques, par exemple « ${syntheticFileName(options)} ».`
      }
    ]);
  return options;
}
