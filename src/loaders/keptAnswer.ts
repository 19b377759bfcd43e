import {etSiBounds} from "../components/etsi/etSiState.js";
import type {ServedAnswer} from "../components/etsi/servedAnswer.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import {readReplicates} from "../files/replicatesParquet.js";
import {keptTable} from "./keptTable.js";
import {references} from "./runs.js";
import {servedAnswer} from "./servedAnswer.js";

/** What « Et si » shows before its engine is ready: the starting scenario's replicates, as `npm start` ran them. */
export async function keptAnswer(): Promise<ServedAnswer> {
  const {resolved, model, path} = keptTable(references()[1]);
  const {territoire, plan} = model;
  const layout = counterLayout(plan.brackets, {
    communes: territoire.communes.insee,
    bailleurs: territoire.bailleurs.ids
  });
  const kept = path === undefined ? undefined : await readReplicates(path, layout);
  const counters = kept?.counters.slice(0, etSiBounds.tirages[1]) ?? [];
  return servedAnswer(plan, {seed: resolved.seed, replicates: {layout, steps: plan.steps, counters}});
}
