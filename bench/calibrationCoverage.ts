import seedrandom from "seedrandom";
import {aciUnits} from "../src/analysis/calibrer/aciUnits.js";
import {poststratified} from "../src/analysis/calibrer/poststratified.js";
import {yearCounter} from "../src/analysis/calibrer/yearCounter.js";
import {answers, rowsBy, type YearCounts} from "../src/analysis/calibrer/yearCounts.js";
import type {Interval} from "../src/analysis/statistics/interval.js";
import {mean} from "../src/analysis/statistics/mean.js";
import {normalQuantile} from "../src/analysis/statistics/normalQuantile.js";
import {quantile} from "../src/analysis/statistics/quantile.js";
import {wilsonInterval} from "../src/analysis/statistics/wilsonInterval.js";
import {type BailleurGaps, kindGaps} from "../src/analysis/suivre/bailleurGaps.js";
import {type CalCounts, calCounts} from "../src/analysis/suivre/calCounts.js";
import type {FollowingWorld} from "../src/analysis/suivre/followerLaws.js";
import type {FollowingHypotheses} from "../src/analysis/suivre/followingHypotheses.js";
import {learnFollowing} from "../src/analysis/suivre/learnFollowing.js";
import type {Plan} from "../src/core/plan.js";
import {createSimulator, type Simulator} from "../src/core/simulate.js";
import type {Model} from "../src/core/state.js";
import {fragilites} from "../src/core/vocabulary.js";
import {smallPopulation} from "../test/helpers/smallModel.js";
import {smallArrivals, smallHypotheses, smallPlan} from "../test/helpers/smallPlan.js";
import {smallTerritoire} from "../test/helpers/smallTerritoire.js";

/** How often the 90 % intervals of a kind of figure held the truth. */
export interface KindCoverage {
  readonly kind: "poids des classes" | "ACI par bailleur" | "suivi";
  readonly of: number;
  readonly held: number;
  readonly rate: number;
  /** Wilson's 95 % interval, were the figures of a truth one. */
  readonly low: number;
  readonly high: number;
  readonly meanWidth: number;
}

export interface CoverageRequest {
  readonly truths: number;
  readonly seed: string;
  readonly hypotheses: FollowingHypotheses;
  /** Worlds that the learning of who follows is given; the truths are drawn from others. */
  readonly worlds?: number;
  /** Replicates that the expected figures of a truth are the mean of. */
  readonly replicates?: number;
  readonly onTruth?: (done: number) => void;
}

/** Ten times the small territoire: about a thousand attributions a year that an objective speaks of, by three bailleurs in four communes. */
const scale = 10;
const territoire = smallTerritoire({logementsPerQuartier: 170 * scale});
const bailleurs = territoire.bailleurs.ids;
const population = smallPopulation(territoire, planOf(), {
  pending: smallHypotheses.pending * scale,
  // Logements vacant on the first day are filled whatever is drawn: as few of them as in the real stock.
  vacancyShare: 0.0042
});
/** Classes that the small plan gives an objective: at most half in the fragile ones, at least half in those without fragility. */
const objectives = {classes: [0, 2], low: [2, 2, 2]};
const [baseYear, followedYear] = [0, 1];

function planOf(attribution: Partial<Plan["attribution"]> = {}, aci: Partial<Plan["aci"]> = {}): Plan {
  const steps = 4;
  return smallPlan({
    steps,
    attribution: {policy: "objectifs", ...attribution},
    aci,
    demande: {arrivals: smallArrivals(150 * scale)},
    offre: {production: [0, 0]}
  });
}

/** A practice drawn at random: weights of brackets, of ACI by class and bailleur, refusals. */
function drawPractice(random: () => number) {
  const normal = () => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, random())));
  const about = (value: number, spread: number) => value * Math.exp(spread * normal());
  const plan = smallPlan({steps: 4});
  return {
    weights: plan.attribution.weights.map((row) => row.map((weight) => about(weight * weight, 0.12))),
    refusal: plan.attribution.refusal.map((row) => row.map((share) => Math.min(0.6, about(share, 0.1)))),
    aci: {
      weights: plan.aci.weights.map((weight) => about(weight, 0.2)),
      bailleurWeights: plan.aci.bailleurWeights.map((weight) => about(weight, 0.3))
    }
  };
}

type Practice = ReturnType<typeof drawPractice>;

/** A model of a practice: nobody follows in the base year; afterwards each bailleur lets so many of its commissions follow. */
function modelOf(
  {weights, refusal, aci}: Practice,
  {compliance, effort}: {compliance: number[]; effort: number}
): Model {
  const efforts = [0, 0, 1, 1].map((on) => [0, 1, 2].map(() => on * effort));
  return {territoire, population, plan: planOf({weights, refusal, compliance, effort: efforts}, aci)};
}

