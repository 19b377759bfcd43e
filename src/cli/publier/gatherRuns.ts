import {changesSince} from "../../publication/changesSince.js";
import type {Gathered} from "../../publication/gathered.js";
import {gatherScenario} from "../../publication/gatherScenario.js";
import {type PublishOptions, publicationPlace} from "../../publication/publicationHeader.js";
import type {PreparedScenario} from "../../runners/preparedScenario.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {runScenario} from "../../runners/runScenario.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import type {RunOptions} from "../runOptions.js";

interface ScenarioOptions extends PublishOptions {
  readonly run: RunOptions;
  /** Name or path of what it is compared with. */
  readonly reference: string;
}

/** A scenario, ready to publish: what is already computed is read again, what misses is computed, with its progress. */
export async function gatherRuns(
  id: string,
  {reference, run, ...options}: ScenarioOptions
): Promise<Gathered> {
  const pair = [reference, id].map((one) => prepareScenario(one, {incertitudes: false}));
  const replications = run.replications ?? pair[1].replicates;
  const kept = [
    await keptRun(pair[0], {...run, replications}),
    await keptRun(pair[1], {...run, replications})
  ];
  const projections = await projectedInWorlds(pair, run);
  const [before, after] = kept.map((one, i) => ({...one, projection: projections[i]}));
  const place = publicationPlace(pair[1].id, options);
  const gathered = await gatherScenario({reference: before, scenario: after}, place);
  const changes = await interruptible((signal) =>
    changesSince(gathered, {
      ...{threads: run.threads, signal, command: "npx equilibre publier"},
      progressOf: (label) => progressLine(`ce qui a changé (${label})`)
    })
  );
  return {...gathered, changes};
}

async function keptRun(
  prepared: PreparedScenario,
  {replications, threads}: RunOptions & {readonly replications: number}
) {
  const {folder, resultat} = await interruptible((signal) =>
    runScenario(prepared, {
      ...{replications, threads, signal},
      command: "npx equilibre publier",
      onProgress: progressLine(prepared.id)
    })
  );
  return {source: prepared.reference, folder, resultat};
}
