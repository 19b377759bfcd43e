import {demolished, noWish, vacant} from "./markers.js";
import type {State} from "./state.js";
import {fragilites, statuses} from "./vocabulary.js";

/** What the last half-year left, against which the next one is balanced. */
export interface Balance {
  readonly standing: number;
  readonly occupied: number;
}

/**
 * Checks the conservation identities of docs/engine.md at the end of a half-year; throws on the first that fails, returns
 * the balance that the next half-year starts from. Costs about a tenth of the half-year: for tests and `--verifier`.
 */
export function verifyStep(state: State, before: Balance): Balance {
  const {ids} = state.layout.brackets;
  const now = balanceOf(state);
  const at = counterReader(state);
  const flux = (status: string) =>
    fragilites.reduce((sum, g) => sum + ids.reduce((n, k) => n + at(`flux.${g}.${k}.${status}`), 0), 0);
  const attributions = statuses.reduce((sum, status) => sum + flux(status), 0);
  const deliveries = ["plai", "plusAncien", "plusRecent", "pls"].reduce(
    (sum, r) => sum + at(`livraisons.${r}`),
    0
  );
  const chains = [0, 1, 2, 3, 4, 5].reduce((sum, depth) => sum + at(`chain.${depth}`), 0);

  equal(
    state,
    "stock = before − demolitions + deliveries",
    now.standing,
    before.standing - at("demolitions") + deliveries
  );
  equal(
    state,
    "occupied = before − exits + first accesses (a mutation and a relogement leave a logement each)",
    now.occupied,
    before.occupied - at("exits") + flux("premierAcces")
  );
  equal(state, "attributions = sum of the chains", attributions, chains);
  equal(
    state,
    "vacant logements that may be let = those carried to the next half-year",
    carried(state),
    now.lettable
  );
  verifyPool(state);
  verifyCounters(state);
  return now;
}

/** Counters hold 32 bits: one that went round is negative. PLAI in advance alone may be. */
function verifyCounters(state: State): void {
  const {counters, row, layout} = state;
  layout.names.forEach((name, column) => {
    if (counters[row + column] < 0 && name !== "end.plaiBacklogMilli")
      fail(state, `${name} is a count`, counters[row + column], 0);
  });
}

/** What stands in an arena, who lives there and what may be let. */
export function balanceOf({logements}: State): Balance & {readonly lettable: number} {
  let standing = 0;
  let occupied = 0;
  let lettable = 0;
  for (let l = 0; l < logements.count; l++) {
    const bracket = logements.occupant[l];
    if (bracket === demolished) continue;
    standing++;
    if (bracket !== vacant) occupied++;
    else if (logements.condemned[l] === 0) lettable++;
  }
  return {standing, occupied, lettable};
}

/** Logements handed to the next half-year; those condemned since will be passed over. */
function carried({vacancies, logements}: State): number {
  let count = 0;
  for (let i = 0; i < vacancies.carriedCount; i++)
    if (logements.occupant[vacancies.carried[i]] === vacant) count++;
  return count;
}

/** Every pending demande is in the bucket of each commune that it wishes, and its logement knows it. */
function verifyPool(state: State): void {
  const {pool, logements} = state;
  let wished = 0;
  for (let i = 0; i < pool.count; i++) {
    if (pool.alive[i] === 0) continue;
    for (let j = 0; j < 3; j++) if (pool.wishes[i * 3 + j] !== noWish) wished++;
    const home = pool.home[i];
    if (home < 0) continue;
    equal(state, `demande ${i} is that of its logement`, logements.demande[home], i);
    if (logements.occupant[home] >= demolished)
      fail(state, `demande ${i} has a ménage in place`, logements.occupant[home], 0);
  }
  let inBuckets = 0;
  for (const length of pool.lengths) inBuckets += length;
  equal(state, "entries of the buckets = communes wished by the pending demandes", inBuckets, wished);
}

function counterReader({counters, row, layout}: State): (name: string) => number {
  return (name) => {
    const index = layout.columns.get(name);
    if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
    return counters[row + index];
  };
}

function equal(state: State, identity: string, found: number, expected: number): void {
  if (found !== expected) fail(state, identity, found, expected);
}

function fail({step}: State, identity: string, found: number, expected: number): never {
  throw new RangeError(`step ${step} breaks "${identity}": ${found}, expected ${expected}`);
}
