import {noWish} from "../markers.js";
import {rankOf, signedRankOf} from "../random.js";
import {cellsPerCommune, cellsPerSizeAndBracket} from "./cells.js";
import type {Ranking} from "./ranking.js";

/** A bucket is cut in lanes by the high bits of the demande's scattered key, so that ranking looks at one of them only. */
const laneBits = 4;
const lanes = 1 << laneBits;

/** Words of a bucket in `#runs`: who is left in each lane, then where each lane starts in the bucket: one cache line. */
const runWords = lanes * 2;

/** A run is counted in 16 bits. */
const mostInBucket = 0xffff;

/** Words of an entry, side by side so that one reading brings all three: scattered key, demande, traits. */
const entryWords = 3;
const demandeWord = 1;
const traitsWord = 2;
const none = -1;

/** What the buckets read of the demandes: columns of the pool, `wishes` three a demande. */
export interface QueuedDemandes {
  readonly count: number;
  readonly alive: Uint8Array;
  /** Cell within any commune (see cells.ts). */
  readonly cell: Uint16Array;
  readonly wishes: Uint8Array;
  readonly scattered: Int32Array;
  readonly traits: Int32Array;
}

/**
 * Pending demandes by commune × cell, so that a commission reads only those it may house. Sorted afresh when the CAL
 * open (`fill`, a counting sort): nobody enters while they sit, and whoever leaves stays in place, its lane one
 * shorter, until the ranking meets it. An entry is three words: scattered key, demande, traits that a CAL looks at.
 */
export class DemandeBuckets {
  /** Number of pending demandes in each bucket. */
  readonly lengths: Int32Array;
  /** Number of pending demandes that can pay the rent of a bucket's cell: those of its reach and of the dearer ones. */
  readonly payers: Int32Array;
  /** Pending demandes of each lane, then where each lane starts from the first entry of the bucket. */
  readonly #runs: Uint16Array;
  /** First entry of each bucket, and the end of the last one. */
  readonly #first: Int32Array;
  #entries = new Int32Array(0);
  #alive: Uint8Array = new Uint8Array(0);
  /** Cells of a commune: they follow the number of brackets. */
  readonly #cells: number;

  constructor(communes: number, brackets: number) {
    this.#cells = cellsPerCommune(brackets);
    this.lengths = new Int32Array(communes * this.#cells);
    this.payers = new Int32Array(this.lengths.length);
    this.#runs = new Uint16Array(this.lengths.length * runWords);
    this.#first = new Int32Array(this.lengths.length + 1);
  }

  /** Sorts the pending demandes into their buckets. */
  fill(demandes: QueuedDemandes): void {
    this.#alive = demandes.alive;
    this.#forget();
    this.#makeRoom(this.#count(demandes));
    this.#countPayers();
    this.#openLanes();
    this.#place(demandes);
  }

  /** Takes a demande out of the bucket of a cell, in a commune. */
  leave(scattered: number, commune: number, cell: number): void {
    const bucket = commune * this.#cells + cell;
    this.lengths[bucket]--;
    const first = bucket - (cell % cellsPerSizeAndBracket);
    for (let paid = first + (cell & 1); paid <= bucket; paid += 2) this.payers[paid]--;
    this.#runs[bucket * runWords + laneOf(scattered)]--;
  }

  /**
   * Slot of the demande that ranks first for a logement in the lane of a bucket where `rank` falls: months of seniority
   * × weight + chance keyed by (logement, demande), whatever the order of the entries; −1 when the `count` slots of
   * `taken` hold them all. A demande has one entry a commune, so that slots tell candidates apart.
   */
  best(bucket: number, rank: number, ranking: Ranking, taken: Int32Array, count: number): number {
    const runs = this.#runs;
    const counts = bucket * runWords;
    let run = counts;
    for (let left = rank - runs[run]; left >= 0; left -= runs[run]) run++;
    const first = this.#first[bucket];
    const start = first + runs[run + lanes];
    const end = run - counts === lanes - 1 ? this.#first[bucket + 1] : first + runs[run + lanes + 1];
    return ranking.seniorityWeight > 0
      ? this.#bestBySeniority(start, end, ranking, taken, count)
      : this.#bestByChance(start, end, ranking.tag, taken, count);
  }

  /** Slots of the entries of a bucket: from the first to before the end. */
  startOf(bucket: number): number {
    return this.#first[bucket];
  }
  endOf(bucket: number): number {
    return this.#first[bucket + 1];
  }

  /** Whether the demande of an entry is still pending. */
  isPending(slot: number): boolean {
    return this.#alive[this.memberAt(slot)] === 1;
  }

  /** Its scattered key. */
  scatteredAt(slot: number): number {
    return this.#entries[slot * entryWords];
  }

  /** The demande of an entry. */
  memberAt(slot: number): number {
    return this.#entries[slot * entryWords + demandeWord];
  }

  /** Its traits (see traits.ts). */
  traitsAt(slot: number): number {
    return this.#entries[slot * entryWords + traitsWord];
  }

  /** Chance alone, as signed integers. The first of all is nearly always free: others are looked at when it is not. */
  #bestByChance(start: number, end: number, tag: number, taken: Int32Array, count: number): number {
    const entries = this.#entries;
    let best = start;
    let bestScore = signedRankOf(tag, entries[start * entryWords]);
    for (let slot = start + 1; slot < end; slot++) {
      const score = signedRankOf(tag, entries[slot * entryWords]);
      if (score > bestScore) {
        best = slot;
        bestScore = score;
      }
    }
    return this.#isFree(best, taken, count) ? best : this.#bestFree(start, end, tag, taken, count);
  }

