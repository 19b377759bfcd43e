import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {FromSimulation, ToSimulation} from "../../workers/simulationMessages.js";
import type {EtSiDocument} from "./etSiDocument.js";

export type Replicate = Extract<FromSimulation, {kind: "replicate"}>;

/** What has come back of the scenario asked last. */
export interface SimulationProgress {
  readonly wanted: number;
  readonly replicates: readonly Replicate[];
  readonly failure?: string;
}

/** The engine in its own thread: asked for a scenario, it tells each replicate; asked again, it drops the last. */
export interface SimulationSession {
  ask(scenario: ResolvedScenario, replicates: number): void;
  /** Calls back at each replicate of the scenario asked last; returns what stops the thread. */
  listen(notify: (progress: SimulationProgress) => void): () => void;
}

/** What the loaders made for the engine. */
export interface SimulationBytes {
  readonly territoire: ArrayBuffer;
  readonly population: ArrayBuffer;
  readonly referenceReplicates: ArrayBuffer;
}

/** How long a lever rests before the engine starts: a slider on its way asks for nothing. */
const rest = 120;

/** Starts the engine on the bytes that the loaders made. */
export function simulationSession(
  document: EtSiDocument,
  {territoire, population, referenceReplicates}: SimulationBytes
): SimulationSession {
  const worker = new Worker(import.meta.resolve("../../workers/simulation.worker.js"), {type: "module"});
  const send = (message: ToSimulation, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  const {fit, reference} = document;
  send({kind: "load", territoire, population, referenceReplicates, fit, reference}, [
    territoire,
    population,
    referenceReplicates
  ]);
  let run = 0;
  let progress: SimulationProgress = {wanted: 0, replicates: []};
  let notify: ((progress: SimulationProgress) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (next: SimulationProgress) => {
    progress = next;
    notify?.(progress);
  };
  worker.addEventListener("message", ({data}: MessageEvent<FromSimulation>) => {
    if (data.run !== run) return;
    if (data.kind === "failed") tell({...progress, failure: data.message});
    else tell({...progress, replicates: [...progress.replicates, data]});
  });
  worker.addEventListener("error", (event) =>
    tell({...progress, failure: event.message || "le moteur n’a pas démarré"})
  );
  return {
    ask(scenario, replicates) {
      run += 1;
      const asked = run;
      send({kind: "stop"});
      tell({wanted: replicates, replicates: []});
      clearTimeout(timer);
      timer = setTimeout(() => send({kind: "run", run: asked, scenario, replicates}), rest);
    },
    listen(callback) {
      notify = callback;
      callback(progress);
      return () => worker.terminate();
    }
  };
}
