import type {DemandePool} from "./demande/demandePool.js";
import type {SlidingCounts} from "./numbers/slidingCounts.js";
import type {State} from "./state.js";

/**
 * The state of a replicate at the opening of a half-year, packed: what a model whose past is the same (past.ts) goes on from,
 * in an arena of any room. Plain data, for it crosses threads.
 */
export interface Checkpoint {
  readonly step: number;
  readonly bytes: Uint8Array;
}

type Columns = readonly (Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array)[];

/** Packs an arena as it stands at the opening of `step`. */
export function saveCheckpoint(state: State, step: number): Checkpoint {
  const scalars = scalarsOf(state);
  const columns = [scalars, ...columnsOf(state)];
  const bytes = new Uint8Array(columns.reduce((length, {byteLength}) => length + byteLength, 0));
  let offset = 0;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += column.byteLength;
  }
  return {step, bytes};
}

/**
 * Puts an arena that was reset where a checkpoint was saved; throws a RangeError where its shape is another. Scratch is left
 * as it is: each half-year fills its own.
 */
export function restoreCheckpoint(state: State, {step, bytes}: Checkpoint): void {
  const scalars = scalarsOf(state);
  let offset = 0;
  const read = (column: Columns[number]) => {
    const target = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    if (offset + target.length > bytes.length) throw shapeDiffers(bytes.length);
    target.set(bytes.subarray(offset, offset + target.length));
    offset += target.length;
  };
  read(scalars);
  const [logements, carried, waiting, rehabilitated, demandes, free] = scalars;
  makeSureOfRoom(state, {logements, demandes});
  state.logements.count = logements;
  state.vacancies.carriedCount = carried;
  state.vacancies.waveCount = state.vacancies.nextCount = 0;
  state.npru.waitingCount = waiting;
  state.rehabilitation.done = rehabilitated;
  state.pool.reopen(demandes, free);
  state.limitsInForce = state.model.plan.demande.recuts.findLast((cut) => cut.step < step)?.limitsCents;
  for (const column of columnsOf(state)) read(column);
  if (offset !== bytes.length) throw shapeDiffers(bytes.length);
}

function scalarsOf({logements, vacancies, npru, rehabilitation, pool}: State): Int32Array {
  return Int32Array.of(
    logements.count,
    vacancies.carriedCount,
    npru.waitingCount,
    rehabilitation.done,
    pool.count,
    pool.freeCount
  );
}

/** Everything that a half-year hands to the next one, by the counts of the arena; what is delivered comes with where it stands. */
function columnsOf(state: State): Columns {
  const {logements, vacancies, npru, steering, pool, counters, intensity, byClassAndBailleur} = state;
  const {count} = logements;
  const initial = state.model.territoire.logements.count;
  const {quartier, bailleur, typology, rentClass, rentLevel, contingent, key} = logements;
  const {occupant, baseBracket, occupantSize, demande, condemned, delivered, integration, availableFrom} =
    logements;
  return [
    counters,
    intensity,
    byClassAndBailleur,
    ...[key, quartier, bailleur, typology, rentClass, rentLevel, contingent].map((column) =>
      column.subarray(initial, count)
    ),
    ...[demande, occupant, baseBracket, occupantSize, condemned, delivered, integration, availableFrom].map(
      (column) => column.subarray(0, count)
    ),
    vacancies.depth.subarray(0, count),
    vacancies.carried.subarray(0, vacancies.carriedCount),
    npru.waiting.subarray(0, npru.waitingCount),
    npru.condemned,
    steering.followed,
    steering.aims,
    steering.complies,
    ...Object.values(steering).flatMap((counts) => ("sums" in counts ? windowOf(counts) : [])),
    ...poolColumns(pool)
  ];
}

function windowOf({counts, sums}: SlidingCounts): Columns {
  return [counts, sums];
}

function poolColumns(pool: DemandePool): Columns {
  const {count} = pool;
  return [
    ...pool.columns.map((column) => column.subarray(0, count)),
    pool.wishes.subarray(0, 3 * count),
    pool.free.subarray(0, pool.freeCount),
    pool.firstToLeave
  ];
}

function makeSureOfRoom({logements, pool}: State, needed: {logements: number; demandes: number}): void {
  if (needed.logements > logements.quartier.length || needed.demandes > pool.key.length)
    throw new RangeError(
      `the arena has room for ${logements.quartier.length} logements and ${pool.key.length} demandes: ${needed.logements} and ${needed.demandes} needed`
    );
}

function shapeDiffers(length: number): RangeError {
  return new RangeError(`a checkpoint of ${length} bytes is not of an arena of this shape`);
}
