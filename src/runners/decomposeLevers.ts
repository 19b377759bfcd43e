import {decompose} from "../analysis/avenant/decompose.js";
import {judgeShares} from "../analysis/avenant/judgeShares.js";
import {planCoalitions} from "../analysis/avenant/planCoalitions.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import {defaultThresholds} from "../analysis/comparer/defaultThresholds.js";
import type {LeverDecomposition, LeverGroup} from "../analysis/comparer/leverDecomposition.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {isDatedMap} from "../core/convention/dated.js";
import type {Levers} from "../core/convention/levers.js";
import type {LeverTree} from "../core/convention/mergeLevers.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {DataError, type Problem} from "../files/dataError.js";
import {loadStart} from "../files/inputs.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {writeVariant} from "../files/scenarioVariant.js";
import {leverGroupNames} from "../words/labels.js";
import type {Laboratory} from "./laboratory.js";

export interface DecomposeLeversOptions {
  /** Sets of groups that may be simulated; beyond, shares are estimated over orders drawn at random. */
  readonly budget: number;
}

const confidence = 0.95;

/**
 * Shares what a scenario changes to another between the groups of levers that they do not share: bounds, ACI, PLAI… The
 * rule of choice is that of the other scenario in every set, since without effort it leaves the practice as it is.
 */
export async function decomposeLevers(
  reference: string,
  other: string,
  {budget}: DecomposeLeversOptions,
  laboratoryOf: (start: ReturnType<typeof loadStart>) => Laboratory
): Promise<LeverDecomposition> {
  const [before, after] = [resolveScenario(reference), resolveScenario(other)];
  const problems = otherDifferences(before, after);
  if (problems.length > 0) throw new DataError(problems);
  const groups = differingGroups(before.levers, after.levers);
  if (groups.length < 2)
    throw new DataError([
      {
        file: "--decomposer",
        message: `: ${groups.length} groupe de leviers change entre « ${before.scenario.id} » et « ${after.scenario.id} » ; il en faut deux pour partager.`
      }
    ]);
  const laboratory = laboratoryOf(loadStart(before));
  const plan = planCoalitions(groups.length, {budget, seed: "coalitions"});
  const runs = new Map<number, Compared>();
  let header: ReturnType<Laboratory["header"]> | undefined;
  for (const mask of plan.masks) {
    const members = groups.filter((_, i) => ((mask >> i) & 1) === 1);
    const label = `leviers, ensemble ${runs.size + 1}/${plan.masks.length}`;
    const file = await scenarioOf({reference, other, members, groups, after});
    const run = await laboratory.run(file, label);
    header ??= laboratory.header(run);
    runs.set(mask, run.compared);
  }
  const years = wholeYears(after);
  if (header === undefined) throw new RangeError("no set of levers was simulated");
  return {
    ...header,
    schema: "equilibre/leviers@1",
    reference: {id: before.scenario.id, title: before.scenario.title},
    other: {id: after.scenario.id, title: after.scenario.title},
    years,
    method: plan.method,
    groups: groups.map(leverGroup),
    coalitions: plan.masks.length,
    ...(plan.method === "sampled" ? {pairs: plan.pairs} : {}),
    confidence,
    outcomes: judgeShares(decompose(plan, runs, {family: outcomes, years}), {
      confidence,
      thresholds: defaultThresholds
    })
  };
}

type Group = keyof Levers;

/** What a scenario may change beside levers has no share of its own here: better said than left in one of them. */
function otherDifferences(before: ResolvedScenario, after: ResolvedScenario): Problem[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const compared: readonly [boolean, string][] = [
    [
      same(before.convention.avenants, after.convention.avenants),
      "leurs avenants (« equilibre avenant » les mesure)"
    ],
    [same(before.uncertainties, after.uncertainties), "leurs hypothèses (« uncertainties »)"],
    [before.horizon === after.horizon, "leur horizon"]
  ];
  return compared
    .filter(([isSame]) => !isSame)
    .map(([, what]) => ({
      file: "--decomposer",
      message: `: « ${before.scenario.id} » et « ${after.scenario.id} » diffèrent aussi par ${what} ; attendu : par leurs seuls leviers.`
    }));
}

/** Groups of levers that differ. A rule of choice alone, with no effort behind it, belongs to what it serves. */
function differingGroups(before: Levers, after: Levers): Group[] {
  return (Object.keys(after) as Group[]).filter((group) => {
    const [a, b] = [before[group], after[group]];
    const comparable = group === "attribution" ? {...a, policy: after.attribution.policy} : a;
    return JSON.stringify(comparable) !== JSON.stringify(b);
  });
}

/** A set of groups as a scenario: the reference with the levers of the other for the members alone. */
async function scenarioOf({
  reference,
  other,
  members,
  groups,
  after
}: {
  reference: string;
  other: string;
  members: readonly Group[];
  groups: readonly Group[];
  after: ResolvedScenario;
}): Promise<string> {
  if (members.length === 0) return reference;
  if (members.length === groups.length) return other;
  const own = Object.fromEntries(
    members.map((group) => [group, fromConvention(after.levers[group], after)])
  ) as LeverTree;
  const rule = {attribution: {policy: after.levers.attribution.policy}};
  const levers = members.includes("attribution") ? own : {...rule, ...own};
  const title = `Leviers : ${members.join(", ")}`;
  return (await writeVariant(reference, title, {levers: levers as LeverTree})).file;
}

/** Levers as a scenario file may write them: dated from the first year of the convention, the base year being nobody's. */
function fromConvention(tree: unknown, resolved: ResolvedScenario): unknown {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return tree;
  const {firstYear} = conventionPeriod(resolved.convention);
  const entries = Object.entries(tree);
  if (!isDatedMap(tree))
    return Object.fromEntries(entries.map(([key, value]) => [key, fromConvention(value, resolved)]));
  const base = entries.filter(([year]) => Number(year) < firstYear).at(-1);
  const own = entries.filter(([year]) => Number(year) >= firstYear);
  const opens = own.some(([year]) => Number(year) === firstYear) || base === undefined;
  return Object.fromEntries(opens ? own : [[String(firstYear), base[1]], ...own]);
}

/** The years from the first in which efforts no longer grow, to the horizon: those whose mean is shared out. */
function wholeYears({levers, horizon, convention}: ResolvedScenario): number[] {
  const efforts = [...Object.values(levers.attribution.effort), levers.aci.effort];
  const changes = efforts.flatMap((effort) =>
    typeof effort === "number" ? [] : Object.keys(effort).map(Number)
  );
  const first = Math.max(Number(convention.inForce.slice(0, 4)) + 1, ...changes);
  return Array.from({length: Math.max(1, horizon - first + 1)}, (_, i) => Math.min(first, horizon) + i);
}

function leverGroup(id: Group): LeverGroup {
  return {id, ...leverGroupNames[id]};
}
