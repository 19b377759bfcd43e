import {gatherScenario} from "../../publication/gatherScenario.js";
import {type PublishOptions, publicationPlace} from "../../publication/publicationHeader.js";
import {type Published, publish} from "../../publication/publish.js";
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

/** Publishes a scenario: what is already computed is read again, what misses is computed, with its progress. */
export async function publishScenario(
  id: string,
  {reference, run, ...options}: ScenarioOptions
): Promise<Published> {
  const pair = [reference, id].map((one) => prepareScenario(one, {incertitudes: false}));
  const replications = run.replications ?? pair[1].replicates;
  const kept = [
    await keptRun(pair[0], {...run, replications}),
    await keptRun(pair[1], {...run, replications})
  ];
  const projections = await projectedInWorlds(pair, run);
  const [before, after] = kept.map((one, i) => ({...one, projection: projections[i]}));
  process.stderr.write(`${pair[1].id} : mise en page…\n`);
  const place = publicationPlace(pair[1].id, options);
  return publish(await gatherScenario({reference: before, scenario: after}, place));
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
