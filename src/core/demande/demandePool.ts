import {rankOf, scatter, signedRankOf} from "../random.js";
import {bucketOf, cellsPerCommune} from "./cells.js";
import type {NewDemande} from "./newDemande.js";
import type {Ranking} from "./ranking.js";
import {traitsOf} from "./traits.js";

/** Wishes of a demande: at most three communes. */
export const wishesPerDemande = 3;
const placeWords = 4;
const noWish = 255;
const freeStatus = 255;
const none = -1;

/** A bucket is cut in lanes by the demande's key, so that ranking one of them costs an eighth of ranking all. */
const lanes = 8;

/** Words of a bucket in `#runs`: the lengths of its lanes, then their starts: one cache line, read at each ranking. */
const runWords = lanes * 2;

/**
 * The pending demandes, in buckets commune × cell so that a commission reads only those it may house.
 * A bucket is cut in runs of entries: scattered keys in one array, so that ranking reads nothing else and in order;
 * beside it, two words an entry: demande × 4 + wish, and the traits that a CAL looks at. A run grows by moving to the
 * end. Removal swaps the last entry in. A miss of the cache costs more here than a hundred draws: what is read
 * together stands together. The index of a
 * demande is storage, never a key: it serves again once the demande's date to give up has passed, housed or not, so
 * that a replicate works on those who are there and not on all who ever came.
 */
export class DemandePool {
  /** Indices in use so far; some may be free again (`status` is then 255, `alive` 0). */
  count = 0;
  readonly key: Uint32Array;
  readonly size: Uint8Array;
  readonly bracket: Uint8Array;
  readonly reach: Uint8Array;
  readonly aci: Uint8Array;
  readonly status: Uint8Array;
  readonly month: Int16Array;
  readonly home: Int32Array;
  readonly flags: Uint8Array;
  readonly wishes: Uint8Array;
  readonly alive: Uint8Array;
  /** Next demande that gives up at the same step, −1 at the end of the list. */
  readonly nextToLeave: Int32Array;
  readonly firstToLeave: Int32Array;
  /** Number of demandes in each bucket. */
  readonly lengths: Int32Array;
  /** The same by lane, then where each lane starts: `runWords` a bucket. */
  readonly #runs: Int32Array;
  /** Entries that each lane has room for, [bucket][lane]. */
  readonly #capacities: Int32Array;
  /** Where each demande stands, four words: slots of its wishes' entries, then its bucket within any commune. */
  readonly #places: Int32Array;
  #members: Int32Array;
  #scattered: Int32Array;
  #end = 0;
  /** Indices that serve again, the next one last. */
  readonly #free: Int32Array;
  #freeCount = 0;

  constructor(capacity: number, communes: number, steps: number) {
    this.key = new Uint32Array(capacity);
    this.size = new Uint8Array(capacity);
    this.bracket = new Uint8Array(capacity);
    this.reach = new Uint8Array(capacity);
    this.aci = new Uint8Array(capacity);
    this.status = new Uint8Array(capacity);
    this.month = new Int16Array(capacity);
    this.home = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.wishes = new Uint8Array(capacity * wishesPerDemande);
    this.alive = new Uint8Array(capacity);
    this.nextToLeave = new Int32Array(capacity);
    this.firstToLeave = new Int32Array(steps + 1);
    this.lengths = new Int32Array(communes * cellsPerCommune);
    this.#runs = new Int32Array(this.lengths.length * runWords);
    this.#capacities = new Int32Array(this.lengths.length * lanes);
    this.#places = new Int32Array(capacity * placeWords);
    this.#free = new Int32Array(capacity);
    this.#members = new Int32Array(capacity * wishesPerDemande * 2);
    this.#scattered = new Int32Array(capacity * wishesPerDemande);
  }

  clear(): void {
    this.count = 0;
    this.#end = 0;
    this.#freeCount = 0;
    this.lengths.fill(0);
    this.#runs.fill(0);
    this.#capacities.fill(0);
    this.firstToLeave.fill(none);
  }

