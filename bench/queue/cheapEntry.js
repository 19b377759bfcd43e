import {createHash} from "node:crypto";

/** A cheap job of the bench and of the tests: after so many milliseconds, a hash of its number, or the accident that it asks for. */
export default ({task: {n, ms, fails}}) => {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  if (fails) throw new RangeError(`tâche ${n} impossible`);
  return {n, hash: createHash("sha256").update(`${n}`).digest("hex")};
};
