import {bracketCount} from "../brackets.js";
import {type Fit, millionths, startingFit} from "../compile/fit.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {arrivalCellsPerCommune} from "../demande/cells.js";
import type {Population} from "../demande/population.js";
import {Anderson} from "../numbers/anderson.js";
import {deterministicExp} from "../numbers/deterministicExp.js";
import {deterministicLog} from "../numbers/deterministicLog.js";
import {deterministicPower} from "../numbers/deterministicPower.js";
import type {Plan} from "../plan.js";
import {capacityOf, createSimulator, type Simulator} from "../simulate.js";
import type {Model} from "../state.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites} from "../vocabulary.js";
import {stepsPerYear} from "./baseYearPlan.js";
import {fittedPlan} from "./fittedPlan.js";
import {arrivalsOf, evenInflow, type Inflow, pendingByCell, renewedInflow} from "./inflow.js";
import {type BaseYear, observeBaseYear} from "./observeBaseYear.js";
import {reachedTargets} from "./reachedTargets.js";
import {type CalibrationTargets, calibrationTargets, fragilityRanks} from "./targets.js";
import {toleranceOf} from "./tolerances.js";

export interface CalibrateOptions {
  readonly resolved: ResolvedScenario;
  readonly territoire: Territoire;
  readonly population: Population;
  /** Hash of what the fit rests on, kept in it. */
  readonly inputs: string;
  /** A fit to start from: a stale one, or that of another world, is usually near. */
  readonly from?: Fit;
  /** Replicates of each pass: few while it is far, more near the end. */
  readonly passes?: readonly number[];
  /** Replicates of the check at the end. */
  readonly checkReplicates?: number;
  /** First of the replicates of each pass (0): a fit made again on other chance. */
  readonly firstReplicate?: number;
  /** Stops once every target of a pass is within so many times its tolerance; all the passes are made when undefined. */
  readonly enough?: number;
  readonly onPass?: (pass: number, worstGap: number) => void;
}

/** Of the project's own fit: the last passes read cells to a third of a point. */
export const ownPasses = [2, 2, 2, 4, 4, 4, 8, 8, 8, 16, 16, 16];

/** Longest move of a pass, as a logarithm: a weight is halved or doubled, no more. */
const longestMove = 0.7;
/** Part of a step that the second half of the passes takes: chance then weighs more than what is missing. */
const lateDamping = 0.6;
/** Passes that the acceleration looks back at. */
const memory = 3;

/**
 * Fits the observed practice on the base year: departures by class so that flows have their volume, weights of the
 * brackets at the CAL so that the twelve cells of article 5.2 are met, weight of ACI ménages by class of commune and by
 * bailleur, mutations, and the inflow that keeps the pending demandes as they are. Logarithms move by what is missing in
 * log-odds, by bounded steps, with Anderson's acceleration; the cost is known beforehand whatever the world. Whether the targets
 * are met is told by `reachedTargets`, never supposed.
 */
export function calibrate(options: CalibrateOptions): Fit {
  const {resolved, territoire, population, passes = ownPasses, checkReplicates = 50} = options;
  const {firstReplicate = 0} = options;
  const brackets = bracketCount(resolved.convention);
  const communes = territoire.communes.insee.length;
  const shape = {communes, brackets};
  const cells = communes * arrivalCellsPerCommune(brackets);
  const targets = calibrationTargets(resolved);
  const ranks = fragilityRanks(territoire);
  const pending = pendingByCell(population.demandes, {cells, brackets});
  let fit: Fit = {
    ...(options.from ?? startingFit({territoire, brackets})),
    inputs: options.inputs
  };
  const fitted = fittedPlan(options, fit);
  const withInflow = (one: Fit, inflow: Inflow): Fit => ({
    ...one,
    inflow,
    arrivals: arrivalsOf(inflow, pending, shape)
  });
  fit = withInflow(fit, evenInflow(firstTurnover(pending, fitted.plan.demande, targets), shape));
  fitted.use(fit);
  const arena = arenaOf({territoire, population, plan: fitted.plan});
  let made = 0;
  const search = new Anderson({depth: memory, longest: longestMove});
  for (const [pass, replicates] of passes.entries()) {
    fitted.use(fit);
    const observed = observeBaseYear(arena(), population.demandes, {
      replicates,
      arrivalCells: cells,
      firstReplicate
    });
    options.onPass?.(pass + 1, worstGap(observed, targets));
    made = pass + 1;
    if (options.enough !== undefined && farthest(observed, targets) <= options.enough) break;
    const damping = pass < passes.length / 2 ? 1 : lateDamping;
    const point = logarithms(fit);
    fit = exponentials(fit, search.next(point, missing(fit, {observed, targets, ranks}), damping));
    const change = observed.pendingChange.map((gained) => gained / stepsPerYear);
    fit = withInflow(fit, renewedInflow(fit.inflow, change, {pending, ...shape}));
  }
  fitted.use(fit);
  return {
    ...fit,
    reached: reachedTargets(arena(), {targets, ranks, replicates: checkReplicates}),
    replicates: checkReplicates,
    iterations: made
  };
}

