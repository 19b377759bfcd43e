import {noBailleur, noWish} from "../markers.js";
import {largestPoissonMean, poissonCount} from "../numbers/poissonCount.js";
import {type Draws, decisions, unitOf} from "../random.js";
import type {State} from "../state.js";
import {isBaseYear} from "../step.js";
import {sizes} from "../vocabulary.js";
import {yearFactor} from "../yearFactor.js";
import {arrivalCell} from "./cells.js";
import type {NewDemande} from "./newDemande.js";
import {arrivalKey} from "./population.js";
import {completeProfile, leaveStepOf} from "./profile.js";

const fixedPoint = 65536;

/** The scratch demande that every birth goes through: nothing is allocated a ménage. */
const born: NewDemande = {
  key: 0,
  size: 0,
  bracket: 0,
  baseBracket: 0,
  reach: 0,
  aci: 0,
  status: 0,
  month: 0,
  home: -1,
  homeBailleur: noBailleur,
  flags: 0,
  wish0: noWish,
  wish1: noWish,
  wish2: noWish
};

/** Sub-step 2 (docs/engine.md, "The half-year"): demandes that give up leave, then new ones arrive. */
export function updateDemandes(state: State): void {
  abandonDemandes(state);
  receiveDemandes(state);
}

/** Opens the demandes pending on the first day, with the dates at which they will be given up. */
export function openDemandes(state: State): void {
  const {population, plan} = state.model;
  const initial = population.demandes;
  const birth = {plan: plan.demande, draws: state.draws, step: 0, steps: plan.steps, first: 0};
  for (const i of state.openingOrder) {
    born.key = initial.key[i];
    born.size = initial.size[i];
    born.bracket = born.baseBracket = initial.bracket[i];
    born.reach = initial.reach[i];
    born.aci = initial.aci[i];
    born.status = initial.status[i];
    born.month = initial.month[i];
    born.home = initial.home[i];
    born.homeBailleur = born.home < 0 ? noBailleur : state.logements.bailleur[born.home];
    born.flags = initial.flags[i];
    born.wish0 = initial.wishes[i * 3];
    born.wish1 = initial.wishes[i * 3 + 1];
    born.wish2 = initial.wishes[i * 3 + 2];
    const leave = leaveStepOf(born.key, birth);
    const index = state.pool.add(born, leave);
    if (born.home >= 0) state.logements.demande[born.home] = index;
  }
}

function abandonDemandes(state: State): void {
  state.pool.adjourn();
  const {pool, logements, counters, row, columns} = state;
  for (let index = pool.firstToLeave[state.step]; index >= 0; index = pool.nextToLeave[index]) {
    if (pool.alive[index] === 0) continue;
    pool.remove(index);
    const home = pool.home[index];
    if (home >= 0) logements.demande[home] = -1;
    counters[row + columns.abandons]++;
  }
  pool.recycle(state.step);
}

function receiveDemandes(state: State): void {
  const {plan, territoire} = state.model;
  const {draws, pool, step, bracketCount: K} = state;
  const {yearlyVariation} = plan.demande;
  const multiplier = isBaseYear(step)
    ? 1
    : state.evolution.inflowMultiplier * yearFactor(draws, {step, of: "arrivals", yearlyVariation});
  const communes = territoire.communes.voisines;
  const birth = {
    plan: plan.demande,
    draws,
    step,
    steps: plan.steps,
    voisines: communes[0],
    limitsInForce: state.limitsInForce
  };
  let arrivals = 0;
  for (let commune = 0; commune < communes.length; commune++) {
    birth.voisines = communes[commune];
    for (let size = 0; size < sizes.length; size++) {
      for (let bracket = 0; bracket < K; bracket++) {
        for (let aci = 0; aci < 2; aci++) {
          const cell = arrivalCell(K, commune, size, bracket, aci);
          const expected = expectedArrivals(state, {cell, commune, size, bracket, aci}) * multiplier;
          if (expected === 0) continue;
          const count = drawnArrivals(draws, {step, cell, expected});
          for (let rank = 0; rank < count; rank++) {
            born.key = arrivalKey(step, cell, rank);
            born.size = size;
            born.baseBracket = bracket;
            born.aci = aci;
            born.status = 0;
            born.home = -1;
            born.homeBailleur = noBailleur;
            born.flags = 0;
            born.wish0 = commune;
            completeProfile(born, birth);
            pool.add(born, leaveStepOf(born.key, birth));
          }
          arrivals += count;
        }
      }
    }
  }
  state.counters[state.row + state.columns.arrivals] = arrivals;
}

/** Arrivals of a cell in a half-year: a Poisson law, as the sum of as many of them as its mean asks for. */
function drawnArrivals(
  draws: Draws,
  {step, cell, expected}: {step: number; cell: number; expected: number}
): number {
  const parts = Math.ceil(expected / largestPoissonMean);
  let count = 0;
  for (let part = 0; part < parts; part++)
    count += poissonCount(expected / parts, unitOf(draws.draw(decisions.arrivalCount, step, cell, part)));
  return count;
}

interface ArrivalCell {
  cell: number;
  commune: number;
  size: number;
  bracket: number;
  aci: number;
}

/** Expected arrivals of a cell, after the shift toward très modestes that a scenario may suppose. */
function expectedArrivals(state: State, {cell, commune, size, bracket, aci}: ArrivalCell): number {
  const {bracketCount: K} = state;
  const {arrivals} = state.model.plan.demande;
  const base = arrivals[cell] / fixedPoint;
  const shift = isBaseYear(state.step) ? 0 : state.evolution.tresModestesShift;
  if (shift === 0) return base;
  const low = state.model.plan.brackets.low.tresModestes[0];
  if (bracket >= low) return base * (1 - shift);
  let moved = 0;
  let within = 0;
  for (let k = low; k < K; k++) moved += arrivals[arrivalCell(K, commune, size, k, aci)];
  for (let k = 0; k < low; k++) within += arrivals[arrivalCell(K, commune, size, k, aci)];
  const share = within > 0 ? arrivals[cell] / within : 1 / low;
  return base + ((shift * moved) / fixedPoint) * share;
}
