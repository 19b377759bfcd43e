import {largestRemainder} from "../numbers/largestRemainder.js";

/**
 * What is due to each of several parties, share by share of each unit given out: the next unit goes where the most is
 * owed, so that shares hold over the years although each half-year is small, and may change from one year to the next.
 */
export class Owed {
  #shares: readonly number[];
  readonly #due: Float64Array;

  constructor(weights: readonly number[]) {
    this.#shares = sharesOf(weights);
    this.#due = new Float64Array(weights.length);
  }

  /** What is given from now on follows these weights; what was due before stays due. */
  follow(weights: readonly number[]): void {
    this.#shares = sharesOf(weights);
  }

  /** Splits `count` so that the parts given so far stay as close to the shares as whole units allow. */
  split(count: number): number[] {
    if (count === 0 || this.#shares.every((share) => share === 0)) return this.#shares.map(() => 0);
    this.#owe(count);
    const due = Array.from(this.#due, (d, i) => (this.#shares[i] > 0 ? Math.max(0, d) : 0));
    const parts = largestRemainder(due.some((d) => d > 0) ? due : this.#shares, count);
    for (let i = 0; i < parts.length; i++) this.#due[i] -= parts[i];
    return parts;
  }

  /** The index to which the most is owed, which then receives `count`. */
  take(count: number): number {
    this.#owe(count);
    let best = -1;
    for (let i = 0; i < this.#shares.length; i++)
      if (this.#shares[i] > 0 && (best < 0 || this.#due[i] > this.#due[best])) best = i;
    if (best < 0) throw new RangeError(`nobody has a share in ${count}`);
    this.#due[best] -= count;
    return best;
  }

  /** Counts what `index` received by another decision than this one. */
  credit(index: number, count: number): void {
    this.#owe(count);
    this.#due[index] -= count;
  }

  #owe(count: number): void {
    for (let i = 0; i < this.#shares.length; i++) this.#due[i] += this.#shares[i] * count;
  }
}

function sharesOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}