/** Gives a simulator of a model whose plan is written again in place: the same arena while it has room for it. */
function arenaOf(model: Model): () => Simulator {
  const roomy = {
    ...model.plan,
    peuplement: {...model.plan.peuplement, mutationRate: 1.5 * model.plan.peuplement.mutationRate}
  };
  let room = capacityOf({...model, plan: roomy});
  let simulator = createSimulator(model, room);
  return () => {
    const needed = capacityOf(model);
    if (needed.arrivals > room.arrivals || needed.deliveries > room.deliveries) {
      room = needed;
      simulator = createSimulator(model, room);
    }
    return simulator;
  };
}

/** A weight goes no farther, in millionths: a practice that chooses one ménage fifty times before another is no practice. */
const largestWeight = 50 * millionths;
const smallest = millionths / 500;

/** What the search moves, as logarithms: weights by class and bracket, ACI, mutations, departures, requests for mutation. */
function logarithms(fit: Fit): Float64Array {
  return Float64Array.from(numbersOf(fit), deterministicLog);
}

function numbersOf({weights, aciWeights, aciBailleurs, mutationWeight, exits, mutationRate}: Fit): number[] {
  return [...weights.flat(), ...aciWeights, ...aciBailleurs, mutationWeight, ...exits, mutationRate];
}

/** The fit at a point of the search, in whole millionths; the weights of a class keep a mean of 1. */
function exponentials(fit: Fit, point: Float64Array): Fit {
  let next = 0;
  const taken = (most = largestWeight) =>
    Math.min(most, Math.max(smallest, Math.round(deterministicExp(point[next++]))));
  const weights = fit.weights.map((row) => {
    const moved = row.map(() => taken());
    const mean = moved.reduce((a, b) => a + b, 0) / moved.length;
    return moved.map((weight) => Math.max(smallest, Math.round((weight / mean) * millionths)));
  });
  return {
    ...fit,
    weights,
    aciWeights: fit.aciWeights.map(() => taken()),
    aciBailleurs: fit.aciBailleurs.map(() => taken()),
    mutationWeight: taken(),
    exits: fit.exits.map(() => taken(millionths / 4)),
    mutationRate: taken(millionths / 2)
  };
}

/** What a plain step would add to each logarithm: what is missing of its target; 0 where a territoire has nothing to show. */
function missing(
  fit: Fit,
  {observed, targets, ranks}: {observed: BaseYear; targets: CalibrationTargets; ranks: readonly number[]}
): Float64Array {
  const totals = observed.flux.map((row) => row.reduce((a, b) => a + b, 0));
  const all = totals.reduce((a, b) => a + b, 0);
  const logOdds = (target: number, reached: number) =>
    Number.isFinite(target) && Number.isFinite(reached) ? logit(target) - logit(reached) : 0;
  // A territoire may have no quartier, or no commune, of a class: the others then make the whole.
  const weight = targets.classWeights.reduce((sum, share, g) => sum + (totals[g] > 0 ? share : 0), 0);
  const asked = observed.mutationsChange / (stepsPerYear * observed.occupied);
  const centred = (row: readonly number[]) => {
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    return row.map((value) => value - mean);
  };
  return Float64Array.from([
    ...observed.flux.flatMap((row, g) =>
      centred(row.map((n, k) => (totals[g] > 0 ? logOdds(targets.profiles[g][k], n / totals[g]) : 0)))
    ),
    ...aciTargets(observed, targets).map((target, c) =>
      logOdds(target, observed.aci[c] / observed.premierAccesByCommune[c])
    ),
    // Relative to one another: the classes of communes set the level.
    ...centred(
      aciBailleurTargets(observed, {targets, ranks}).map((target, b) =>
        logOdds(target, observed.aciByBailleur[b] / observed.premierAccesByBailleur[b])
      )
    ),
    logOdds(targets.mutationShare, observed.mutations / all),
    ...totals.map((total, g) =>
      total > 0 ? deterministicLog((targets.attributions * targets.classWeights[g]) / weight / total) : 0
    ),
    deterministicLog(Math.max(0.5, 1 - (millionths * asked) / fit.mutationRate))
  ]);
}

