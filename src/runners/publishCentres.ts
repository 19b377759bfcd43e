import {centralFutures} from "../analysis/confronter/centralFutures.js";
import type {MissCause} from "../analysis/confronter/missCauses.js";
import type {IsoDate} from "../core/convention/convention.js";
import {engine} from "../files/engine.js";
import {type Centre, type Centres, writeCentres} from "../files/observations/centresFile.js";
import {readProject} from "../files/projectFile.js";
import {sha256Of} from "../files/seal.js";
import type {LaboratoryOptions} from "./laboratory.js";
import {knownInputName, prepareScenario} from "./prepareScenario.js";
import {runCauses} from "./runCauses.js";
import {runScenario} from "./runScenario.js";

export interface PublishCentresOptions extends Omit<LaboratoryOptions, "knownOn" | "replications"> {
  /** First year projected. */
  readonly firstYear: number;
  readonly happened?: string | undefined;
  readonly causes: readonly MissCause[];
}

/** A central run that the page needs: a scenario as known on a day, or with what happened of some causes. */
export type WantedCentre = Pick<Centre, "scenario" | "knownOn" | "known">;

/** Every central run that the page shows: the two references on each day, what happened, and every set of its causes. */
export function wantedCentres({
  happened,
  causes
}: Pick<PublishCentresOptions, "happened" | "causes">): WantedCentre[] {
  const {worlds, scenarios} = readProject();
  if (worlds === undefined) return [];
  const days = [worlds.knownOn, ...worlds.later.map(({knownOn}) => knownOn)];
  const projected = days.flatMap((knownOn) =>
    [scenarios.reference, scenarios.convention].map((scenario) => ({scenario, knownOn, known: []}))
  );
  if (happened === undefined) return projected;
  const sets = Array.from({length: (1 << causes.length) - 1}, (_, i) => ({
    ...{scenario: scenarios.reference, knownOn: worlds.knownOn},
    known: causes.filter((_, c) => (((i + 1) >> c) & 1) === 1).map(({id}) => id)
  }));
  return [...projected, ...sets];
}

/** Hash of what a central run rests on, the engine and the number of replicates apart. */
export function centreKey({scenario, knownOn, known}: WantedCentre, happened: string | undefined): string {
  const of = (id: string) =>
    prepareScenario(id, {incertitudes: false, knownOn}).inputs[knownInputName(knownOn)];
  const facts = known.length === 0 || happened === undefined ? [] : [of(happened), known];
  return sha256Of(JSON.stringify([of(scenario), ...facts]));
}

/** Runs them all, twenty replicates each on common draws, and writes them beside the figures; gives the path. */
export async function publishCentres({
  firstYear,
  happened,
  causes,
  ...options
}: PublishCentresOptions): Promise<string> {
  const {runs, worlds} = readProject();
  const replications = runs.replicates;
  const wanted = wantedCentres({happened, causes});
  const plain = wanted.filter(({known}) => known.length === 0);
  const rows: Centre[] = [];
  for (const one of plain) {
    const prepared = prepareScenario(one.scenario, {incertitudes: false, knownOn: one.knownOn});
    const {replicates} = await runScenario(prepared, {
      ...{...options, replications},
      onProgress: options.progressOf?.(`${one.scenario}, connu le ${one.knownOn}`)
    });
    rows.push({...one, key: centreKey(one, happened), ...centralFutures(replicates, firstYear)});
  }
  if (happened !== undefined && worlds !== undefined) {
    const {reference} = readProject().scenarios;
    const knownOn: IsoDate = worlds.knownOn;
    const coalitions = await runCauses(reference, {...options, knownOn, happened, causes, replications});
    for (const [i, one] of wanted.filter(({known}) => known.length > 0).entries())
      rows.push({...one, key: centreKey(one, happened), ...coalitions[i + 1]});
  }
  const centres: Centres = {
    schema: "equilibre/centres@1",
    engine: engine().sources,
    replicates: replications,
    rows
  };
  return writeCentres(centres);
}
