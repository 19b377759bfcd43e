import {demolished, type State, vacant} from "../state.js";
import {brackets} from "../vocabulary.js";

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
  counters[row + columns.plaiBacklogMilli] = Math.round(schedule.plai[Math.floor(step / 2)].backlog * 1000);
}

function recordStock({logements, model, counters, row, columns}: State): void {
  const {fragilite} = model.territoire.quartiers;
  const width = brackets.length + 2;
  const base = row + columns.endStock;
  const {occupant, quartier} = logements;
  for (let l = 0; l < logements.count; l++) {
    const bracket = occupant[l];
    if (bracket === demolished) continue;
    const block = base + fragilite[quartier[l]] * width;
    counters[block + 1]++;
    if (bracket === vacant) counters[block]++;
    else counters[block + 2 + bracket]++;
  }
}

/** Who waits, for how many months; a demande still there whose anniversary fell in the half-year was renewed. */
function recordPending({pool, counters, row, columns, step}: State): void {
  const month = step * 6 + 6;
  let renewed = 0;
  for (let i = 0; i < pool.count; i++) {
    if (pool.alive[i] === 0) continue;
    const block = row + columns.pending + (pool.bracket[i] * 2 + (1 - pool.aci[i])) * 2;
    const months = month - pool.month[i];
    counters[block]++;
    counters[block + 1] += months;
    if (months >= yearly && months % yearly < halfYearly) renewed++;
  }
  counters[row + columns.renouvellements] = renewed;
}

/** Quartiers whose last 24 months meet the bound of their class (2x ≤ n, or 2x ≥ n where a floor holds). */
function recordQuartiers({steering, model, counters, row, columns, step}: State): void {
  const {fragilite} = model.territoire.quartiers;
  const {ceiling, floor} = model.plan.attribution;
  for (let q = 0; q < fragilite.length; q++) {
    const base = q * brackets.length;
    const under60 = steering.quartierSum[base] + steering.quartierSum[base + 1];
    const all = under60 + steering.quartierSum[base + 2] + steering.quartierSum[base + 3];
    if (all < fewestAttributions) continue;
    const g = fragilite[q];
    const most = ceiling[step][g];
    const least = floor[step][g];
    if (most === null && least === null) continue;
    counters[row + columns.quartiers + g * 2]++;
    if ((most === null || under60 <= most * all) && (least === null || under60 >= least * all))
      counters[row + columns.quartiers + g * 2 + 1]++;
  }
}
