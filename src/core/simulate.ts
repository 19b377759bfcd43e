import {attributeVacancies, recallCarried} from "./attribution/attributeVacancies.js";
import {prepareWeights} from "./attribution/prepareWeights.js";
import {shareRelogements} from "./attribution/rehouse.js";
import {prepareSteering} from "./attribution/steering.js";
import {type Checkpoint, restoreCheckpoint, saveCheckpoint} from "./checkpoint.js";
import {pendingDemandes} from "./demande/pendingDemandes.js";
import {recutBrackets} from "./demande/recutBrackets.js";
import {openDemandes, updateDemandes} from "./demande/updateDemandes.js";
import {drawEvolution} from "./drawEvolution.js";
import {evolutionByYear} from "./evolutionOfYear.js";
import type {CounterLayout} from "./indicateurs/layout.js";
import {recordStep} from "./indicateurs/recordStep.js";
import type {Observer} from "./observer.js";
import {condemnLogements} from "./offre/condemnLogements.js";
import {deliverOffre} from "./offre/deliverOffre.js";
import {lodgePrive} from "./offre/lodgePrive.js";
import {rehabilitate} from "./offre/rehabilitate.js";
import {offreSchedule} from "./offre/schedule.js";
import {updateOccupants} from "./peuplement/updateOccupants.js";
import type {Evolution, PathKey} from "./plan.js";
import {createDraws} from "./random.js";
import {resetState} from "./resetState.js";
import {createState, type Model, type State} from "./state.js";
import {yearOf} from "./step.js";
import {type Balance, balanceOf, verifyStep} from "./verifyStep.js";
import {highestYearFactor} from "./yearFactor.js";

export interface Simulator {
  readonly layout: CounterLayout;
  readonly steps: number;
  /** Counters of one replicate, steps × columns: the same bytes for the same model, seed and replicate. */
  run(seed: string, replicate: number, options?: RunOptions): Int32Array;
}

export interface RunOptions {
  /** Watches the replicate. */
  readonly observer?: Observer;
  /** Checks the conservation identities at the end of each half-year: throws on the first that fails. */
  readonly verify?: boolean;
  /** Last step to simulate, all of them by default. */
  readonly steps?: number;
  /** Goes on from the state of this replicate under a model whose past was the same, its counters included. */
  readonly from?: Checkpoint;
  /** Steps at whose opening the state is handed to `onCheckpoint`; those before `from` are past. */
  readonly checkpoints?: readonly number[];
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
  /** The live state at the end of each half-year: for the tests of core alone, never to change it. */
  readonly afterStep?: (state: State) => void;
}

/** Logements delivered and demandes received that an arena has room for. */
export interface Room {
  readonly deliveries: number;
  readonly arrivals: number;
}

/** Allocates an arena for a model, of the room that it needs or of more; each run reuses it. */
export function createSimulator(model: Model, room: Room = capacityOf(model)): Simulator {
  const {plan, territoire} = model;
  const programmed = plan.ranges === undefined ? offreSchedule(territoire, plan, plan.evolution) : undefined;
  const states = new Map<string, State>();
  let layout: CounterLayout | undefined;

  function stateFor(seed: string): State {
    const known = states.get(seed);
    if (known !== undefined) return known;
    const state = createState(model, createDraws(seed), room);
    states.clear();
    states.set(seed, state);
    return state;
  }

  return {
    get layout() {
      layout ??= stateFor("").layout;
      return layout;
    },
    steps: plan.steps,
    run(seed, replicate, options = {}) {
      const state = stateFor(seed);
      state.observer = options.observer;
      state.draws.useReplicate(replicate);
      resetState(state);
      const drawn = drawEvolution(plan, state.draws);
      const evolutions = evolutionByYear(drawn, plan.paths, plan.steps / 2);
      state.schedule = programmed ?? offreSchedule(territoire, plan, drawn);
      if (options.from === undefined) openDemandes(state);
      else restoreCheckpoint(state, options.from);
      const steps = options.steps ?? plan.steps;
      let balance: Balance | undefined = options.verify ? balanceOf(state) : undefined;
      for (let step = options.from?.step ?? 0; step < steps; step++) {
        if (options.checkpoints?.includes(step)) options.onCheckpoint?.(saveCheckpoint(state, step));
        state.step = step;
        state.evolution = evolutions[yearOf(step)];
        state.row = step * state.layout.names.length;
        simulateHalfYear(state);
        if (balance !== undefined) balance = verifyStep(state, balance);
        options.observer?.onHalfYear?.(pendingDemandes(state));
        options.afterStep?.(state);
      }
      return state.counters.slice();
    }
  };
}

/** One half-year, in the order of docs/engine.md ("The half-year"), printed on the method page. */
function simulateHalfYear(state: State): void {
  recutBrackets(state);
  prepareWeights(state);
  prepareSteering(state);
  updateDemandes(state);
  recallCarried(state);
  updateOccupants(state);
  condemnLogements(state);
  rehabilitate(state);
  deliverOffre(state);
  shareRelogements(state);
  attributeVacancies(state);
  lodgePrive(state);
  recordStep(state);
}

/**
 * Room for what a replicate can deliver and receive. Deliveries are known; demandes come and go by chance: the most that
 * are expected at one time, then ten standard deviations, which no replicate ever meets (under 10⁻²³ by Gauss's law).
 */
export function capacityOf({plan, population, territoire}: Model): Room {
  const {evolution, paths, ranges, offre, npru, peuplement, demande} = plan;
  const highest = (name: keyof Evolution) =>
    Math.max(evolution[name], ranges?.[name]?.high ?? 0, ...(paths?.[name as PathKey] ?? []));
  const years = plan.steps / 2;
  const demolitions = npru.active ? Math.ceil(highest("demolitions")) : 0;
  const named = (year: number) =>
    [2 * year, 2 * year + 1]
      .flatMap((step) => offre.programme?.[step] ?? [])
      .reduce((n, {size}) => n + size, 0);
  const produced = offre.production
    .slice(0, years)
    .reduce((sum, n, year) => sum + Math.max(n, Math.ceil(n * highest("deliveryRate")), named(year)), 0);
  const deliveries = produced + Math.ceil(demolitions * Math.max(...npru.reconstitutionRatio)) + years;
  const inflow = demande.arrivals.reduce((a, b) => a + b, 0) / 65536;
  const movers = Math.max(...offre.rehabilitations) * offre.movedShare;
  const mutations = peuplement.mutationRate * (territoire.logements.count + deliveries) + movers;
  const received =
    inflow * Math.max(1, highest("inflowMultiplier")) * highestYearFactor(demande.yearlyVariation) +
    mutations;
  // A demande keeps its place until the date when it would give up, housed or not; a relogement until the end.
  const initial = population.demandes.count;
  let held = initial;
  let most = initial;
  for (let step = 0; step < plan.steps; step++) {
    held = held * (1 - demande.abandonment) + received;
    most = Math.max(most, held);
  }
  // What is held is a sum of independent draws: its variance is at most its mean.
  const spread = Math.sqrt(most + received);
  const room = Math.ceil(most + 10 * spread) + Math.min(demolitions, population.demolitionOrder.length);
  return {deliveries, arrivals: Math.max(0, room - initial)};
}
