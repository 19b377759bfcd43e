import {serveQueue} from "../../src/runners/queue/serveQueue.js";

/** A worker of cheap jobs: `cheapWorker.ts <address> <patience ms>`; what a killed one had taken is soon given to another. */
const [address, patience] = process.argv.slice(2);
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
try {
  await serveQueue(address, {
    ...{threads: 1, signal: stop.signal, patience: Number(patience)},
    entry: new URL("./cheapEntry.js", import.meta.url),
    onReady: () => process.stdout.write("prêt\n"),
    onJob: (done) => process.stdout.write(`rendu ${done}\n`)
  });
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
