import {freeStatus, noWish} from "../markers.js";
import {scatter} from "../random.js";
import {bucketOf} from "./cells.js";
import {DemandeBuckets} from "./demandeBuckets.js";
import type {NewDemande} from "./newDemande.js";
import {traitsOf, withResources} from "./traits.js";

/** Wishes of a demande: at most three communes. */
export const wishesPerDemande = 3;
const none = -1;

/**
 * The pending demandes: what is known of each, the calendar of those that give up, and the buckets where the CAL look
 * for them. An index is storage, never a key: it serves again once the demande's date to give up has passed, housed or
 * not, so that a replicate works on those who are there and not on all who ever came.
 */
export class DemandePool {
  /** Indices in use so far; some may be free again (`status` is then `freeStatus`, `alive` 0). */
  count = 0;
  readonly key: Uint32Array;
  readonly size: Uint8Array;
  readonly bracket: Uint8Array;
  /** Bracket by the limits as signed, within which resources are drawn. */
  readonly baseBracket: Uint8Array;
  readonly reach: Uint8Array;
  readonly aci: Uint8Array;
  readonly status: Uint8Array;
  readonly month: Int16Array;
  readonly home: Int32Array;
  readonly flags: Uint8Array;
  readonly wishes: Uint8Array;
  readonly alive: Uint8Array;
  /** What the buckets read: cell within any commune, scattered key, traits (see demandeBuckets.ts). */
  readonly cell: Uint16Array;
  readonly scattered: Int32Array;
  readonly traits: Int32Array;
  /** Next demande that gives up at the same step, −1 at the end of the list. */
  readonly nextToLeave: Int32Array;
  readonly firstToLeave: Int32Array;
  readonly #buckets: DemandeBuckets;
  /** Whether somebody came since the buckets were filled. */
  #stale = true;
  /** Indices that serve again, the next one last. */
  readonly free: Int32Array;
  freeCount = 0;

  readonly #brackets: number;

  constructor(
    capacity: number,
    {communes, steps, brackets}: {communes: number; steps: number; brackets: number}
  ) {
    this.#brackets = brackets;
    this.key = new Uint32Array(capacity);
    this.size = new Uint8Array(capacity);
    this.bracket = new Uint8Array(capacity);
    this.baseBracket = new Uint8Array(capacity);
    this.reach = new Uint8Array(capacity);
    this.aci = new Uint8Array(capacity);
    this.status = new Uint8Array(capacity);
    this.month = new Int16Array(capacity);
    this.home = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.wishes = new Uint8Array(capacity * wishesPerDemande);
    this.alive = new Uint8Array(capacity);
    this.cell = new Uint16Array(capacity);
    this.scattered = new Int32Array(capacity);
    this.traits = new Int32Array(capacity);
    this.nextToLeave = new Int32Array(capacity);
    this.firstToLeave = new Int32Array(steps + 1);
    this.#buckets = new DemandeBuckets(communes, brackets);
    this.free = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
    this.freeCount = 0;
    this.#stale = true;
    this.firstToLeave.fill(none);
  }

  /** What is known of the demandes, one entry each; wishes apart, which are three. */
  get columns() {
    return [
      ...[this.key, this.home, this.scattered, this.traits, this.nextToLeave, this.month, this.cell],
      ...[
        this.size,
        this.bracket,
        this.baseBracket,
        this.reach,
        this.aci,
        this.status,
        this.flags,
        this.alive
      ]
    ];
  }

  /** Makes the pool one of so many indices, some of them free, that the caller fills: nobody is in a bucket yet. */
  reopen(count: number, free: number): void {
    this.count = count;
    this.freeCount = free;
    this.#stale = true;
  }

  /** The buckets, with all who came since they were last asked for. */
  get buckets(): DemandeBuckets {
    if (this.#stale) {
      this.#stale = false;
      this.#buckets.fill(this);
    }
    return this.#buckets;
  }

  /** Number of demandes in each bucket. */
  get lengths(): Int32Array {
    return this.buckets.lengths;
  }

  /** Adds a demande that gives up at the beginning of step `leaveStep` unless housed; returns its index. */
  add(demande: NewDemande, leaveStep: number): number {
    const index = this.#takeIndex();
    this.#stale = true;
    this.key[index] = demande.key;
    this.size[index] = demande.size;
    this.bracket[index] = demande.bracket;
    this.baseBracket[index] = demande.baseBracket;
    this.reach[index] = demande.reach;
    this.aci[index] = demande.aci;
    this.status[index] = demande.status;
    this.month[index] = demande.month;
    this.home[index] = demande.home;
    this.flags[index] = demande.flags;
    this.alive[index] = 1;
    this.cell[index] = bucketOf(this.#brackets, 0, demande.size, demande.bracket, demande.reach, demande.aci);
    this.scattered[index] = scatter(demande.key);
    this.traits[index] = traitsOf(demande);
    const wish = index * wishesPerDemande;
    this.wishes[wish] = demande.wish0;
    this.wishes[wish + 1] = demande.wish1;
    this.wishes[wish + 2] = demande.wish2;
    const last = this.firstToLeave.length - 1;
    if (leaveStep <= last) {
      this.nextToLeave[index] = this.firstToLeave[leaveStep];
      this.firstToLeave[leaveStep] = index;
    }
    return index;
  }

  /** The resources of a demande changed, or how they are read: its brackets and the rents that it can pay. */
  changeResources(
    index: number,
    resources: {readonly baseBracket: number; readonly bracket: number; readonly reach: number}
  ): void {
    const {baseBracket, bracket, reach} = resources;
    this.baseBracket[index] = baseBracket;
    this.bracket[index] = bracket;
    this.reach[index] = reach;
    this.cell[index] = bucketOf(this.#brackets, 0, this.size[index], bracket, reach, this.aci[index]);
    this.traits[index] = withResources(this.traits[index], resources);
    this.#stale = true;
  }

  /** Takes a demande out of every bucket: housed, given up, or its ménage gone. */
  remove(index: number): void {
    this.alive[index] = 0;
    if (this.#stale) return;
    const wish = index * wishesPerDemande;
    for (let j = 0; j < wishesPerDemande; j++) {
      const commune = this.wishes[wish + j];
      if (commune !== noWish) this.#buckets.leave(this.scattered[index], commune, this.cell[index]);
    }
  }

  /** Frees the indices of all that give up at `step`, which the caller has removed: nothing refers to them any more. */
  recycle(step: number): void {
    for (let index = this.firstToLeave[step]; index >= 0; index = this.nextToLeave[index]) {
      this.status[index] = freeStatus;
      this.free[this.freeCount++] = index;
    }
    // The lowest index last, for it serves first: births come commune after commune, and so do indices.
    this.free.subarray(0, this.freeCount).sort().reverse();
    this.firstToLeave[step] = none;
  }

  /** Says that the CAL no longer sit: until they do again, nobody needs to be looked for in the buckets. */
  adjourn(): void {
    this.#stale = true;
  }

  #takeIndex(): number {
    if (this.freeCount > 0) return this.free[--this.freeCount];
    if (this.count >= this.key.length)
      throw new RangeError(`too many demandes for the arena: ${this.key.length}`);
    return this.count++;
  }
}
