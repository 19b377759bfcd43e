import {objectiveLowSet} from "../brackets.js";
import {deterministicPower} from "../numbers/deterministicPower.js";
import type {State} from "../state.js";
import {isBaseYear} from "../step.js";
import {fragilites} from "../vocabulary.js";
import {policies} from "./policies/policies.js";

/**
 * Weights of the half-year, by class of quartier and bailleur. The observed practice acts twice: a share of it when
 * candidates are designated, the rest when the CAL chooses. Under the intensive reading it moves toward the objective,
 * each bailleur by its share of the effort (`intensity`; docs/engine.md, "How a CAL weighs"). Where a rule presents whom it ranks first, or anybody, the practice has no part in the designation.
 */
export function prepareWeights(state: State): void {
  const {attribution, aci} = state.model.plan;
  const {weights, compliance, policy, reading, designationShare} = attribution;
  const {bracketWeights, designationWeights, aciDesignationWeights, aciChoiceWeights} = state;
  const {intensity, bracketCount: K} = state;
  const moves = policy === "objectifs" && reading === "intensive";
  const designated =
    isBaseYear(state.step) || policies[policy].presents === "practice" ? designationShare : 0;
  for (let g = 0; g < fragilites.length; g++) {
    if (moves) readBilan(state, g);
    for (let b = 0; b < compliance.length; b++) {
      for (let k = 0; k < K; k++) {
        const index = (g * compliance.length + b) * K + k;
        const moved = weights[g][k] * deterministicPower(intensity[g * K + k], compliance[b]);
        designationWeights[index] = deterministicPower(moved, designated);
        bracketWeights[index] = deterministicPower(moved, 1 - designationShare);
      }
    }
  }
  for (let c = 0; c < fragilites.length; c++) {
    aci.bailleurWeights.forEach((own, b) => {
      const weight = aci.weights[c] * own;
      aciDesignationWeights[c * compliance.length + b] = deterministicPower(weight, designated);
      aciChoiceWeights[c * compliance.length + b] = deterministicPower(weight, 1 - designationShare);
    });
  }
  state.byClassAndBailleur.fill(0);
}

/** Most that a weight of the practice is multiplied or divided by: beyond it, three candidates have nothing left to give. */
const mostIntensity = 1000;

/**
 * At each instance the CAL compare the bilan of the last half-year with what their effort asked of this one, and move
 * their weights by the ratio (article 10.1): w ← w · asked ÷ attributed. What refusals, mutations and article 6 take
 * away is thus made up for, as calibration does on the base year. A class that meets its bound by itself asks nothing.
 */
function readBilan(state: State, g: number): void {
  const {model, step, intensity, bracketCount: K} = state;
  const {attribution, brackets} = model.plan;
  if (step === 0 || attribution.effort[step][g] === 0) {
    intensity.fill(1, g * K, (g + 1) * K);
    return;
  }
  // The bilan of the half-year that ended was told in the old brackets.
  if (model.plan.demande.recuts.some((cut) => cut.step === step)) return;
  const total = attributed(state, {g, from: 0, to: K});
  if (total === 0) return;
  if (attribution.objective === "quatre-quarts") {
    for (let k = 0; k < K; k++) {
      const share = attributed(state, {g, from: k, to: k + 1}) / total;
      if (share > 0) move(state, g * K + k, {ratio: askedShare(state, {g, bracket: k}) / share});
    }
    return;
  }
  const ceiling = attribution.ceiling[step][g];
  const bound = ceiling ?? attribution.floor[step][g];
  if (bound === null) {
    intensity.fill(1, g * K, (g + 1) * K);
    return;
  }
  const low = brackets.low[objectiveLowSet(fragilites[g])][step];
  const share = attributed(state, {g, from: 0, to: low}) / total;
  if (share === 0 || share === 1) return;
  const ratio = askedOdds(state, {g, low, bound, atMost: ceiling !== null}) / (share / (1 - share));
  for (let k = 0; k < low; k++)
    move(state, g * K + k, {
      ratio,
      least: ceiling === null ? 1 : 1 / mostIntensity,
      most: ceiling === null ? mostIntensity : 1
    });
}

function move(
  {intensity}: State,
  index: number,
  {ratio, least = 1 / mostIntensity, most = mostIntensity}: {ratio: number; least?: number; most?: number}
): void {
  intensity[index] = Math.min(most, Math.max(least, intensity[index] * ratio));
}

/** Attributions of the last half-year in a class of quartiers to brackets from `from` to before `to`. */
function attributed(
  {counters, row, layout, columns, bracketCount: K}: State,
  {g, from, to}: {g: number; from: number; to: number}
): number {
  const block = row - layout.names.length + columns.flux + g * K * 3;
  let sum = 0;
  for (let i = from * 3; i < to * 3; i++) sum += counters[block + i];
  return sum;
}

/**
 * Odds of the lowest brackets that the effort λ asks of a class: o^(1 − λ) · bound^λ from the o of the base year, the
 * bound itself where the base year met it; the mean of those of the bailleurs, by their attributions of the half-year.
 */
function askedOdds(
  {model, step, byClassAndBailleur}: State,
  {g, low, bound, atMost}: {g: number; low: number; bound: number; atMost: boolean}
): number {
  const {attribution} = model.plan;
  const {compliance, effort, observed} = attribution;
  let share = 0;
  for (let k = 0; k < low; k++) share += observed[g][k];
  const from = share / (1 - share);
  const to = bound / (1 - bound);
  if (atMost ? from <= to : from >= to) return to;
  let asked = 0;
  let all = 0;
  for (let b = 0; b < compliance.length; b++) {
    const n = byClassAndBailleur[g * compliance.length + b];
    const lambda = effort[step][g] * compliance[b];
    const odds = deterministicPower(from, 1 - lambda) * deterministicPower(to, lambda);
    // A bound of 1 has infinite odds.
    asked += odds === Number.POSITIVE_INFINITY ? n : (n * odds) / (1 + odds);
    all += n;
  }
  return asked / (all - asked);
}

/** Share of a bracket that the effort asks of a class under 25×4: observed^(1 − λ) · reference^λ, shares again; likewise a mean. */
function askedShare(
  {model, step, byClassAndBailleur, bracketCount: K}: State,
  {g, bracket}: {g: number; bracket: number}
): number {
  const {compliance, effort, observed, reference} = model.plan.attribution;
  let asked = 0;
  let all = 0;
  for (let b = 0; b < compliance.length; b++) {
    const n = byClassAndBailleur[g * compliance.length + b];
    const lambda = effort[step][g] * compliance[b];
    let total = 0;
    let own = 0;
    for (let k = 0; k < K; k++) {
      const part =
        deterministicPower(observed[g][k], 1 - lambda) * deterministicPower(reference[step][k], lambda);
      total += part;
      if (k === bracket) own = part;
    }
    asked += (n * own) / total;
    all += n;
  }
  return asked / all;
}
