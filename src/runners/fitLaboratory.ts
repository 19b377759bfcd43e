import {calibrate, ownPasses} from "../core/calibration/calibrate.js";
import {confirmFit} from "../core/calibration/confirmFit.js";
import type {Fit} from "../core/compile/fit.js";
import type {IsoDate} from "../core/convention/convention.js";
import {fitInputs, fitPaths, readFitFile} from "../files/fitFile.js";
import {loadStart} from "../files/inputs.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";

/** The fit of the base year, from the files of the project. */
export interface FitTask {
  /** Passes of the fit; undefined: as many as the project's own fit takes. */
  readonly passages?: number | undefined;
  /** Fit again even where the former fit still holds to the last digit. */
  readonly force: boolean;
  /** Fits the values that were known on this day, from nothing that came later; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

export interface FitAnswer {
  readonly fit: Fit;
  /** The former fit, which still gives the same base year. */
  readonly confirmed: boolean;
}

/** What fits the base year; `onPass` is told the largest gap of each pass, in points. */
export function fitLaboratory(onPass?: (pass: number, gap: number) => void) {
  return {
    run({passages, force, knownOn}: FitTask): FitAnswer {
      // The base year is that of any scenario: none touches it.
      const resolved = resolveScenario(readProject().scenarios.reference, {knownOn});
      const {territoire, territoireDigest, population} = loadStart(resolved, knownOn);
      const options = {resolved, territoire, population, inputs: fitInputs(resolved, territoireDigest)};
      // A fit of today's values would carry them into what was known before.
      const from = fitPaths(knownOn)
        .map((path) => readFitFile(path))
        .find((fit) => fit !== undefined);
      const confirmed =
        force || passages !== undefined || from === undefined ? undefined : confirmFit(options, from);
      if (confirmed !== undefined) return {fit: confirmed, confirmed: true};
      const fit = calibrate({
        ...options,
        ...(from?.arrivals.length === undefined ? {} : {from}),
        ...(passages === undefined ? {} : {passes: passesOf(passages)}),
        ...(onPass === undefined ? {} : {onPass})
      });
      return {fit, confirmed: false};
    }
  };
}

/** As many passes as asked: those of the whole fit, the last one again where more are. */
function passesOf(count: number): number[] {
  return Array.from({length: count}, (_, i) => ownPasses[Math.min(i, ownPasses.length - 1)]);
}
