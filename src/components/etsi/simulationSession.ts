import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fromBytePlanes} from "../../workers/bytePlanes.js";
import type {FromSimulation, ToSimulation} from "../../workers/simulationMessages.js";
import type {EtSiDocument} from "./etSiDocument.js";
import {etSiScenario} from "./etSiScenario.js";
import {etSiDefaults} from "./etSiState.js";
import {type Replicate, receiveReplicate, type SimulationProgress} from "./receiveReplicate.js";

/** The engine in its own thread: asked for a scenario, it tells each replicate; asked again, it drops the last. */
export interface SimulationSession {
  ask(scenario: ResolvedScenario, replicates: number): void;
  /** Calls back at each replicate of the scenario asked last; returns what stops the thread. */
  listen(notify: (progress: SimulationProgress) => void): () => void;
}

/** What the loaders made for the engine; the first two by rank of their bytes. */
export interface SimulationBytes {
  readonly territoire: ArrayBuffer;
  readonly population: ArrayBuffer;
  readonly referenceReplicates: ArrayBuffer;
}

/** How long a lever rests before the engine starts: a slider on its way asks for nothing. */
const rest = 120;

/**
 * Starts the engine once its bytes are there. The replicates of the starting scenario that came with the page answer
 * at once; the engine then runs the first of them again, which readies it and checks it.
 */
export function simulationSession(
  document: EtSiDocument,
  {served, bytes}: {readonly served: readonly Replicate[]; readonly bytes: () => Promise<SimulationBytes>}
): SimulationSession {
  const {fit, reference} = document;
  const start = JSON.stringify(etSiScenario(etSiDefaults(document), document));
  let run = 0;
  let progress: SimulationProgress = {wanted: 0, replicates: [], served: 0, checked: false};
  let notify: ((progress: SimulationProgress) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let engine: Promise<Worker> | undefined;
  const tell = (next: SimulationProgress) => {
    progress = next;
    notify?.(progress);
  };
  const fail = (failure: string) => tell({...progress, failure});
  const started = async (): Promise<Worker> => {
    const worker = new Worker(import.meta.resolve("../../workers/simulation.worker.js"), {type: "module"});
    worker.addEventListener("message", ({data}: MessageEvent<FromSimulation>) => {
      if (data.run !== run) return;
      if (data.kind === "failed") fail(data.message);
      else tell(receiveReplicate(progress, data));
    });
    worker.addEventListener("error", ({message}) => fail(message || "le moteur n’a pas démarré"));
    const {referenceReplicates, ...packed} = await bytes();
    const [territoire, population] = [packed.territoire, packed.population].map(fromBytePlanes);
    const buffers = [territoire, population, referenceReplicates];
    send(worker, {kind: "load", territoire, population, referenceReplicates, fit, reference}, buffers);
    return worker;
  };
  return {
    ask(scenario, replicates) {
      run += 1;
      const asked = run;
      const known = JSON.stringify(scenario) === start ? served.slice(0, replicates) : [];
      void engine?.then((worker) => send(worker, {kind: "stop"}));
      tell({wanted: replicates, replicates: known, served: known.length, checked: false});
      const toRun = known.length === replicates ? 1 : replicates;
      clearTimeout(timer);
      timer = setTimeout(() => {
        engine ??= started();
        engine.then(
          (worker) => {
            if (asked === run) send(worker, {kind: "run", run, scenario, replicates: toRun});
          },
          (error: unknown) => fail(error instanceof Error ? error.message : String(error))
        );
      }, rest);
    },
    listen(callback) {
      notify = callback;
      callback(progress);
      return () => void engine?.then((worker) => worker.terminate());
    }
  };
}

function send(worker: Worker, message: ToSimulation, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}
