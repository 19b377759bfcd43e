import {join} from "node:path";
import {confrontation} from "../analysis/confronter/confrontation.js";
import type {VenuDocument} from "../components/venu/venuDocument.js";
import {readConfrontationGround} from "../files/observations/confrontationGround.js";
import {typography} from "../words/typography.js";
import {readTotals} from "./readTotals.js";
import {readRun, readRunWorlds, references, runFolder} from "./runs.js";

/** The two reference simulations beside what came: read of the runs, nothing is run. */
export async function confrontedRuns(): Promise<VenuDocument> {
  const ground = readConfrontationGround();
  const scenarios = await Promise.all(
    references().map(async (id) => {
      const {scenario, brackets} = readRun(id);
      const projection = readRunWorlds(id);
      return {
        id,
        title: scenario.title,
        replicates: await readTotals(join(runFolder(id), "replicates.parquet"), brackets),
        ...(projection !== undefined && {projection})
      };
    })
  );
  const names = Object.fromEntries(scenarios.map(({id, title}) => [id, typography(title.split(" : ")[0])]));
  if (ground.figures.length === 0) return {names};
  return {names, confrontation: confrontation({...ground, scenarios})};
}
