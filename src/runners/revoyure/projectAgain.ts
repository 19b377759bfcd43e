import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {busiestBailleurs} from "../../analysis/revoyure/busiestBailleurs.js";
import type {Learning} from "../../analysis/revoyure/learning/learnFromPractice.js";
import {buildReprojection} from "../../analysis/revoyure/projection/buildReprojection.js";
import type {ObservedHalfYear} from "../../analysis/revoyure/projection/judgeProjection.js";
import {firstHalfYearAfter} from "../../analysis/revoyure/projection/projectionAge.js";
import type {Reprojection} from "../../analysis/revoyure/projection/reprojection.js";
import type {Revoyure} from "../../analysis/revoyure/revoyure.js";
import type {LearntInWorld} from "../../analysis/revoyure/worlds/mixedPosterior.js";
import {
  type RenewedInWorlds,
  reprojectionInWorlds
} from "../../analysis/revoyure/worlds/reprojectionInWorlds.js";
import type {resolveScenario} from "../../files/resolveScenario.js";
import {evenlySpread} from "../mondes/evenlySpread.js";
import {type MeasuredCandidates, measureCandidates} from "./measureCandidates.js";
import type {RegretWorlds} from "./regretInWorlds.js";
import {nextHalfYear, type ReviewLaboratory, type SupposedPractice} from "./reviewLaboratory.js";
import type {RevoyureRequest} from "./runRevoyure.js";
import type {WorldsOfReview} from "./worldsOfReview.js";

/** What the projection made again from what was learnt says, and the avenants measured on it. */
export interface Ahead extends MeasuredCandidates {
  readonly reprojection: Reprojection;
  readonly why: string;
}

export interface AheadInput {
  readonly laboratory: ReviewLaboratory;
  readonly request: Pick<
    RevoyureRequest,
    "projection" | "replications" | "reviewed" | "convention" | "named"
  >;
  readonly learning: Pick<Learning, "draws" | "worlds">;
  /** Plausible worlds; absent where chance alone is drawn. */
  readonly worlds: WorldsOfReview | undefined;
  readonly seed: string;
  readonly horizon: number;
  readonly year: number;
  readonly judgement: Revoyure["judgement"];
  /** The tables of the period, half-year by half-year. */
  readonly observed: readonly ObservedHalfYear[];
  readonly changed: readonly string[];
  readonly resolved: ReturnType<typeof resolveScenario>;
  readonly onStage: (stage: string) => Promise<void> | void;
}

/**
 * Projects the years left again with the practice that was learnt; where the objectives have less than one chance in two,
 * measures what avenants would change.
 */
