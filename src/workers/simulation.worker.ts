import {simulatePairs} from "./simulatePairs.js";
import type {FromSimulation, ToSimulation} from "./simulationMessages.js";
import {type SimulationStart, simulationStart} from "./simulationStart.js";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToSimulation>) => void) | null;
  postMessage(message: FromSimulation, transfer: Transferable[]): void;
};

let start: SimulationStart | undefined;
/** The run that the page waits for; any other one stops at its next replicate. */
let current = 0;

scope.onmessage = ({data: message}) => {
  if (message.kind === "load") start = simulationStart(message);
  else if (message.kind === "stop") current = 0;
  else {
    current = message.run;
    void answer(message);
  }
};

async function answer({run, scenario, replicates}: Extract<ToSimulation, {kind: "run"}>): Promise<void> {
  try {
    if (start === undefined) throw new RangeError("the simulation was asked before it was loaded");
    for (const pair of simulatePairs(start, {scenario, replicates})) {
      if (current !== run) return;
      if (pair === undefined) {
        await messagesFirst();
        if (current !== run) return;
        continue;
      }
      scope.postMessage({kind: "replicate", run, ...pair}, [pair.asked.buffer]);
    }
  } catch (error) {
    scope.postMessage(
      {kind: "failed", run, message: error instanceof Error ? error.message : String(error)},
      []
    );
  }
}

/** Lets the messages that wait be read: a lever moved during a replicate cancels those to come. */
function messagesFirst(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
