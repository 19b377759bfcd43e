import {availableParallelism} from "node:os";
import {bilanCounts} from "../../analysis/bilan/bilanCounts.js";
import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import type {LearntEffort} from "../../analysis/revoyure/learning/learntEffort.js";
import {judgeProjection} from "../../analysis/revoyure/projection/judgeProjection.js";
import {plaiNextYear} from "../../analysis/revoyure/projection/plaiNextYear.js";
import type {Projection} from "../../analysis/revoyure/projection/projection.js";
import type {ReviewedWorlds, Revoyure, RevoyureKind} from "../../analysis/revoyure/revoyure.js";
import type {WeighedWorlds} from "../../analysis/revoyure/worlds/weighWorlds.js";
import {bracketsOn} from "../../core/brackets.js";
import {rangesOf} from "../../core/compile/evolution.js";
import type {Convention} from "../../core/convention/convention.js";
import {engine} from "../../files/engine.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import type {ReviewedFiles} from "../../files/revoyure/reviewFiles.js";
import {loadTerritoire} from "../../files/territoire.js";
import type {TaskProgress} from "../keptTasks.js";
import {drawsWorlds} from "../mondes/drawsWorlds.js";
import {learnPractice} from "./learnPractice.js";
import {projectAgain} from "./projectAgain.js";
import {reviewLaboratory} from "./reviewLaboratory.js";
import {type WorldsOfReview, worldsOfReview} from "./worldsOfReview.js";

export interface RevoyureRequest {
  readonly reviewed: ReviewedFiles;
  readonly projection: Projection;
  readonly projectionFile: string;
  /** The convention with the avenants known laid over it. */
  readonly convention: Convention;
  readonly replications: number;
  /** Whether bailleurs may be named: never those of an exercise, which are not what they did. */
  readonly named: boolean;
  /** Plausible worlds: 0 for chance alone; undefined for every one that is kept. */
  readonly worlds?: number | undefined;
  readonly threads?: number;
  /** Told of each plausible world that is simulated. */
  readonly onTask?: ((progress: TaskProgress) => void) | undefined;
  /** Told before each long stage; what it awaits lets an interruption in. */
  readonly onStage?: (stage: string) => Promise<void> | void;
}

