import {rankOf, scatter} from "../random.js";
import {bucketOf, cellsPerCommune} from "./cells.js";

/** Wishes of a demande: at most three communes. */
export const wishesPerDemande = 3;
const none = 255;

/** A bucket is cut in lanes by the demande's key, so that ranking one of them costs an eighth of ranking all. */
const lanes = 8;

export interface NewDemande {
  key: number;
  size: number;
  bracket: number;
  reach: number;
  aci: number;
  status: number;
  month: number;
  home: number;
  flags: number;
  wish0: number;
  wish1: number;
  wish2: number;
}

/**
 * The pending demandes, in buckets commune × cell so that a commission reads only those it may house.
 * Demandes are append-only: an index is never reused within a replicate. A bucket is a run of entries, two words
 * each (demande × 4 + wish, scattered key), in one array, so that ranking reads memory in order; it grows by moving
 * to the end. Removal swaps the last entry in.
 */
export class DemandePool {
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
  /** The same by lane, [bucket][lane]: runs of entries. */
  readonly #runs: Int32Array;

  readonly #starts: Int32Array;
  readonly #capacities: Int32Array;
  /** Words of the buckets, two an entry; starts, capacities and slots below count entries. */
  #entries: Int32Array;
  #end = 0;
  readonly #slots: Int32Array;

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
    this.#runs = new Int32Array(this.lengths.length * lanes);
    this.#starts = new Int32Array(this.#runs.length);
    this.#capacities = new Int32Array(this.#runs.length);
    this.#entries = new Int32Array(capacity * 8);
    this.#slots = new Int32Array(capacity * wishesPerDemande);
  }

  clear(): void {
    this.count = 0;
    this.#end = 0;
    this.lengths.fill(0);
    this.#runs.fill(0);
    this.#capacities.fill(0);
    this.firstToLeave.fill(-1);
  }

  /** Adds a demande that gives up at the beginning of step `leaveStep` unless housed; returns its index. */
  add(demande: NewDemande, leaveStep: number): number {
    const index = this.count++;
    if (index >= this.key.length) throw new RangeError(`too many demandes for the arena: ${this.key.length}`);
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
    const wish = index * wishesPerDemande;
    this.wishes[wish] = demande.wish0;
    this.wishes[wish + 1] = demande.wish1;
    this.wishes[wish + 2] = demande.wish2;
    const last = this.firstToLeave.length - 1;
    if (leaveStep <= last) {
      this.nextToLeave[index] = this.firstToLeave[leaveStep];
      this.firstToLeave[leaveStep] = index;
    }
    for (let j = 0; j < wishesPerDemande; j++) if (this.wishes[wish + j] !== none) this.#enter(index, j);
    return index;
  }

  /** Takes a demande out of every bucket: housed, given up, or its ménage gone. */
  remove(index: number): void {
    this.alive[index] = 0;
    const wish = index * wishesPerDemande;
    for (let j = 0; j < wishesPerDemande; j++) if (this.wishes[wish + j] !== none) this.#leave(index, j);
  }

  /**
   * The demande that ranks first for a logement in the lane of a bucket where `rank` falls: months of seniority ×
   * weight + chance keyed by (logement, demande), whatever the order of the entries; −1 when all are candidates already.
   */
  best(bucket: number, rank: number, ranking: Ranking, taken: Int32Array, count: number): number {
    const {tag, seniorityWeight, monthNow} = ranking;
    let run = bucket * lanes;
    for (let left = rank - this.#runs[run]; left >= 0; left -= this.#runs[run]) run++;
    const entries = this.#entries;
    const start = this.#starts[run] * 2;
    const end = start + this.#runs[run] * 2;
    let best = -1;
    let bestScore = -1;
    for (let e = start; e < end; e += 2) {
      let score = rankOf(tag, entries[e + 1]);
      if (seniorityWeight > 0) score += (monthNow - this.month[entries[e] >>> 2]) * seniorityWeight;
      if (score <= bestScore) continue;
      const index = entries[e] >>> 2;
      let already = false;
      for (let i = 0; i < count; i++) if (taken[i] === index) already = true;
      if (already) continue;
      best = index;
      bestScore = score;
    }
    return best;
  }

  #bucket(index: number, j: number): number {
    const commune = this.wishes[index * wishesPerDemande + j];
    return bucketOf(commune, this.size[index], this.bracket[index], this.reach[index], this.aci[index]);
  }

  #enter(index: number, j: number): void {
    const bucket = this.#bucket(index, j);
    const scattered = scatter(this.key[index]);
    const run = bucket * lanes + laneOf(scattered);
    const length = this.#runs[run];
    if (length === this.#capacities[run]) this.#grow(run, length);
    const slot = this.#starts[run] + length;
    this.#entries[slot * 2] = (index << 2) | j;
    this.#entries[slot * 2 + 1] = scattered;
    this.#slots[index * wishesPerDemande + j] = slot;
    this.#runs[run] = length + 1;
    this.lengths[bucket]++;
  }

  #leave(index: number, j: number): void {
    const bucket = this.#bucket(index, j);
    const slot = this.#slots[index * wishesPerDemande + j];
    const run = bucket * lanes + laneOf(this.#entries[slot * 2 + 1]);
    const last = this.#starts[run] + --this.#runs[run];
    this.#entries[slot * 2] = this.#entries[last * 2];
    this.#entries[slot * 2 + 1] = this.#entries[last * 2 + 1];
    this.#pointSlot(slot);
    this.lengths[bucket]--;
  }

  #grow(run: number, length: number): void {
    const capacity = length === 0 ? 4 : length * 2;
    if ((this.#end + capacity) * 2 > this.#entries.length) this.#compact();
    const start = this.#end;
    this.#entries.copyWithin(start * 2, this.#starts[run] * 2, (this.#starts[run] + length) * 2);
    this.#starts[run] = start;
    this.#capacities[run] = capacity;
    this.#end = start + capacity;
    for (let slot = start; slot < start + length; slot++) this.#pointSlot(slot);
  }

  /** Rewrites every run side by side, into twice the room when what is alive fills more than a sixth of it. */
  #compact(): void {
    const before = this.#entries;
    let live = 0;
    for (let run = 0; run < this.#runs.length; run++) live += this.#runs[run];
    const after = new Int32Array(live * 12 > before.length ? before.length * 2 : before.length);
    let end = 0;
    for (let run = 0; run < this.#runs.length; run++) {
      const length = this.#runs[run];
      after.set(before.subarray(this.#starts[run] * 2, (this.#starts[run] + length) * 2), end * 2);
      this.#starts[run] = end;
      this.#capacities[run] = length === 0 ? 0 : length + 2;
      end += this.#capacities[run];
    }
    this.#entries = after;
    this.#end = end;
    for (let run = 0; run < this.#runs.length; run++)
      for (let i = 0; i < this.#runs[run]; i++) this.#pointSlot(this.#starts[run] + i);
  }

  #pointSlot(slot: number): void {
    const entry = this.#entries[slot * 2];
    this.#slots[(entry >>> 2) * wishesPerDemande + (entry & 3)] = slot;
  }
}

/** How one logement ranks demandes; reused for each. */
export interface Ranking {
  /** Keyed word of the logement and the session. */
  tag: number;
  monthNow: number;
  /** Points of a month of seniority, on the 2³² spread of chance. */
  seniorityWeight: number;
}

function laneOf(scattered: number): number {
  return scattered >>> 29;
}
