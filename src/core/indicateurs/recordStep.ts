import {boundFor} from "../boundFor.js";
import {wishesPerDemande} from "../demande/demandePool.js";
import {noWish, vacant} from "../markers.js";
import type {State} from "../state.js";
import {openingMonth, yearOf} from "../step.js";
import {rentLevelCount} from "../territoire/rentLevels.js";
import {fragilites, sizes} from "../vocabulary.js";

/** Attributions in 24 months under which a quartier is not counted as meeting its bound or not. */
const fewestAttributions = 5;

const yearly = 12;
const halfYearly = 6;

/** Sub-step 9: what stands and who waits on the last day of the half-year. */
export function recordStep(state: State): void {
  recordStock(state);
  recordPending(state);
  recordQuartiers(state);
  const {counters, row, columns, npru, pool, schedule, step} = state;
  let waiting = 0;
  for (let i = 0; i < npru.waitingCount; i++) waiting += pool.alive[npru.waiting[i]];
  counters[row + columns.relogementsEnAttente] = waiting;
  counters[row + columns.plaiBacklogMilli] = Math.round(schedule.plai[yearOf(step)].backlog * 1000);
}

/** Scratch: logements by class of quartier and occupant, as the column of occupants writes it. */
const occupants = 256;
const standing = new Int32Array(fragilites.length * occupants);

function recordStock({logements, model, counters, row, columns, bracketCount: K}: State): void {
  const {fragilite} = model.territoire.quartiers;
  const {occupant, quartier, count} = logements;
  standing.fill(0);
  for (let l = 0; l < count; l++) standing[fragilite[quartier[l]] * occupants + occupant[l]]++;
  for (let g = 0; g < fragilites.length; g++) {
    const block = row + columns.endStock + g * (K + 2);
    const empty = standing[g * occupants + vacant];
    counters[block] += empty;
    counters[block + 1] += empty;
    for (let k = 0; k < K; k++) {
      counters[block + 1] += standing[g * occupants + k];
      counters[block + 2 + k] += standing[g * occupants + k];
    }
  }
}

/** Who waits, for how many months, what they can take; a demande still there whose anniversary fell in the half-year was renewed. */
function recordPending({pool, counters, row, columns, step, bracketCount}: State): void {
  const {alive, bracket, size, reach, aci, month, wishes, count} = pool;
  const now = openingMonth(step + 1);
  const first = row + columns.pending;
  const perQueue = fragilites.length + bracketCount;
  const queues = row + columns.queues + fragilites.length;
  const bySize = row + columns.pendingBySize;
  let renewed = 0;
  for (let i = 0; i < count; i++) {
    if (alive[i] === 0) continue;
    const block = first + (bracket[i] * 2 + (1 - aci[i])) * 2;
    const months = now - month[i];
    counters[block]++;
    counters[block + 1] += months;
    counters[bySize + (bracket[i] * sizes.length + size[i]) * rentLevelCount + reach[i]]++;
    for (let j = 0; j < wishesPerDemande; j++) {
      const wish = wishes[i * wishesPerDemande + j];
      if (wish !== noWish) counters[queues + wish * perQueue + bracket[i]]++;
    }
    if (months >= yearly && months % yearly < halfYearly) renewed++;
  }
  counters[row + columns.renouvellements] = renewed;
}

/** Quartiers whose last 24 months meet the bound of their class or of their commune (2x ≤ n, or 2x ≥ n where a floor holds). */
function recordQuartiers(state: State): void {
  const {model, counters, row, columns, step, bracketCount: K} = state;
  const {fragilite, commune} = model.territoire.quartiers;
  const {low} = model.plan.brackets;
  for (let q = 0; q < fragilite.length; q++) {
    const all = lowestSum(state, q, K);
    if (all < fewestAttributions) continue;
    const g = fragilite[q];
    const place = {step, fragilite: g, commune: commune[q]};
    const most = boundFor(model.plan, "ceiling", place);
    const least = boundFor(model.plan, "floor", place);
    if (most === null && least === null) continue;
    counters[row + columns.quartiers + g * 2]++;
    if (
      (most === null || lowestSum(state, q, low.ceiling[step]) <= most * all) &&
      (least === null || lowestSum(state, q, low.floor[step]) >= least * all)
    )
      counters[row + columns.quartiers + g * 2 + 1]++;
  }
}

/** Attributions of the window of a quartier to its lowest brackets. */
function lowestSum({steering, bracketCount}: State, quartier: number, low: number): number {
  let sum = 0;
  for (let k = 0; k < low; k++) sum += steering.quartier.sums[quartier * bracketCount + k];
  return sum;
}
