import {attributeVacancies, recallCarried} from "./attribution/attributeVacancies.js";
import {prepareWeights} from "./attribution/prepareWeights.js";
import {shareRelogements} from "./attribution/rehouse.js";
import {prepareSteering} from "./attribution/steering.js";
import {openDemandes, updateDemandes} from "./demande/updateDemandes.js";
import {drawEvolution} from "./drawEvolution.js";
import type {CounterLayout} from "./indicateurs/layout.js";
import {recordStep} from "./indicateurs/recordStep.js";
import {condemnLogements} from "./offre/condemnLogements.js";
import {deliverOffre} from "./offre/deliverOffre.js";
import {lodgePrive} from "./offre/lodgePrive.js";
import {rehabilitate} from "./offre/rehabilitate.js";
import {offreSchedule} from "./offre/schedule.js";
import {updateOccupants} from "./peuplement/updateOccupants.js";
import {createDraws} from "./random.js";
import {createState, type DecisionObserver, type Model, resetState, type State} from "./state.js";

export interface Simulator {
  readonly layout: CounterLayout;
  readonly steps: number;
  /** Counters of one replicate, steps × columns: the same bytes for the same model, seed and replicate. */
  run(seed: string, replicate: number, options?: RunOptions): Int32Array;
}

export interface RunOptions {
  /** Called at the end of each half-year with the live state: for verification and explanation, never to change it. */
  readonly afterStep?: (state: State) => void;
  /** Watches each decision. */
  readonly observer?: DecisionObserver;
  /** Last step to simulate, all of them by default. */
  readonly steps?: number;
}

/** Allocates an arena for a model; each run reuses it. */
export function createSimulator(model: Model): Simulator {
  const {plan, territoire} = model;
  const programmed = plan.ranges === undefined ? offreSchedule(territoire, plan, plan.evolution) : undefined;
  const states = new Map<string, State>();
  let layout: CounterLayout | undefined;

  function stateFor(seed: string): State {
    const known = states.get(seed);
    if (known !== undefined) return known;
    const state = createState(model, createDraws(seed), capacityOf(model));
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
      state.evolution = drawEvolution(plan, state.draws);
      state.schedule = programmed ?? offreSchedule(territoire, plan, state.evolution);
      openDemandes(state);
      const steps = options.steps ?? plan.steps;
      for (let step = 0; step < steps; step++) {
        state.step = step;
        state.row = step * state.layout.names.length;
        simulateHalfYear(state);
        options.afterStep?.(state);
      }
      return state.counters.slice();
    }
  };
}

/** One half-year, in the order of docs/engine.md ("The half-year"), printed on the method page. */
function simulateHalfYear(state: State): void {
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

/** Room for what a replicate can deliver and receive at most, with a margin for chance. */
function capacityOf({plan, population, territoire}: Model): {deliveries: number; arrivals: number} {
  const inflow = plan.demande.arrivals.reduce((a, b) => a + b, 0) / 65536;
  const highest = plan.ranges?.inflowMultiplier?.high ?? plan.evolution.inflowMultiplier;
  const demolitions = plan.ranges?.demolitions?.high ?? plan.evolution.demolitions;
  const production = plan.offre.production.reduce((a, b) => a + b, 0);
  const deliveryRate = Math.max(1, plan.ranges?.deliveryRate?.high ?? plan.evolution.deliveryRate);
  const rebuilt = demolitions * Math.max(...plan.npru.reconstitutionRatio);
  const deliveries = Math.ceil(production * deliveryRate + rebuilt) + 100;
  const mutations = plan.peuplement.mutationRate * (territoire.logements.count + deliveries);
  const arrivals = inflow * Math.max(1, highest) * 1.05 + mutations * 1.1;
  const initial = population.demandes.count;
  // A demande keeps its place until the date when it would give up, housed or not: room for the most at one time.
  let held = initial;
  let most = initial;
  for (let step = 0; step < plan.steps; step++) {
    held = held * (1 - plan.demande.abandonment) + arrivals;
    most = Math.max(most, held);
  }
  return {deliveries, arrivals: Math.ceil(most * 1.02 + demolitions) + 2000 - initial};
}