/**
 * ACI targets by class of commune: the table's 40 and 35, and in communes fragiles what makes the whole 45 %: "50 +"
 * is a bound, so this share is derived from the volumes.
 */
function aciTargets(observed: BaseYear, {aciMoyenne, aciSans, aciMetropole}: CalibrationTargets): number[] {
  const [fragile, moyenne, sans] = observed.premierAccesByCommune;
  const all = fragile + moyenne + sans;
  return [(aciMetropole * all - aciMoyenne * moyenne - aciSans * sans) / fragile, aciMoyenne, aciSans];
}

/**
 * ACI targets by bailleur: the text gives those of the two ends; the others lie between by their rank, on the curve that
 * makes the whole what it must be. Where the text tells none, or of a bailleur alone, each has what the practice gives it. least + (most − least) · rank^γ, γ by bisection.
 */
function aciBailleurTargets(
  observed: BaseYear,
  {targets, ranks}: {targets: CalibrationTargets; ranks: readonly number[]}
): number[] {
  const {aciBailleurs, aciMetropole} = targets;
  if (aciBailleurs === undefined || ranks.length < 2)
    return observed.aciByBailleur.map((aci, b) => aci / observed.premierAccesByBailleur[b]);
  const {least, most} = aciBailleurs;
  const {premierAccesByBailleur: volumes} = observed;
  const all = volumes.reduce((a, b) => a + b, 0);
  const along = (gamma: number) =>
    ranks.map((rank) => least + (most - least) * (rank === 0 ? 0 : deterministicPower(rank, gamma)));
  let [low, high] = [0.05, 20];
  for (let pass = 0; pass < 40; pass++) {
    const gamma = (low + high) / 2;
    const mean = along(gamma).reduce((sum, target, b) => sum + target * volumes[b], 0) / all;
    if (mean > aciMetropole) low = gamma;
    else high = gamma;
  }
  return along((low + high) / 2);
}

/** Largest distance of a target from what a pass shows, in tolerances. */
function farthest(observed: BaseYear, targets: CalibrationTargets): number {
  const totals = observed.flux.map((row) => row.reduce((a, b) => a + b, 0));
  const all = totals.reduce((a, b) => a + b, 0);
  const [aci, premierAcces] = [observed.aci, observed.premierAccesByCommune].map((row) =>
    row.reduce((a, b) => a + b, 0)
  );
  const pairs: [id: string, target: number, reached: number][] = [
    ...observed.flux.flatMap((row, g) =>
      row.map((n, k): [string, number, number] => ["flux.", targets.profiles[g][k], n / totals[g]])
    ),
    ...totals.map((total, g): [string, number, number] => ["flux.", targets.classWeights[g], total / all]),
    ["attributions", targets.attributions, all],
    ["premierAcces.share", targets.mutationShare, observed.mutations / all],
    ["aci.metropole", targets.aciMetropole, aci / premierAcces],
    ["aci.moyenne", targets.aciMoyenne, observed.aci[1] / observed.premierAccesByCommune[1]],
    ["aci.sans", targets.aciSans, observed.aci[2] / observed.premierAccesByCommune[2]]
  ];
  const gaps = pairs.map(([id, target, reached]) =>
    Number.isFinite(reached) ? Math.abs(reached - target) / (toleranceOf({id, target}) ?? 1) : 0
  );
  return Math.max(...gaps);
}

/** Largest gap to a cell of article 5.2, in points. */
function worstGap({flux}: BaseYear, {profiles}: CalibrationTargets): number {
  const gaps = fragilites.flatMap((_, g) => {
    const total = flux[g].reduce((a, b) => a + b, 0);
    return flux[g].map((n, k) => (total === 0 ? 0 : Math.abs(n / total - profiles[g][k]) * 100));
  });
  return Math.max(...gaps);
}

/** Turnover of the pending first accesses to start from: what gives up in a half-year and what is housed of them. */
function firstTurnover(
  pending: Float64Array,
  {abandonment}: Plan["demande"],
  targets: CalibrationTargets
): number {
  const all = pending.reduce((a, b) => a + b, 0);
  const housed = (targets.attributions * (1 - targets.mutationShare)) / stepsPerYear;
  return all === 0 ? abandonment : abandonment + housed / all;
}

function logit(share: number): number {
  const inside = Math.min(0.999, Math.max(0.001, share));
  return deterministicLog(inside / (1 - inside));
}
