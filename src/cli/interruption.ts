/** Why work stopped: the user asked, by Ctrl-C or by a signal. */
export class Interruption extends Error {
  constructor() {
    super("Interrompu : rien n’est écrit à moitié. Relancez la même commande pour continuer.");
    this.name = "Interruption";
  }
}

/** Runs work that a first Ctrl-C (or SIGTERM) asks to stop cleanly; the second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort(new Interruption());
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
