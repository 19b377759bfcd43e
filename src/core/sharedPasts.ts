import type {Checkpoint} from "./checkpoint.js";
import type {Past} from "./past.js";
import type {RunOptions} from "./simulate.js";

/** Where a replicate goes on from, and the half-years at whose opening its state is worth keeping. */
export interface Fork {
  readonly from?: Checkpoint;
  readonly checkpoints: readonly number[];
}

/** The forks of the replicates of one model and seed. */
export interface Forks {
  fork(replicate: number): Fork;
  keep(replicate: number, checkpoint: Checkpoint): void;
}

/** Bytes of checkpoints that are kept: a hundred replicates of the metropolis. */
const mostBytes = 512 * 2 ** 20;

/**
 * Half-years that the models of one population share, replicate by replicate: whoever runs first leaves its state where
 * others part from it, and they go on from there, to the same bytes. Beyond `bytes` the states that served longest ago
 * are forgotten: a replicate then runs whole.
 */
export class SharedPasts {
  /** Half-years at which some of the models part, and the pasts that several of them have there. */
  #steps: readonly number[] = [];
  readonly #everywhere = new Set<number>();
  readonly #shared = new Set<number>();
  readonly #pasts = new Map<string, number>();
  readonly #kept = new Map<string, Checkpoint>();
  #bytes = 0;
  readonly #mostBytes: number;

  constructor(bytes: number = mostBytes) {
    this.#mostBytes = bytes;
  }

  /** Says which models will run, over how many half-years: states are kept where several of them come, then part. */
  expect(pasts: readonly Past[], steps: number): void {
    const partings = pasts.flatMap((past, i) =>
      pasts.slice(0, i).map((other) => lastShared(other, past, steps))
    );
    this.#addSteps(partings);
    for (const step of this.#steps) {
      const ids = pasts.map((past) => this.#idOf(past, step));
      ids.forEach((id, i) => {
        if (ids.indexOf(id) < i) this.#shared.add(id);
      });
    }
  }

  /** Says at which half-years models part that are not known yet: every state is kept there. */
  expectAt(steps: readonly number[]): void {
    this.#addSteps(steps);
    for (const step of steps) this.#everywhere.add(step);
  }

  /** The forks of a model, of those that were expected or another. */
  of(past: Past, seed: string): Forks {
    const keyOf = (step: number, replicate: number) =>
      JSON.stringify([this.#idOf(past, step), step, replicate, seed]);
    return {
      fork: (replicate) => {
        const steps = this.#steps.filter(
          (step) => this.#everywhere.has(step) || this.#shared.has(this.#idOf(past, step))
        );
        const at = steps.findLast((step) => this.#kept.has(keyOf(step, replicate)));
        if (at === undefined) return {checkpoints: steps};
        return {
          from: this.#recall(keyOf(at, replicate)),
          checkpoints: steps.filter((step) => step > at)
        };
      },
      keep: (replicate, checkpoint) => this.#keep(keyOf(checkpoint.step, replicate), checkpoint)
    };
  }

  #addSteps(steps: readonly number[]): void {
    this.#steps = [...new Set([...this.#steps, ...steps])].filter((step) => step > 0).sort((a, b) => a - b);
  }

  /** Gives a state that is kept, which becomes the last to be forgotten. */
  #recall(key: string): Checkpoint {
    const checkpoint = this.#kept.get(key) as Checkpoint;
    this.#kept.delete(key);
    this.#kept.set(key, checkpoint);
    return checkpoint;
  }

  #keep(key: string, checkpoint: Checkpoint): void {
    if (this.#kept.has(key)) return;
    this.#kept.set(key, checkpoint);
    this.#bytes += checkpoint.bytes.length;
    for (const [oldest, {bytes}] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }

  #idOf(past: Past, step: number): number {
    const text = past(step);
    const id = this.#pasts.get(text) ?? this.#pasts.size;
    this.#pasts.set(text, id);
    return id;
  }
}

/** Runs a replicate from where its fork says, and keeps of it what the fork asks. */
export function runForked(
  simulator: {run(seed: string, replicate: number, options?: RunOptions): Int32Array},
  {seed, replicate}: {readonly seed: string; readonly replicate: number},
  forks: Forks
): Int32Array {
  return simulator.run(seed, replicate, {
    ...forks.fork(replicate),
    onCheckpoint: (checkpoint) => forks.keep(replicate, checkpoint)
  });
}

/** Last half-year at whose opening two models are in the same state; 0 where they share none. */
function lastShared(a: Past, b: Past, steps: number): number {
  let shared = 0;
  while (shared + 1 < steps && a(shared + 1) === b(shared + 1)) shared++;
  return shared;
}
