import {rankOf, scatter, signedRankOf} from "../random.js";
import {cellsPerCommune} from "./cells.js";
import type {Ranking} from "./ranking.js";

/** A bucket is cut in lanes by the demande's key, so that ranking one of them costs an eighth of ranking all. */
const lanes = 8;

/** Words of a bucket in `#runs`: the lengths of its lanes, then their starts: one cache line, read at each ranking. */
const runWords = lanes * 2;

/** Words of a demande in `#places`: slots of its three wishes' entries, then its bucket within any commune. */
const placeWords = 4;
const cellWord = 3;
const none = -1;
/** Entries to make room for: a demande wishes at most three communes, most of them fewer, and runs keep slack. */
const entriesPerDemande = 3;

/**
 * Pending demandes by commune × cell, so that a commission reads only those it may house. A bucket is cut in runs of
 * entries: scattered keys in one array, so that ranking reads nothing else and in order; beside it two words an entry,
 * demande × 4 + wish and the traits that a CAL looks at. A run grows by moving to the end; removal swaps the last
 * entry in. Reading memory out of order costs more here than drawing chance: what is read together stands together.
 */
export class DemandeBuckets {
  /** Number of demandes in each bucket. */
  readonly lengths: Int32Array;
  /** The same by lane, then where each lane starts: `runWords` a bucket. */
  readonly #runs: Int32Array;
  /** Entries that each lane has room for, [bucket][lane]. */
  readonly #capacities: Int32Array;
  readonly #places: Int32Array;
  #members: Int32Array;
  #scattered: Int32Array;
  #end = 0;

  constructor(capacity: number, communes: number) {
    this.lengths = new Int32Array(communes * cellsPerCommune);
    this.#runs = new Int32Array(this.lengths.length * runWords);
    this.#capacities = new Int32Array(this.lengths.length * lanes);
    this.#places = new Int32Array(capacity * placeWords);
    this.#members = new Int32Array(capacity * entriesPerDemande * 2);
    this.#scattered = new Int32Array(capacity * entriesPerDemande);
  }

  clear(): void {
    this.#end = 0;
    this.lengths.fill(0);
    this.#runs.fill(0);
    this.#capacities.fill(0);
  }

  /** Tells which cell a demande belongs to, in each commune that it wishes. */
  place(index: number, cell: number): void {
    this.#places[index * placeWords + cellWord] = cell;
  }

  /** Enters wish `j` of a demande for a commune. */
  enter(
    index: number,
    j: number,
    {commune, key, traits}: {commune: number; key: number; traits: number}
  ): void {
    const bucket = this.#bucket(index, commune);
    const scattered = scatter(key);
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

  /** Takes it out of there. */
  leave(index: number, j: number, commune: number): void {
    const bucket = this.#bucket(index, commune);
    const slot = this.#places[index * placeWords + j];
    const run = bucket * runWords + laneOf(this.#scattered[slot]);
    const last = this.#runs[run + lanes] + --this.#runs[run];
    this.#members[slot * 2] = this.#members[last * 2];
    this.#members[slot * 2 + 1] = this.#members[last * 2 + 1];
    this.#scattered[slot] = this.#scattered[last];
    this.#pointTo(slot);
    this.lengths[bucket]--;
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
    {tag, monthNow, seniorityWeight, month}: Ranking,
    taken: Int32Array,
    count: number
  ): number {
    let best = none;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let slot = start; slot < end; slot++) {
      const months = monthNow - month[this.memberAt(slot)];
      const score = rankOf(tag, this.#scattered[slot]) + months * seniorityWeight;
      if (score <= bestScore || includes(taken, count, slot)) continue;
      best = slot;
      bestScore = score;
    }
    return best;
  }

  #bucket(index: number, commune: number): number {
    return commune * cellsPerCommune + this.#places[index * placeWords + cellWord];
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
