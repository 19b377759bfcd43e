import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {engine} from "../../files/engine.js";
import {freezeRun} from "../../files/revoyure/freezeRun.js";
import {writeProjection} from "../../files/revoyure/projectionFile.js";
import {
  keepRevoyure,
  readRevoyure,
  revoyureSlug,
  revoyureSlugs,
  revoyuresFolder
} from "../../files/revoyure/revoyureFolder.js";
import {runToFreeze} from "../../files/revoyure/runToFreeze.js";
import {readRunIndex} from "../../files/runIndex.js";
import {setAside} from "../../files/setAside.js";
import {
  type DrawOptions,
  drawAttributions,
  syntheticFileName
} from "../../runners/revoyure/drawAttributions.js";
import {makeRevoyure} from "./makeRevoyure.js";

/** The year of the exercise: drawn with an effort that is known, so that the report can be held against the truth. */
const drawn: DrawOptions = {scenario: "ciet", year: 2018, seed: "exercice", effort: 0.4};
const frozenOn = "2017-12-15";
const mostReplications = 8;

export interface ExerciseOptions {
  readonly replications?: number;
  readonly onStage: (stage: string) => Promise<void> | void;
}

/** Makes the revoyure that a bare checkout shows: a synthetic year, labelled as such. Returns false when it was already there. */
export async function exerciseRevoyure({
  replications = mostReplications,
  onStage
}: ExerciseOptions): Promise<boolean> {
  const run = await runToFreeze((await readRunIndex())[drawn.scenario]);
  if (isKept(run.manifest.digest)) return false;
  const folder = await mkdtemp(join(tmpdir(), "equilibre-exercice-"));
  try {
    await onStage("Exercice de revoyure : tirage d’une année");
    const file = join(folder, syntheticFileName(drawn));
    await writeFile(file, `\ufeff${drawAttributions(drawn)}`);
    const {path} = await writeProjection(folder, freezeRun(run, frozenOn));
    const {shown} = await makeRevoyure([file], {
      projection: path,
      avenants: [],
      period: String(drawn.year),
      publication: false,
      replications: Math.min(replications, mostReplications),
      onStage
    });
    await keepRevoyure(shown);
    return true;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Whether the exercise kept was made by this engine from this run. */
function isKept(digest: string): boolean {
  const slug = revoyureSlug(String(drawn.year), true);
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
