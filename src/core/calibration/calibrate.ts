import {bracketCount} from "../brackets.js";
import {type Fit, millionths, startingFit} from "../compile/fit.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {arrivalCell, arrivalCellsPerCommune} from "../demande/cells.js";
import type {Population} from "../demande/population.js";
import {deterministicPower} from "../numbers/deterministicPower.js";
import {createSimulator} from "../simulate.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites} from "../vocabulary.js";
import {baseYearPlan, stepsPerYear} from "./baseYearPlan.js";
import {type BaseYear, observeBaseYear} from "./observeBaseYear.js";
import {reachedTargets} from "./reachedTargets.js";
import {type CalibrationTargets, calibrationTargets, fragilityRanks} from "./targets.js";

export interface CalibrateOptions {
  readonly resolved: ResolvedScenario;
  readonly territoire: Territoire;
  readonly population: Population;
  /** Hash of what the fit rests on, kept in it. */
  readonly inputs: string;
  /** A fit to start from: a stale one is usually near. */
  readonly from?: Fit;
  readonly iterations?: number;
  /** Replicates of each iteration, and of the check at the end. */
  readonly replicates?: number;
  readonly checkReplicates?: number;
  /** First of the replicates of each iteration (0): a fit made again on other chance. */
  readonly firstReplicate?: number;
  readonly onIteration?: (iteration: number, worstGap: number) => void;
}

/**
 * Share of the pending first accesses that a first pass supposes to come in a half-year: where to start from, no
 * assumption; the passes move it until the pending demandes stay as they are.
 */
const firstTurnover = 0.35;

/**
 * Fits the observed practice on the base year: departures by class so that flows have their volume, weights of the
 * brackets at the CAL so that the twelve cells of article 5.2 are met (w ← w · target ÷ reached), weight of ACI
 * ménages by class of commune, mutations, and the inflow that keeps the pending demandes as they are.
 */
export function calibrate(options: CalibrateOptions): Fit {
  const {resolved, territoire, population, iterations = 14, replicates = 16, checkReplicates = 50} = options;
  const {firstReplicate = 0} = options;
  const brackets = bracketCount(resolved.convention);
  const cells = territoire.communes.insee.length * arrivalCellsPerCommune(brackets);
  const targets = calibrationTargets(resolved);
  const ranks = fragilityRanks(territoire);
  let fit: Fit = {
    ...(options.from ?? startingFit({territoire, brackets})),
    inputs: options.inputs
  };
  if (options.from === undefined) fit = {...fit, arrivals: firstArrivals(population, {cells, brackets})};
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const simulator = createSimulator({territoire, population, plan: baseYearPlan(options, fit)});
    const observed = observeBaseYear(simulator, population.demandes, {
      replicates,
      arrivalCells: cells,
      firstReplicate
    });
    options.onIteration?.(iteration, worstGap(observed, targets));
    fit = improve(fit, {observed, targets, ranks, damping: iteration < iterations / 2 ? 1 : 0.5});
  }
  const simulator = createSimulator({territoire, population, plan: baseYearPlan(options, fit)});
  return {
    ...fit,
    reached: reachedTargets(simulator, {targets, ranks, replicates: checkReplicates}),
    replicates: checkReplicates,
    iterations
  };
}

function improve(
  fit: Fit,
  {
    observed,
    targets,
    ranks,
    damping
  }: {observed: BaseYear; targets: CalibrationTargets; ranks: readonly number[]; damping: number}
): Fit {
  const toward = (ratio: number) => 1 + damping * (Math.min(2, Math.max(0.5, ratio)) - 1);
  const totals = observed.flux.map((row) => row.reduce((a, b) => a + b, 0));
  const all = totals.reduce((a, b) => a + b, 0);
  const mutationOdds = observed.mutations / (all - observed.mutations);
  const targetOdds = targets.mutationShare / (1 - targets.mutationShare);
  // A territoire may have no quartier, or no commune, of a class: the others then make the whole.
  const weight = totals.every((total) => total > 0)
    ? 1
    : targets.classWeights.reduce((sum, share, g) => sum + (totals[g] > 0 ? share : 0), 0);
  return {
    ...fit,
    exits: fit.exits.map((exit, g) =>
      totals[g] > 0
        ? Math.round(exit * toward((targets.attributions * targets.classWeights[g]) / weight / totals[g]))
        : exit
    ),
    weights: fit.weights.map((row, g) => {
      if (totals[g] === 0) return row;
      const moved = row.map(
        (weight, k) => weight * toward((targets.profiles[g][k] * totals[g]) / observed.flux[g][k])
      );
      const mean = moved.reduce((a, b) => a + b, 0) / moved.length;
      return moved.map((weight) => Math.max(1, Math.round((weight / mean) * millionths)));
    }),
    aciWeights: aciTargets(observed, targets).map((target, c) => {
      if (observed.premierAccesByCommune[c] === 0) return fit.aciWeights[c];
      const share = observed.aci[c] / observed.premierAccesByCommune[c];
      return Math.max(1, Math.round(fit.aciWeights[c] * toward(odds(target) / odds(share))));
    }),
    aciBailleurs: aciBailleurTargets(observed, {targets, ranks}).map((target, b) => {
      const share = observed.aciByBailleur[b] / observed.premierAccesByBailleur[b];
      if (!(observed.premierAccesByBailleur[b] > 0)) return fit.aciBailleurs[b];
      return Math.max(1, Math.round(fit.aciBailleurs[b] * toward(odds(target) / odds(share))));
    }),
    mutationWeight: Math.round(fit.mutationWeight * toward(targetOdds / mutationOdds)),
    mutationRate: Math.max(
      1,
      Math.round(
        fit.mutationRate -
          (damping * millionths * observed.mutationsChange) / (stepsPerYear * observed.occupied)
      )
    ),
    arrivals: fit.arrivals.map((expected, cell) =>
      Math.max(0, Math.round(expected - (damping * 65536 * observed.pendingChange[cell]) / stepsPerYear))
    )
  };
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

/** Largest gap to a cell of article 5.2, in points. */
function worstGap({flux}: BaseYear, {profiles}: CalibrationTargets): number {
  const gaps = fragilites.flatMap((_, g) => {
    const total = flux[g].reduce((a, b) => a + b, 0);
    return flux[g].map((n, k) => (total === 0 ? 0 : Math.abs(n / total - profiles[g][k]) * 100));
  });
  return Math.max(...gaps);
}

/** Inflow to start from: what gives up and a year's first accesses, spread as the pending demandes are. */
function firstArrivals(
  {demandes}: Population,
  {cells, brackets}: {cells: number; brackets: number}
): number[] {
  const arrivals = new Array<number>(cells).fill(0);
  for (let i = 0; i < demandes.count; i++) {
    if (demandes.status[i] !== 0) continue;
    const {wishes, size, bracket, aci} = demandes;
    const cell = arrivalCell(brackets, wishes[i * 3], size[i], bracket[i], aci[i]);
    arrivals[cell] += Math.round(65536 * firstTurnover);
  }
  return arrivals;
}

function odds(share: number): number {
  const inside = Math.min(0.999, Math.max(0.001, share));
  return inside / (1 - inside);
}
