/** Why work stopped: the user asked, by Ctrl-C or by a signal. */
export class Interruption extends Error {
  constructor() {
    super("Interrompu : rien n’est écrit à moitié. Relancez la même commande pour continuer.");
    this.name = "Interruption";
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs work that a first Ctrl-C (or SIGTERM, or a closed terminal) asks to stop cleanly; the second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Interruption());
  };
  for (const name of signals) process.on(name, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}