  #bestFree(start: number, end: number, tag: number, taken: Int32Array, count: number): number {
    let best = none;
    let bestScore = 0;
    for (let slot = start; slot < end; slot++) {
      const score = signedRankOf(tag, this.#entries[slot * entryWords]);
      if (best >= 0 && score <= bestScore) continue;
      if (!this.#isFree(slot, taken, count)) continue;
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
      const score = rankOf(tag, this.#entries[slot * entryWords]) + months * seniorityWeight;
      if (score <= bestScore || !this.#isFree(slot, taken, count)) continue;
      best = slot;
      bestScore = score;
    }
    return best;
  }

  /** Still pending, and not among the candidates of this commission. */
  #isFree(slot: number, taken: Int32Array, count: number): boolean {
    for (let i = 0; i < count; i++) if (taken[i] === slot) return false;
    return this.#alive[this.memberAt(slot)] === 1;
  }

  /** Empties the lanes of the buckets that hold somebody: a quarter of them. */
  #forget(): void {
    const runs = this.#runs;
    for (let bucket = 0; bucket < this.lengths.length; bucket++) {
      if (this.lengths[bucket] === 0) continue;
      for (let run = bucket * runWords; run < bucket * runWords + lanes; run++) runs[run] = 0;
    }
    this.lengths.fill(0);
  }

  /** Counts the entries of each bucket and lane; returns how many there are. */
  #count({count, alive, cell, wishes, scattered}: QueuedDemandes): number {
    const runs = this.#runs;
    const cells = this.#cells;
    const {lengths} = this;
    let entries = 0;
    for (let index = 0; index < count; index++) {
      if (alive[index] === 0) continue;
      const lane = laneOf(scattered[index]);
      for (let wish = index * 3; wish < index * 3 + 3; wish++) {
        if (wishes[wish] === noWish) continue;
        const bucket = wishes[wish] * cells + cell[index];
        lengths[bucket]++;
        runs[bucket * runWords + lane]++;
        entries++;
      }
    }
    return entries;
  }

  /** Sums each block of cells from its dearest reach down. */
  #countPayers(): void {
    const {lengths, payers} = this;
    payers.set(lengths);
    for (let first = 0; first < payers.length; first += cellsPerSizeAndBracket)
      for (let cell = first + cellsPerSizeAndBracket - 3; cell >= first; cell--)
        payers[cell] += payers[cell + 2];
  }

  #makeRoom(entries: number): void {
    if (entries * entryWords <= this.#entries.length) return;
    this.#entries = new Int32Array(Math.ceil(entries * 1.1) * entryWords);
  }

  /** Sets each lane's start to where it ends: placing its entries brings it back. */
  #openLanes(): void {
    const runs = this.#runs;
    const {lengths} = this;
    let first = 0;
    for (let bucket = 0; bucket < lengths.length; bucket++) {
      this.#first[bucket] = first;
      const length = lengths[bucket];
      if (length === 0) continue;
      if (length > mostInBucket) throw new RangeError(`too many demandes in one bucket: ${length}`);
      let end = 0;
      for (let run = bucket * runWords; run < bucket * runWords + lanes; run++) {
        end += runs[run];
        runs[run + lanes] = end;
      }
      first += length;
    }
    this.#first[lengths.length] = first;
  }

  #place({count, alive, cell, wishes, scattered, traits}: QueuedDemandes): void {
    const runs = this.#runs;
    const cells = this.#cells;
    const entries = this.#entries;
    for (let index = count - 1; index >= 0; index--) {
      if (alive[index] === 0) continue;
      const key = scattered[index];
      for (let wish = index * 3; wish < index * 3 + 3; wish++) {
        if (wishes[wish] === noWish) continue;
        const bucket = wishes[wish] * cells + cell[index];
        const slot = this.#first[bucket] + --runs[bucket * runWords + lanes + laneOf(key)];
        entries[slot * entryWords] = key;
        entries[slot * entryWords + demandeWord] = index;
        entries[slot * entryWords + traitsWord] = traits[index];
      }
    }
  }
}

function laneOf(scattered: number): number {
  return scattered >>> (32 - laneBits);
}
