import {Interruption} from "./interruption.js";

/** Waits for Ctrl-C, which ends a server and is no failure; throws what else stops it. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  // A signal keeps no process alive, and a server may stand in another thread.
  const alive = setInterval(() => undefined, 60_000);
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), {once: true}));
  clearInterval(alive);
  if (!(signal.reason instanceof Interruption)) throw signal.reason;
}