export async function projectAgain(input: AheadInput): Promise<Ahead> {
  const {laboratory, request, learning, worlds, seed, horizon, year, judgement, changed, resolved, onStage} =
    input;
  const {projection, replications, reviewed, convention} = request;
  const {draws} = learning;
  const from = firstHalfYearAfter(projection.date);
  const drawnAt = (shift: number) =>
    Array.from(
      {length: replications},
      (_, r) => draws[Math.floor(((r + shift) * draws.length) / replications)]
    );
  const drawn = drawnAt(0);
  const efforts: SupposedPractice[] = drawn.map((draw) => ({efforts: draw.slice(0, -1)}));
  const supposing = (draw: readonly number[]): SupposedPractice => ({
    efforts: draw.slice(0, -1),
    rotation: draw[draw.length - 1]
  });
  const supposed = drawn.map(supposing);
  const same = {seed: projection.seed, from};
  const fresh = {seed: `${seed}/reprise`, from};
  // The frozen run is made again where the engine or a file has changed since, to tell that apart from what was learnt.
  const today = laboratory.indicators(
    drawn.map(() => ({})),
    same
  );
  const renewed = laboratory.indicators(supposed, fresh);
  const objectives = bilanObjectives(convention, `${horizon}-12-31`);
  const central = buildReprojection({
    projection,
    runs: {
      today,
      withEffort: laboratory.indicators(efforts, same),
      withSupply: laboratory.indicators(supposed, same),
      renewed
    },
    judgement,
    ...{objectives, horizon},
    replications,
    seed: fresh.seed,
    next: nextHalfYear(reviewed.halfYears),
    carried: true,
    changed
  });
  const reprojection =
    worlds === undefined || learning.worlds === undefined
      ? central
      : reprojectionInWorlds(
          central,
          renewedInWorlds(worlds, {components: learning.worlds.components, supposing, ...fresh}),
          {objectives, horizon, year: worlds.year(input.observed)}
        );
  const chance = reprojection.chances[0]?.renewed ?? 1;
  if (chance >= 0.5)
    return {
      reprojection,
      ...{proposals: [], renunciations: [], unsimulated: []},
      why: `Les objectifs de ${horizon} ont au moins une chance sur deux d’être tenus : aucun avenant n’est proposé.`
    };
  await onStage("Comparaison d’avenants");
  const measured = measureCandidates({
    ...{laboratory, resolved, renewed, from, horizon},
    ...{supposed: drawnAt(0.5).map(supposing), seed: `${seed}/candidats`},
    year: Math.min(horizon, year + 2),
    signed: `${year + 1}-12-01`,
    busiest: busiestBailleurs(reviewed.attributions, {
      names: request.named ? laboratory.model.territoire.bailleurs.noms : undefined
    }),
    worlds:
      worlds && learning.worlds && regretWorlds(worlds, {components: learning.worlds.components, supposing})
  });
  return {
    reprojection,
    ...measured,
    why:
      `Les objectifs de ${horizon} ont moins d’une chance sur deux d’être tenus. Les candidats donnent d’autres moyens aux mêmes objectifs ; ` +
      "ceux qui abaissent un objectif sont des renoncements, dans une liste à part. Tous sont jugés sur les objectifs signés, sur des tirages " +
      "qui n’ont servi ni à fixer une borne, ni à les classer. Renforcer l’effort des commissions n’est pas un paramètre de la convention et se mesure avec " +
      "« equilibre viser »."
  };
}

/** Futures of each world that the bilan leaves: enough to tell its chance from what sets it apart. */
const perWorld = 2;

/** Worlds in which regret is told: each takes one run a candidate. */
const mostRegretWorlds = 8;

/** Worlds of the mixture, evenly spread, each with the middle of what was learnt there. */
function regretWorlds(
  worlds: WorldsOfReview,
  {
    components,
    supposing
  }: {
    components: readonly LearntInWorld[];
    supposing: (draw: readonly number[]) => SupposedPractice;
  }
): RegretWorlds {
  const ranks = evenlySpread(components.length, Math.min(mostRegretWorlds, components.length));
  return {
    count: ranks.length,
    open(rank) {
      const {world, draws} = components[ranks[rank]];
      return {
        laboratory: worlds.laboratory(world),
        supposed: [supposing(draws[Math.floor(draws.length / 2)])]
      };
    }
  };
}

/** Runs the years to come in each world that the bilan leaves, with the practice learnt there, on draws of its own. */
function renewedInWorlds(
  worlds: WorldsOfReview,
  {
    components,
    supposing,
    seed,
    from
  }: {
    components: readonly LearntInWorld[];
    supposing: (draw: readonly number[]) => SupposedPractice;
    seed: string;
    from: number;
  }
): RenewedInWorlds {
  const runs = components.map(({world, draws}) => {
    const supposed = Array.from({length: perWorld}, (_, r) =>
      supposing(draws[Math.floor(((r + 0.5) * draws.length) / perWorld)])
    );
    return worlds.laboratory(world).indicators(supposed, {seed: `${seed}/monde-${world}`, from});
  });
  const picks = components.reduce((sum, {times}) => sum + times, 0);
  return {
    perWorld,
    weights: components.map(({times}) => times / picks),
    indicators: runs[0].map((indicator, i) => ({
      ...indicator,
      predictions: indicator.predictions.map((prediction, h) => {
        const own = runs.map((run) => run[i].predictions[h]);
        return {
          ...prediction,
          successes: own.flatMap(({successes}) => successes),
          ...(prediction.n && {n: own.flatMap(({n = []}) => n)})
        };
      })
    }))
  };
}