/** Years of one replicate, counted as a file of them would be. */
function yearsOf(simulator: Simulator, replicate: number, steps: number): YearCounts[] {
  const counters = [baseYear, followedYear].map((year) =>
    yearCounter(territoire, {from: 2 * year, brackets: 4})
  );
  simulator.run("couverture", replicate, {
    steps,
    observer: {
      onAttribution: (event) => {
        for (const {observer} of counters) observer.onAttribution?.(event);
      }
    }
  });
  return counters.map(({counts}) => counts);
}

const weightsOf = ({cells, shape}: YearCounts) => {
  const rows = rowsBy(cells, shape.brackets + 1, {
    groups: fragilites.length + 1,
    groupOf: (row) => row % (fragilites.length + 1)
  });
  const totals = rows.slice(0, fragilites.length).map((row) => row.reduce((a, b) => a + b, 0));
  return poststratified([{said: totals, unsaid: 0}]);
};
const aciShareOf = ({aci, shape}: YearCounts, b: number) => {
  const [yes, no] = rowsBy(aci, answers, {
    groups: bailleurs.length,
    groupOf: (unit) => Math.floor(unit / shape.communes)
  })[b];
  return yes / (yes + no);
};
const aciOf = (counts: YearCounts) =>
  aciUnits(counts, {by: "bailleur", ids: bailleurs, noms: bailleurs}).units;
const lowShares = (cals: readonly CalCounts[]) =>
  objectives.classes.map((_, g) => {
    const total = (of: (cal: CalCounts) => number) => cals.reduce((sum, cal) => sum + of(cal), 0);
    return total(({low}) => low[g]) / total(({n}) => n[g]);
  });

/**
 * Draws truths (worlds whose bailleurs follow unequally) and holds each against the 90 % intervals that one year of its attributions
 * gives: weights of the classes and ACI by bailleur against what its practice gives on average, the share of a bailleur's commissions
 * that follow against the share that it was drawn with.
 */
export function calibrationCoverage({
  truths,
  seed,
  hypotheses,
  worlds = 24,
  replicates = 16,
  onTruth
}: CoverageRequest): KindCoverage[] {
  const random = seedrandom(`couverture du calage/${seed}`);
  const known = Array.from({length: worlds}, () => {
    const practice = drawPractice(random);
    const runs = (effort: number) => {
      const simulator = createSimulator(modelOf(practice, {compliance: bailleurs.map(() => 1), effort}));
      return [0, 1].map((replicate) => calCounts(yearsOf(simulator, replicate, 4)[followedYear], objectives));
    };
    return {others: runs(0), follows: runs(1)};
  });
  const ratesOf = (runs: readonly CalCounts[][]) =>
    objectives.classes.map((_, g) => mean(runs.map((run) => lowShares(run)[g])));
  const told = known.map(
    ({others, follows}): FollowingWorld => ({others: ratesOf(others), follows: ratesOf(follows)})
  );
  const gapsOf = (kind: keyof BailleurGaps) =>
    kindGaps(
      known.flatMap((world) => world[kind]),
      bailleurs.length
    );
  const gaps = {others: gapsOf("others"), follows: gapsOf("follows")};
  const kinds = (["poids des classes", "ACI par bailleur", "suivi"] as const).map((kind) => ({
    kind,
    held: 0,
    of: 0,
    width: 0
  }));
  const judge = (k: number, truth: number, {low, high}: Interval) => {
    kinds[k].of++;
    kinds[k].width += high - low;
    if (truth >= low && truth <= high) kinds[k].held++;
  };
  for (let t = 0; t < truths; t++) {
    const practice = drawPractice(random);
    const compliance = bailleurs.map(() => random());
    const simulator = createSimulator(modelOf(practice, {compliance, effort: 1}));
    const observed = yearsOf(simulator, t, 4);
    const others = Array.from(
      {length: replicates},
      (_, r) => yearsOf(simulator, 1_000_000 + t * replicates + r, 2)[baseYear]
    );
    weightsOf(observed[baseYear]).forEach((share, g) => {
      judge(0, mean(others.map((one) => weightsOf(one)[g].value)), share);
    });
    aciOf(observed[baseYear]).forEach(({shrunk, exact}, b) => {
      const truth = mean(others.map((one) => aciShareOf(one, b)));
      judge(1, truth, shrunk ?? (exact as Interval));
    });
    const following = learnFollowing(calCounts(observed[followedYear], objectives), {
      bailleurs: bailleurs.length,
      ...{worlds: told, gaps, hypotheses, seed: `${seed}/${t}`}
    });
    compliance.forEach((truth, b) => {
      const drawn = following.shares.map((shares) => shares[b]);
      judge(2, truth, {low: quantile(drawn, 0.05), high: quantile(drawn, 0.95)});
    });
    onTruth?.(t + 1);
  }
  return kinds.map(({kind, held, of, width}) => ({
    ...{kind, of, held},
    rate: held / of,
    ...wilsonInterval({successes: (held / of) * truths, n: truths}),
    meanWidth: width / of
  }));
}
