import {followedDeliveries} from "../followedDeliveries.js";
import {demolished} from "../markers.js";
import {decisions, threshold} from "../random.js";
import type {State} from "../state.js";
import {isBaseYear} from "../step.js";
import {fragilites, typologies} from "../vocabulary.js";
import {yearFactor} from "../yearFactor.js";
import {askMutation} from "./askMutation.js";
import {driftIncome} from "./driftIncome.js";
import {openVacancy} from "./openVacancy.js";

const two16 = 65536;

/**
 * Sub-steps 2 and 3 for those already housed (docs/engine.md, "The half-year"): resources drift, ménages leave the social stock, others
 * ask for a mutation. One keyed block a logement decides the three, whatever the policy.
 */
export function updateOccupants(state: State): void {
  const {draws, step, logements, bracketCount} = state;
  const {occupant, key, typology, quartier, demande, condemned, baseBracket, count} = logements;
  const {words} = draws;
  const {fragilite} = state.model.territoire.quartiers;
  const exitThresholds = exitThresholdsOf(state);
  const {down, up} = driftThresholdsOf(state);
  const asks = Math.round(state.model.plan.peuplement.mutationRate * two16);
  const mostExits = exitThresholds.reduce((a, b) => Math.max(a, b));
  const highest = bracketCount - 1;
  let exits = 0;
  for (let l = 0; l < count; l++) {
    if (occupant[l] >= demolished) continue;
    draws.draw(decisions.occupancy, step, key[l], 0);
    const first = words[0];
    const other = words[1];
    if (
      first < mostExits &&
      first <
        exitThresholds[
          (fragilite[quartier[l]] * typologies.length + typology[l]) * bracketCount + occupant[l]
        ]
    ) {
      exits++;
      leave(state, l);
      continue;
    }
    const drift = other & 0xffff;
    const bracket = baseBracket[l];
    if (drift < down && bracket > 0) driftIncome(state, l, bracket - 1);
    else if (drift >= two16 - up && bracket < highest) driftIncome(state, l, bracket + 1);
    if (other >>> 16 < asks && demande[l] < 0 && condemned[l] === 0) askMutation(state, l, false);
  }
  state.counters[state.row + state.columns.exits] = exits;
}

function leave(state: State, l: number): void {
  const demande = state.logements.demande[l];
  if (demande >= 0) {
    state.pool.remove(demande);
    state.logements.demande[l] = -1;
    state.counters[state.row + state.columns.radiations]++;
  }
  openVacancy(state, l, 0);
}

function exitThresholdsOf(state: State): Float64Array {
  const {step, exitThresholds, bracketCount: K} = state;
  const {exits, yearlyVariation} = state.model.plan.peuplement;
  const multiplier = isBaseYear(step)
    ? 1
    : state.evolution.rotationMultiplier *
      followedDeliveries(state.schedule, {step, share: state.evolution.deliveriesElasticity}) *
      yearFactor(state.draws, {step, of: "departures", yearlyVariation});
  for (let g = 0; g < fragilites.length; g++)
    for (let t = 0; t < typologies.length; t++)
      for (let k = 0; k < K; k++)
        exitThresholds[(g * typologies.length + t) * K + k] = threshold(
          Math.min(1, exits[g][t][k] * multiplier)
        );
  return exitThresholds;
}

/** Half-yearly drift from the yearly rates, r½ = 1 − √(1 − r); none in the base year. */
function driftThresholdsOf(state: State): {down: number; up: number} {
  if (isBaseYear(state.step)) return {down: 0, up: 0};
  const {incomeDown, incomeUp} = state.evolution;
  return {
    down: Math.round((1 - Math.sqrt(1 - incomeDown)) * two16),
    up: Math.round((1 - Math.sqrt(1 - incomeUp)) * two16)
  };
}
