import {type CentralFutures, centralFutures} from "../analysis/confronter/centralFutures.js";
import type {MissCause} from "../analysis/confronter/missCauses.js";
import type {IsoDate} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import type {LeverTree} from "../core/convention/mergeLevers.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {DataError, type Problem} from "../files/dataError.js";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {writeVariant} from "../files/scenarioVariant.js";
import {fromConvention} from "./fromConvention.js";
import {createLaboratory, type LaboratoryOptions} from "./laboratory.js";

export interface RunCausesOptions extends Omit<LaboratoryOptions, "knownOn"> {
  readonly knownOn: IsoDate;
  readonly happened: string;
  readonly causes: readonly MissCause[];
}

/**
 * A scenario as known on a day, then with what happened in the place of what was supposed, for every set of causes: 2ᵐ runs on common
 * draws, bit i of the rank for cause i. Throws a DataError where what happened is more than its causes say.
 */
export async function runCauses(
  reference: string,
  {happened, causes, ...options}: RunCausesOptions
): Promise<CentralFutures[]> {
  const {knownOn} = options;
  const [before, after] = [reference, happened].map((id) => resolveScenario(id, {knownOn}));
  const problems = beyondCauses(before, after, causes);
  if (problems.length > 0) throw new DataError(problems);
  const {firstYear} = conventionPeriod(before.convention);
  const files = await Promise.all(
    Array.from({length: 1 << causes.length}, async (_, mask) => {
      const members = causes.filter((_, i) => ((mask >> i) & 1) === 1);
      if (members.length === 0) return reference;
      const uncertainties = factsOf(after, {members, firstYear});
      return (
        await writeVariant(reference, `Connu : ${members.map(({id}) => id).join(", ")}`, {uncertainties})
      ).file;
    })
  );
  const laboratory = createLaboratory(loadStart(before, knownOn), options);
  laboratory.expect(files);
  const coalitions: CentralFutures[] = [];
  for (const [mask, file] of files.entries()) {
    const {compared} = await laboratory.run(file, `causes, ensemble ${mask + 1}/${files.length}`);
    coalitions.push(centralFutures(compared.replicates, firstYear));
  }
  return coalitions;
}

/** What happened of some causes, as a scenario may write it. */
function factsOf(
  {uncertainties}: ResolvedScenario,
  {members, firstYear}: {readonly members: readonly MissCause[]; readonly firstYear: number}
): LeverTree {
  const facts: {[group: string]: {[name: string]: unknown}} = {};
  for (const id of members.flatMap(({ids}) => ids)) {
    const [group, name] = id.split(".");
    const value = (uncertainties as unknown as typeof facts)[group][name];
    facts[group] = {...facts[group], [name]: fromConvention(value, firstYear)};
  }
  return facts as LeverTree;
}

/** What happened may differ from the scenario by its causes alone, and says each of them. */
function beyondCauses(
  before: ResolvedScenario,
  after: ResolvedScenario,
  causes: readonly MissCause[]
): Problem[] {
  const file = "data/observations/confronter.yaml";
  const carried = new Set(causes.flatMap(({ids}) => ids));
  const fixed = new Set<string>(after.fixedUncertainties);
  const own = after.fixedUncertainties.filter((id) => !before.fixedUncertainties.includes(id));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const name = after.scenario.id;
  return [
    ...[...carried]
      .filter((id) => !fixed.has(id))
      .map((id) => ({
        file,
        message: `« ${name} » ne dit pas ce qui est arrivé de « ${id} », que nomme une cause.`
      })),
    ...own
      .filter((id) => !carried.has(id))
      .map((id) => ({
        file,
        message: `« ${name} » fixe « ${id} », qu’aucune cause ne porte : son effet ne se partagerait pas.`
      })),
    ...(same(before.levers, after.levers) && same(before.convention.avenants, after.convention.avenants)
      ? []
      : [
          {
            file,
            message: `« ${name} » change aussi des leviers ou des avenants de « ${before.scenario.id} » ; attendu : ce qui est arrivé, par ses seules hypothèses (« uncertainties »).`
          }
        ])
  ];
}
