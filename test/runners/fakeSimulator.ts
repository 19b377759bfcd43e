import {existsSync, writeFileSync} from "node:fs";
import {isMainThread} from "node:worker_threads";
import type {ReplicateSimulator} from "../../src/runners/simulatorModule.js";

/** A model whose counters are a hash of (seed, replicate, column), with the accidents a test asks for. */
export interface FakeModel {
  readonly columns: number;
  readonly steps: number;
  readonly salt: Int32Array;
  /** Replicate at which a thread exits, once: the file remembers that it happened. */
  readonly dieAt?: number;
  readonly dieMark?: string;
  readonly alwaysDie?: boolean;
  readonly throwAt?: number;
  readonly delayMs?: number;
}

export function createSimulator(model: FakeModel): ReplicateSimulator {
  return {
    run(seed, replicate) {
      if (replicate === model.throwAt) throw new RangeError(`broken replicate: ${replicate}`);
      if (!isMainThread && replicate === model.dieAt && model.dieMark !== undefined)
        die(model.dieMark, model.alwaysDie);
      if (model.delayMs !== undefined)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, model.delayMs);
      const start = [...seed].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), 7 + replicate);
      return Int32Array.from(
        {length: model.steps * model.columns},
        (_, i) => Math.imul(start + i, 2654435761) ^ model.salt[0]
      );
    }
  };
}

function die(mark: string, always = false): void {
  if (existsSync(mark) && !always) return;
  writeFileSync(mark, "");
  process.exit(9);
}
