import {basename} from "node:path";
import type {Bilan} from "../../analysis/bilan/bilan.js";
import {firstDayOf} from "../../analysis/bilan/halfYear.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import type {Avenant, Convention, IsoDate} from "../../core/convention/convention.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";
import {readAvenant, readConvention} from "../../files/conventionFiles.js";
import {DataError} from "../../files/dataError.js";
import {checkProjection} from "../../files/revoyure/checkProjection.js";
import {decisionsKnown} from "../../files/revoyure/decisionFile.js";
import {decisionTexts} from "../../files/revoyure/decisionTexts.js";
import {readProjection} from "../../files/revoyure/projectionFile.js";
import {readExercise} from "../../files/revoyure/readExercise.js";
import {type ReviewOptions, readFilesToReview} from "../../files/revoyure/reviewFiles.js";
import {revoyureSlug} from "../../files/revoyure/revoyureFolder.js";
import {revoyureTallies} from "../../files/revoyure/revoyureTallies.js";
import {runRevoyure} from "./runRevoyure.js";

export interface MakeRevoyureOptions extends ReviewOptions {
  readonly projection: string;
  readonly avenants: readonly string[];
  readonly knownOn?: IsoDate;
  readonly replications: number;
  /** Called before any run, once everything has been checked. */
  readonly onChecked?: (slug: string) => Promise<void>;
  readonly onStage?: (stage: string) => Promise<void> | void;
}

export interface MadeRevoyure {
  /** With exact counts unless asked otherwise. */
  readonly document: RevoyureDocument;
  /** What the site may show: small counts masked, except where nobody is described. */
  readonly shown: RevoyureDocument;
}

/** Reads, checks and runs all of a revoyure; every mistake of the files is found before the first simulation. */
export async function makeRevoyure(
  paths: readonly string[],
  options: MakeRevoyureOptions
): Promise<MadeRevoyure> {
  const {projection: file, avenants, knownOn, replications, publication, onChecked, onStage} = options;
  const projection = await readProjection(file);
  const exercise = await readExercise(paths, options.sheet);
  const text = conventionWith(avenants, knownOn);
  const decisions = decisionsKnown(knownOn, {convention: text, exercise: exercise !== undefined});
  const read = await readFilesToReview(paths, options);
  const {halfYears} = read;
  // What was decided after the period does not judge it: that is what this very revoyure prepares.
  const end = firstDayOf(halfYears[halfYears.length - 1] + 1);
  const convention = stackAvenants(
    text,
    decisions.filter(({date}) => date < end).flatMap((decision) => decision.avenants),
    {knownOn}
  );
  const exact = read.review(convention, {publication: false});
  const masked = read.review(convention, {publication: true});
  checkProjection(projection, {file, halfYears: exact.halfYears, knownOn});
  const slug = revoyureSlug(exact.bilan.period.label, exercise !== undefined);
  await onChecked?.(slug);
  const revoyure = await runRevoyure({
    ...{reviewed: exact, projection, projectionFile: basename(file), convention, replications, onStage}
  });
  const documentOf = (bilan: Bilan): RevoyureDocument => ({
    schema: "equilibre/rapport-revoyure@1",
    slug,
    ...(exercise && {exercise}),
    ...(knownOn !== undefined && {knownOn}),
    tallies: revoyureTallies(exact.bilan),
    memory: decisionTexts(decisions, revoyure),
    revoyure: {...revoyure, bilan}
  });
  return {
    document: documentOf(publication ? masked.bilan : exact.bilan),
    shown: documentOf(exercise === undefined ? masked.bilan : exact.bilan)
  };
}

function conventionWith(paths: readonly string[], knownOn: IsoDate | undefined): Convention {
  const {content: text, problems} = readConvention();
  if (text === undefined) throw new DataError(problems);
  const readings = paths.map((path) => readAvenant(path, text));
  const faults = readings.flatMap((reading) => reading.problems);
  if (faults.length > 0) throw new DataError(faults);
  return stackAvenants(
    text,
    readings.map(({content}) => content as Avenant),
    {knownOn}
  );
}
