import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";

/** Bytes of typed arrays that `allocate` leaves held by what it returns. */
export function arenaBytes<T>(allocate: () => T): {readonly bytes: number; readonly held: T} {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const before = process.memoryUsage().arrayBuffers;
  const held = allocate();
  collect();
  return {bytes: process.memoryUsage().arrayBuffers - before, held};
}