/** Judges a frozen projection by the lines of a period, learns from them, projects again and compares avenants. */
export async function runRevoyure(request: RevoyureRequest): Promise<Revoyure> {
  const {reviewed, projection, projectionFile, convention, replications, onStage = () => undefined} = request;
  const {bilan, halfYears, attributions} = reviewed;
  const {territoire} = loadTerritoire();
  const resolved = {...resolveScenario(projection.scenario.id), convention};
  const objectives = bilanObjectives(convention, bilan.convention.on);
  const seed = `revoyure/${bilan.period.label}/${projection.seed}`;
  const year = Math.floor(halfYears[halfYears.length - 1] / 2);
  const {horizon} = resolved;
  const observed = halfYears.map((halfYear) => ({
    halfYear,
    counts: bilanCounts(
      attributions.filter((each) => each.halfYear === halfYear),
      territoire,
      bracketsOn(convention, [bilan.convention.on])
    )
  }));
  const inWorlds = drawsWorlds({worlds: request.worlds});
  if (inWorlds) await onStage("Mondes plausibles");
  const worlds = inWorlds
    ? await worldsOfReview(projection.scenario.id, {
        count: request.worlds,
        threads: request.threads ?? availableParallelism(),
        onTask: request.onTask,
        ...{convention, halfYears}
      })
    : undefined;
  const judgement = judgeProjection(projection, observed, {
    ...{convention, objectives, seed},
    worlds: worlds && {indicators: worlds.indicators, n: worlds.count}
  });
  await onStage("Apprentissage de l’effort");
  const laboratory = reviewLaboratory(resolved, Math.floor(halfYears[0] / 2));
  const {learning, monitoring, replicates} = learnPractice({
    ...{laboratory, territoire, resolved, attributions, halfYears, objectives, seed, worlds},
    context: worlds?.context(observed)
  });
  await onStage("Nouvelle projection");
  const changed = changedSince(projection, resolved.files);
  const ahead =
    year >= horizon
      ? undefined
      : await projectAgain({
          laboratory,
          request,
          learning,
          worlds,
          observed,
          seed,
          horizon,
          year,
          judgement,
          changed,
          resolved,
          onStage
        });
  const {demolitions} = rangesOf(resolved);
  const plai = year < horizon ? plaiNextYear(laboratory.model, {year: year + 1, demolitions}) : undefined;
  return {
    schema: "equilibre/revoyure@1",
    ...headerOf(bilan.period, {year, horizon}),
    provenance: {
      files: bilan.files,
      projection: {
        file: projectionFile,
        sha256: projection.sha256,
        date: projection.date,
        scenario: projection.scenario,
        digest: projection.digest,
        engine: projection.engine.version,
        seed: projection.seed,
        replications: projection.replications,
        incertitudes: projection.incertitudes,
        changed
      },
      engine: engine(),
      seed,
      replications: {
        learning: replicates,
        reprojection: ahead === undefined ? 0 : replications,
        proposals: ahead === undefined || ahead.proposals.length === 0 ? 0 : replications
      }
    },
    bilan,
    ...(worlds && learning.worlds && {worlds: reviewedWorlds(worlds, learning.worlds.weighed)}),
    judgement,
    monitoring,
    learning: learning.learnt,
    ...(ahead && {reprojection: ahead.reprojection}),
    proposals: ahead?.proposals ?? [],
    renunciations: ahead?.renunciations ?? [],
    unsimulated: ahead?.unsimulated ?? [],
    proposalsWhy: ahead?.why ?? "La convention arrive à son terme : aucun avenant n’est comparé.",
    ...(plai && {plai}),
    decisions: convention.avenants.filter(({inForce}) => inForce <= bilan.convention.on),
    unknown: unknownOf(learning.learnt)
  };
}

function reviewedWorlds(
  {count, replicates}: WorldsOfReview,
  {effectiveSize, power}: WeighedWorlds
): ReviewedWorlds {
  const {perWorld, knownOn, digest} = replicates;
  return {n: count, replicates: perWorld, knownOn, digest, effectiveSize, power};
}

function headerOf(
  period: ReviewedFiles["bilan"]["period"],
  {year, horizon}: {year: number; horizon: number}
): Pick<Revoyure, "kind" | "title" | "period"> {
  const kind: RevoyureKind =
    year >= horizon ? "finale" : period.halfYears.length === 1 ? "semestre" : "annuelle";
  const names = {
    semestre: "Revoyure du bilan semestriel",
    annuelle: "Évaluation annuelle",
    finale: "Évaluation finale"
  };
  return {
    kind,
    title: `${names[kind]} ${period.label}`,
    period: {...period, year, yearsLeft: Math.max(0, horizon - year)}
  };
}

function changedSince(
  projection: Projection,
  files: readonly {readonly path: string; readonly sha256: string}[]
): string[] {
  const changed = files
    .filter(({path, sha256}) => projection.inputs[path] !== `sha256:${sha256.replace(/^sha256:/, "")}`)
    .map(({path}) => path);
  return [...(projection.engine.sources === engine().sources ? [] : ["le moteur"]), ...changed];
}

function unknownOf({notLearnt}: LearntEffort): string[] {
  return [
    "On ne sait pas ce que les commissions feront ensuite : la reprise suppose que l’effort lu se maintient.",
    "Les petites communes et les petits bailleurs ont trop peu d’attributions pour que leur pratique soit jugée.",
    "Les quartiers, leurs classes et les ménages simulés sont synthétiques ; le calage de l’année de base n’est pas remis en cause.",
    "Les attributions ne disent pas les livraisons : la part de PLAI n’est pas jugée ici.",
    ...notLearnt
  ];
}
