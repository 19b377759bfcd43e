import {availableParallelism} from "node:os";
import {basename} from "node:path";
import {firstDayOf} from "../../analysis/bilan/halfYear.js";
import type {ToldFigures} from "../../analysis/bilan/secrecy/publishFigures.js";
import {publishedFollowing} from "../../analysis/revoyure/publishedFollowing.js";
import {publishedRevoyure} from "../../analysis/revoyure/publishedRevoyure.js";
import type {Revoyure} from "../../analysis/revoyure/revoyure.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {revoyureSlug} from "../../analysis/revoyure/revoyureSlug.js";
import {bracketsOn} from "../../core/brackets.js";
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
import {revoyureTallies} from "../../files/revoyure/revoyureTallies.js";
import type {TaskProgress} from "../keptTasks.js";
import {checkWorlds} from "../mondes/checkWorlds.js";
import {drawsWorlds} from "../mondes/drawsWorlds.js";
import {programmeSolver} from "../programmeSolver.js";
import {followingOfReview} from "./followingOfReview.js";
import {runRevoyure} from "./runRevoyure.js";

export interface MakeRevoyureOptions extends Omit<ReviewOptions, "publication"> {
  /** Whether what is written may be published; what the site shows always may. */
  readonly publication: boolean;
  /** What the last publication told, where there was one. */
  readonly earlier?: ToldFigures;
  readonly projection: string;
  /** Whether synthetic attributions are a trial, to be kept apart from the exercise that the site makes itself. */
  readonly trial: boolean;
  readonly avenants: readonly string[];
  readonly knownOn?: IsoDate;
  readonly replications: number;
  /** Plausible worlds: 0 for chance alone; undefined for every one that is kept. */
  readonly worlds?: number | undefined;
  readonly threads?: number;
  /** Called before any run, once everything has been checked. */
  readonly onChecked?: (slug: string) => Promise<void>;
  readonly onStage?: (stage: string) => Promise<void> | void;
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
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
  const {
    projection: file,
    avenants,
    knownOn,
    replications,
    publication,
    worlds,
    threads,
    onChecked,
    onStage,
    onTask
  } = options;
  const projection = await readProjection(file);
  const exercise = await readExercise(paths, options.sheet);
  const text = conventionWith(avenants, knownOn);
  const decisions = decisionsKnown(knownOn, {convention: text, exercise: exercise !== undefined});
  const read = await readFilesToReview(paths, {...options, unnamed: exercise !== undefined});
  const {halfYears} = read;
  // What was decided after the period does not judge it: that is what this very revoyure prepares.
  const end = firstDayOf(halfYears[halfYears.length - 1] + 1);
  const convention = stackAvenants(
    text,
    decisions.filter(({date}) => date < end).flatMap((decision) => decision.avenants),
    {knownOn}
  );
  const exact = read.review(convention, {publication: false});
  checkProjection(projection, {file, halfYears: exact.halfYears, knownOn});
  if (drawsWorlds({worlds})) checkWorlds();
  const slug = revoyureSlug(
    exact.bilan.period.label,
    exercise === undefined ? "bilan" : options.trial ? "essai" : "exercice"
  );
  await onChecked?.(slug);
  const revoyure = await runRevoyure({
    ...{
      reviewed: exact,
      projection,
      projectionFile: basename(file),
      convention,
      replications,
      worlds,
      named: exercise === undefined,
      onStage,
      onTask
    },
    ...(threads !== undefined && {threads})
  });
  await onStage?.("Qui suit les préconisations");
  const following = await followingOfReview(paths, {
    ...options,
    halfYears: exact.bilan.period.halfYears,
    onTask,
    threads: threads ?? availableParallelism()
  });
  const documentOf = (shown: Revoyure): RevoyureDocument => ({
    schema: "equilibre/rapport-revoyure@1",
    slug,
    ...(exercise && {exercise}),
    ...(knownOn !== undefined && {knownOn}),
    tallies: revoyureTallies(shown.bilan),
    memory: decisionTexts(decisions, shown),
    following:
      shown.bilan.publication && "told" in following ? {told: publishedFollowing(following.told)} : following,
    revoyure: shown
  });
  const toPublish = async () => {
    const solve = await programmeSolver();
    const {bilan} = read.review(convention, {publication: {solve, earlier: options.earlier}});
    const brackets = bracketsOn(convention, [bilan.convention.on]);
    return documentOf(publishedRevoyure(revoyure, {bilan, brackets}));
  };
  // An exercise describes nobody: its exact counts may be shown.
  const published = publication || exercise === undefined ? await toPublish() : undefined;
  const whole = documentOf(revoyure);
  return {
    document: publication && published !== undefined ? published : whole,
    shown: exercise === undefined && published !== undefined ? withoutTold(published) : whole
  };
}

/** The list of figures is for the publication that follows: the page shows them already. */
function withoutTold(document: RevoyureDocument): RevoyureDocument {
  const {told: _, ...bilan} = document.revoyure.bilan;
  return {...document, revoyure: {...document.revoyure, bilan}};
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
