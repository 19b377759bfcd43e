import {termsOf} from "../../analysis/bilan/secrecy/form.js";
import type {ToldFigures} from "../../analysis/bilan/secrecy/publishFigures.js";
import {universeOf} from "../../analysis/bilan/secrecy/universe.js";
import {bracketsOn} from "../../core/brackets.js";
import {readConvention} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {readFileText} from "../fileText.js";
import {loadTerritoire} from "../territoire.js";

/** Far above what a revoyure of a large city weighs. */
const mostMegabytes = 20;

/** What an earlier publication told: its `bilan.json`, or the `revoyure.json` made of it; a DataError when it is none. */
export function readTold(file: string): ToldFigures {
  const read = readFileText(file, {megabytes: mostMegabytes});
  if (read.problem !== undefined) throw new DataError([read.problem]);
  const told = toldOf(file, read.text);
  const {content: convention, problems} = readConvention();
  if (convention === undefined) throw new DataError(problems);
  const {territoire} = loadTerritoire();
  const universe = universeOf(territoire, bracketsOn(convention, [convention.inForce]), {
    halfYears: told.halfYears,
    prefix: ""
  });
  try {
    for (const {form} of told.figures) termsOf(form, universe);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new DataError([
      {
        file,
        message:
          "ne compte pas les mêmes communes, bailleurs ou tranches que ce projet : ce n’est pas sa publication précédente."
      }
    ]);
  }
  return told;
}

function toldOf(file: string, text: string): ToldFigures {
  let document: {told?: unknown; revoyure?: {bilan?: {told?: unknown}}} | null;
  try {
    document = JSON.parse(text);
  } catch {
    document = null;
  }
  const told = document?.told ?? document?.revoyure?.bilan?.told;
  if (!isTold(told))
    throw new DataError([
      {
        file,
        message:
          "n’est pas une publication. Donnez le bilan.json écrit par « npx equilibre bilan … --publication --sortie », ou le revoyure.json d’une revoyure publiée."
      }
    ]);
  return told;
}

function isTold(told: unknown): told is ToldFigures {
  const {halfYears, attributions, figures} = (told ?? {}) as Partial<ToldFigures>;
  return (
    Array.isArray(halfYears) &&
    halfYears.every((each) => typeof each === "string") &&
    Number.isSafeInteger(attributions) &&
    Array.isArray(figures) &&
    figures.every(
      (each) =>
        typeof each?.form?.of === "string" &&
        (each.value === undefined || (Number.isSafeInteger(each.value) && each.value >= 0))
    )
  );
}
