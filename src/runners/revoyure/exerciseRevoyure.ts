import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {revoyureSlug} from "../../analysis/revoyure/revoyureSlug.js";
import {engine} from "../../files/engine.js";
import {readWorldGround} from "../../files/mondes/worldGround.js";
import {worldsIfDrawn} from "../../files/mondes/worldsFile.js";
import {readProject} from "../../files/projectFile.js";
import {freezeRun} from "../../files/revoyure/freezeRun.js";
import {writeProjection} from "../../files/revoyure/projectionFile.js";
import {
  keepRevoyure,
  readRevoyure,
  revoyureSlugs,
  revoyuresFolder
} from "../../files/revoyure/revoyureFolder.js";
import {runToFreeze} from "../../files/revoyure/runToFreeze.js";
import {readRunIndex} from "../../files/runIndex.js";
import {setAside} from "../../files/setAside.js";
import {drawsWorlds} from "../mondes/drawsWorlds.js";
import {type DrawOptions, drawAttributions, syntheticFileName} from "./drawAttributions.js";
import {makeRevoyure} from "./makeRevoyure.js";

/** The year is drawn with an effort that is known, so that the report can be held against the truth. */
const truth = {seed: "exercice", effort: 0.4};
const mostReplicates = 8;
/** Enough to show both bars, in a minute or two. */
const exerciseWorlds = 32;

export interface ExerciseOptions {
  readonly replications?: number;
  readonly onStage: (stage: string) => Promise<void> | void;
}

/**
 * Makes the revoyure that a project shows before it has had one: a synthetic year, labelled as such. Says whether it was
 * made, already there, or not asked for by the project.
 */
export async function exerciseRevoyure({
  replications = mostReplicates,
  onStage
}: ExerciseOptions): Promise<"made" | "kept" | "none"> {
  const {exercise, scenarios} = readProject();
  if (exercise === undefined) return "none";
  const {year, frozenOn} = exercise;
  const drawn: DrawOptions = {scenario: scenarios.convention, year, ...truth};
  const run = await runToFreeze((await readRunIndex())[drawn.scenario]);
  if (isKept(year, run.manifest.digest)) return "kept";
  const folder = await mkdtemp(join(tmpdir(), "equilibre-exercice-"));
  try {
    await onStage("Exercice de revoyure : tirage d’une année");
    const file = join(folder, syntheticFileName(drawn));
    await writeFile(file, `\ufeff${drawAttributions(drawn)}`);
    const {path} = await writeProjection(folder, freezeRun(run, frozenOn));
    const {shown} = await makeRevoyure([file], {
      projection: path,
      avenants: [],
      period: String(year),
      trial: false,
      publication: false,
      replications: Math.min(replications, mostReplicates),
      // Chance alone is shown, and said, where the worlds have not been drawn: an exercise stops no site.
      worlds: drawsWorlds({}) && worldsIfDrawn(readWorldGround()) !== undefined ? exerciseWorlds : 0,
      onStage
    });
    await keepRevoyure(shown);
    return "made";
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Whether the exercise that the project asks for is there already; true where it asks for none. */
export async function exerciseIsKept(): Promise<boolean> {
  const {exercise, scenarios} = readProject();
  if (exercise === undefined) return true;
  const run = await runToFreeze((await readRunIndex())[scenarios.convention]);
  return isKept(exercise.year, run.manifest.digest);
}

/** Whether the exercise kept was made by this engine from this run. */
function isKept(year: number, digest: string): boolean {
  const slug = revoyureSlug(String(year), "exercice");
  if (!revoyureSlugs().includes(slug)) return false;
  try {
    readRevoyure(slug);
  } catch (error) {
    if ((error as {code?: unknown}).code !== "data") throw error;
    setAside(join(revoyuresFolder(), slug), "revoyure abîmée ou modifiée");
    return false;
  }
  const {projection, engine: made} = readRevoyure(slug).revoyure.provenance;
  return projection.digest === digest && made.sources === engine().sources;
}