  /** Adds a demande that gives up at the beginning of step `leaveStep` unless housed; returns its index. */
  add(demande: NewDemande, leaveStep: number): number {
    const index = this.#takeIndex();
    this.key[index] = demande.key;
    this.size[index] = demande.size;
    this.bracket[index] = demande.bracket;
    this.reach[index] = demande.reach;
    this.aci[index] = demande.aci;
    this.status[index] = demande.status;
    this.month[index] = demande.month;
    this.home[index] = demande.home;
    this.flags[index] = demande.flags;
    this.alive[index] = 1;
    this.#places[index * placeWords + wishesPerDemande] = bucketOf(
      0,
      demande.size,
      demande.bracket,
      demande.reach,
      demande.aci
    );
    const traits = traitsOf(demande);
    const wish = index * wishesPerDemande;
    this.wishes[wish] = demande.wish0;
    this.wishes[wish + 1] = demande.wish1;
    this.wishes[wish + 2] = demande.wish2;
    const last = this.firstToLeave.length - 1;
    if (leaveStep <= last) {
      this.nextToLeave[index] = this.firstToLeave[leaveStep];
      this.firstToLeave[leaveStep] = index;
    }
    for (let j = 0; j < wishesPerDemande; j++)
      if (this.wishes[wish + j] !== noWish) this.#enter(index, j, traits);
    return index;
  }

  /** Takes a demande out of every bucket: housed, given up, or its ménage gone. */
  remove(index: number): void {
    this.alive[index] = 0;
    const wish = index * wishesPerDemande;
    for (let j = 0; j < wishesPerDemande; j++) if (this.wishes[wish + j] !== noWish) this.#leave(index, j);
  }

  /** Frees the indices of all that give up at `step`, which the caller has removed: nothing refers to them any more. */
  recycle(step: number): void {
    for (let index = this.firstToLeave[step]; index >= 0; index = this.nextToLeave[index]) {
      this.status[index] = freeStatus;
      this.#free[this.#freeCount++] = index;
    }
    // In order, so that births write memory from one end to the other.
    this.#free.subarray(0, this.#freeCount).sort();
    this.firstToLeave[step] = none;
  }

  /**
   * Slot of the demande that ranks first for a logement in the lane of a bucket where `rank` falls: months of seniority
   * × weight + chance keyed by (logement, demande), whatever the order of the entries; −1 when the `count` slots of
   * `taken` hold them all. A demande has one entry a commune, so that slots tell candidates apart.
   */
  best(bucket: number, rank: number, ranking: Ranking, taken: Int32Array, count: number): number {
    const runs = this.#runs;
    let run = bucket * runWords;
    for (let left = rank - runs[run]; left >= 0; left -= runs[run]) run++;
    const start = runs[run + lanes];
    const end = start + runs[run];
    return ranking.seniorityWeight > 0
      ? this.#bestBySeniority(start, end, ranking, taken, count)
      : this.#bestByChance(start, end, ranking.tag, taken, count);
  }

  /** The demande of an entry. */
  memberAt(slot: number): number {
    return this.#members[slot * 2] >>> 2;
  }

  /** Its traits (see traits.ts). */
  traitsAt(slot: number): number {
    return this.#members[slot * 2 + 1];
  }

  /** Chance alone: scores stay 32-bit integers, their sign bit flipped so that they compare as unsigned. */
  #bestByChance(start: number, end: number, tag: number, taken: Int32Array, count: number): number {
    const scattered = this.#scattered;
    let best = none;
    let bestScore = 0;
    for (let slot = start; slot < end; slot++) {
      const score = signedRankOf(tag, scattered[slot]);
      if (best >= 0 && score <= bestScore) continue;
      if (includes(taken, count, slot)) continue;
      best = slot;
      bestScore = score;
    }
    return best;
  }

  #bestBySeniority(
    start: number,
    end: number,
    {tag, monthNow, seniorityWeight}: Ranking,
    taken: Int32Array,
    count: number
  ): number {
    let best = none;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let slot = start; slot < end; slot++) {
      const months = monthNow - this.month[this.memberAt(slot)];
      const score = rankOf(tag, this.#scattered[slot]) + months * seniorityWeight;
      if (score <= bestScore || includes(taken, count, slot)) continue;
      best = slot;
      bestScore = score;
    }
    return best;
  }

  #takeIndex(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.count >= this.key.length)
      throw new RangeError(`too many demandes for the arena: ${this.key.length}`);
    return this.count++;
  }

  #bucket(index: number, j: number): number {
    const cell = this.#places[index * placeWords + wishesPerDemande];
    return this.wishes[index * wishesPerDemande + j] * cellsPerCommune + cell;
  }

  #enter(index: number, j: number, traits: number): void {
    const bucket = this.#bucket(index, j);
    const scattered = scatter(this.key[index]);
    const lane = laneOf(scattered);
    const run = bucket * runWords + lane;
    const length = this.#runs[run];
    if (length === this.#capacities[bucket * lanes + lane]) this.#grow(bucket, lane);
    const slot = this.#runs[run + lanes] + length;
    this.#members[slot * 2] = (index << 2) | j;
    this.#members[slot * 2 + 1] = traits;
    this.#scattered[slot] = scattered;
    this.#places[index * placeWords + j] = slot;
    this.#runs[run] = length + 1;
    this.lengths[bucket]++;
  }

  #leave(index: number, j: number): void {
    const bucket = this.#bucket(index, j);
    const slot = this.#places[index * placeWords + j];
    const run = bucket * runWords + laneOf(this.#scattered[slot]);
    const last = this.#runs[run + lanes] + --this.#runs[run];
    this.#members[slot * 2] = this.#members[last * 2];
    this.#members[slot * 2 + 1] = this.#members[last * 2 + 1];
    this.#scattered[slot] = this.#scattered[last];
    this.#pointTo(slot);
    this.lengths[bucket]--;
  }

  #grow(bucket: number, lane: number): void {
    const run = bucket * runWords + lane;
    const length = this.#runs[run];
    const capacity = length === 0 ? 4 : length * 2;
    if (this.#end + capacity > this.#scattered.length) this.#compact(capacity);
    const from = this.#runs[run + lanes];
    const start = this.#end;
    this.#members.copyWithin(start * 2, from * 2, (from + length) * 2);
    this.#scattered.copyWithin(start, from, from + length);
    this.#runs[run + lanes] = start;
    this.#capacities[bucket * lanes + lane] = capacity;
    this.#end = start + capacity;
    for (let slot = start; slot < start + length; slot++) this.#pointTo(slot);
  }

  /** Rewrites every run side by side with a little slack, in larger arrays when half would not be left free. */
  #compact(needed: number): void {
    const slack = 2;
    let used = needed;
    for (const length of this.lengths) used += length;
    for (const capacity of this.#capacities) if (capacity > 0) used += slack;
    const members = this.#members;
    const scattered = this.#scattered;
    const size = Math.max(scattered.length, used * 2);
    this.#members = new Int32Array(size * 2);
    this.#scattered = new Int32Array(size);
    this.#end = 0;
    for (let i = 0; i < this.#capacities.length; i++) {
      if (this.#capacities[i] === 0) continue;
      const run = Math.floor(i / lanes) * runWords + (i % lanes);
      const length = this.#runs[run];
      const from = this.#runs[run + lanes];
      const start = this.#end;
      this.#members.set(members.subarray(from * 2, (from + length) * 2), start * 2);
      this.#scattered.set(scattered.subarray(from, from + length), start);
      this.#runs[run + lanes] = start;
      this.#capacities[i] = length + slack;
      this.#end = start + length + slack;
      for (let slot = start; slot < start + length; slot++) this.#pointTo(slot);
    }
  }

  /** Tells the demande of an entry where its entry stands. */
  #pointTo(slot: number): void {
    const member = this.#members[slot * 2];
    this.#places[(member >>> 2) * placeWords + (member & 3)] = slot;
  }
}

function laneOf(scattered: number): number {
  return scattered >>> 29;
}

function includes(taken: Int32Array, count: number, slot: number): boolean {
  for (let i = 0; i < count; i++) if (taken[i] === slot) return true;
  return false;
}
