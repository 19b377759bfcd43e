import {join} from "node:path";
import {centralFutures} from "../analysis/confronter/centralFutures.js";
import {type Confrontation, confrontation} from "../analysis/confronter/confrontation.js";
import type {ConfrontedScenario} from "../analysis/confronter/confrontFigure.js";
import type {Coalitions} from "../analysis/confronter/missCauses.js";
import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import type {VenuDocument} from "../components/venu/venuDocument.js";
import {engine} from "../files/engine.js";
import {publishedProjection} from "../files/mondes/projectionFile.js";
import {type Centre, type Centres, readCentres} from "../files/observations/centresFile.js";
import {
  type ConfrontationGround,
  readConfrontationGround
} from "../files/observations/confrontationGround.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {centreKey} from "../runners/publishCentres.js";
import {type SimulatedOrigin, simulatedOrigin} from "../words/originWords.js";
import {typography} from "../words/typography.js";
import {readTotals} from "./readTotals.js";
import {readRun, readRunWorlds, references, runFolder} from "./runs.js";

/**
 * The two reference simulations beside what came, as known on each date of the project: read of the runs and of what was
 * published of them, nothing is run.
 */
export async function confrontedRuns(): Promise<VenuDocument> {
  const ground = readConfrontationGround();
  const names = Object.fromEntries(
    references().map((id) => [id, typography(resolveScenario(id).scenario.title.split(" : ")[0])])
  );
  if (ground.figures.length === 0) return {names, origins: []};
  const centres = readCentres();
  if (centres === undefined)
    return {
      names,
      origins: references().map((id) => simulatedOrigin(readRun(id))),
      confrontation: await ofRuns(ground)
    };
  const days = [ground.knownOn, ...(readProject().worlds?.later ?? []).map(({knownOn}) => knownOn)];
  const [confronted, ...later] = days.map((day) => asKnown(day, centres));
  return {
    names,
    confrontation: confronted,
    origins: confronted.scenarios.map(({id, worlds}) => originOf(id, {centres, worlds})),
    later,
    ...(isStale(centres, ground) && {
      stale:
        "Le moteur ou les hypothèses ont changé depuis ces projections centrales : lancez « npx equilibre confronter --publier » pour les refaire."
    })
  };
}

/** A central run that was published, and the worlds of its outer bars. */
function originOf(
  id: string,
  {centres, worlds}: {readonly centres: Centres; readonly worlds: WorldsHeader | undefined}
): SimulatedOrigin {
  const {sources, version} = engine();
  return {
    engine: {version: centres.engine === sources ? version : `de sources ${centres.engine.slice(0, 19)}`},
    seed: resolveScenario(id).seed,
    replications: centres.replicates,
    ...(worlds && {worlds})
  };
}

/** As known on a day, on the central runs and the worlds that were published. */
function asKnown(knownOn: string, centres: Centres): Confrontation {
  const ground = readConfrontationGround(knownOn);
  const own = centres.rows.filter((row) => row.knownOn === knownOn);
  const scenarios = references().flatMap((id): ConfrontedScenario[] => {
    const central = own.find(({scenario, known}) => scenario === id && known.length === 0);
    const projection = publishedProjection(id, knownOn);
    return central === undefined
      ? []
      : [
          {
            id,
            title: resolveScenario(id).scenario.title,
            central,
            ...(projection !== undefined && {projection})
          }
        ];
  });
  return confrontation({...ground, scenarios, coalitions: coalitionsIn(own, ground)});
}

/** The reference in every set of causes, where each of them was published. */
function coalitionsIn(
  rows: readonly Centre[],
  {happened, causes}: ConfrontationGround
): Coalitions | undefined {
  const [scenario] = references();
  if (happened === undefined || causes.length === 0) return undefined;
  const sets = Array.from({length: 1 << causes.length}, (_, mask) => {
    const known = causes.filter((_, i) => ((mask >> i) & 1) === 1).map(({id}) => id);
    return rows.find((row) => row.scenario === scenario && row.known.join() === known.join());
  });
  const coalitions = sets.flatMap((set) => set ?? []);
  return coalitions.length < sets.length ? undefined : {scenario, happened, causes, coalitions};
}

/** Whether one of them was made by another engine, or from what has changed since. */
function isStale({engine: made, rows}: Centres, {happened}: ConfrontationGround): boolean {
  return made !== engine().sources || rows.some((row) => row.key !== centreKey(row, happened));
}

/** On the runs of the site: where a project has published no central run. */
async function ofRuns(ground: ConfrontationGround): Promise<Confrontation> {
  const scenarios = await Promise.all(
    references().map(async (id) => {
      const {scenario, brackets} = readRun(id);
      const projection = readRunWorlds(id);
      const replicates = await readTotals(join(runFolder(id), "replicates.parquet"), brackets);
      return {
        ...{id, title: scenario.title, central: centralFutures(replicates, ground.firstYear)},
        ...(projection !== undefined && {projection})
      };
    })
  );
  return confrontation({...ground, scenarios});
}
