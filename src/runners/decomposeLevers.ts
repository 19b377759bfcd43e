import {decompose} from "../analysis/avenant/decompose.js";
import {judgeShares} from "../analysis/avenant/judgeShares.js";
import {planCoalitions} from "../analysis/avenant/planCoalitions.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import {defaultThresholds} from "../analysis/comparer/defaultThresholds.js";
import type {LeverDecomposition, LeverGroup} from "../analysis/comparer/leverDecomposition.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import {policies} from "../core/attribution/policies/policies.js";
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
import {fromConvention} from "./fromConvention.js";
import type {Laboratory} from "./laboratory.js";

export interface DecomposeLeversOptions {
  /** Sets of groups that may be simulated; beyond, shares are estimated over orders drawn at random. */
  readonly budget: number;
}

const confidence = 0.95;

/**
 * Shares what a scenario changes to another between the groups of levers that they do not share: bounds, ACI, PLAI… Where
 * the rule of choice changes nothing by itself (no effort behind it), it is that of the other scenario in every set.
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
  const ruleIsIdle = isRuleIdle(before.levers, after.levers);
  const groups = differingGroups(before.levers, after.levers, {ruleIsIdle});
  if (groups.length < 2)
    throw new DataError([
      {
        file: "--decomposer",
        message: `: ${groups.length} groupe de leviers change entre « ${before.scenario.id} » et « ${after.scenario.id} » ; il en faut deux pour partager.`
      }
    ]);
  const laboratory = laboratoryOf(loadStart(before));
  const plan = planCoalitions(groups.length, {budget, seed: "coalitions"});
  const files = await Promise.all(
    plan.masks.map((mask) => {
      const members = groups.filter((_, i) => ((mask >> i) & 1) === 1);
      return scenarioOf({reference, other, members, groups, after, ruleIsIdle});
    })
  );
  laboratory.expect(files);
  const runs = new Map<number, Compared>();
  let header: ReturnType<Laboratory["header"]> | undefined;
  for (const [i, mask] of plan.masks.entries()) {
    const run = await laboratory.run(files[i], `leviers, ensemble ${i + 1}/${files.length}`);
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
  const names = `« ${before.scenario.id} » et « ${after.scenario.id} »`;
  return [
    ...compared
      .filter(([isSame]) => !isSame)
      .map(([, what]) => ({
        file: "--decomposer",
        message: `: ${names} diffèrent aussi par ${what} ; attendu : par leurs seuls leviers.`
      })),
    ...takenAway(before.levers, after.levers).map((lever) => ({
      file: "--decomposer",
      message: `: « ${before.scenario.id} » fixe « ${lever} », que « ${after.scenario.id} » ne fixe pas : un ensemble de leviers ne peut pas le retirer ; attendu : la valeur dite dans les deux.`
    }))
  ];
}

/** Levers, as dotted ids, that are set in one tree and in no way in the other: a scenario laid over another cannot unset one. */
function takenAway(before: object, after: object, path = ""): string[] {
  const others = after as {readonly [key: string]: unknown};
  return Object.entries(before).flatMap(([key, value]) => {
    const id = `${path}${key}`;
    const other = others[key];
    if (value === undefined) return [];
    if (other === undefined) return [id];
    return isTree(value) && isTree(other) ? takenAway(value, other, `${id}.`) : [];
  });
}

/** Whether a value holds others by name, and not by year: years of one are covered by those of the other. */
function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isDatedMap(value);
}

/** Whether the two rules of choice follow the practice alike where no effort is made, and the first scenario makes none. */
function isRuleIdle(before: Levers, after: Levers): boolean {
  const efforts = [...Object.values(before.attribution.effort), before.aci.effort];
  return (
    [before, after].every(({attribution}) => policies[attribution.policy].weighs) &&
    efforts.every((effort) =>
      (typeof effort === "number" ? [effort] : Object.values(effort)).every((n) => n === 0)
    )
  );
}

/** Groups of levers that differ. A rule of choice with no effort behind it belongs to what it serves. */
function differingGroups(before: Levers, after: Levers, {ruleIsIdle}: {ruleIsIdle: boolean}): Group[] {
  return (Object.keys(after) as Group[]).filter((group) => {
    const [a, b] = [before[group], after[group]];
    const comparable = group === "attribution" && ruleIsIdle ? {...a, policy: after.attribution.policy} : a;
    return JSON.stringify(comparable) !== JSON.stringify(b);
  });
}

/** A set of groups as a scenario: the reference with the levers of the other for the members alone. */
async function scenarioOf({
  reference,
  other,
  members,
  groups,
  after,
  ruleIsIdle
}: {
  reference: string;
  other: string;
  members: readonly Group[];
  groups: readonly Group[];
  after: ResolvedScenario;
  ruleIsIdle: boolean;
}): Promise<string> {
  if (members.length === 0) return reference;
  if (members.length === groups.length) return other;
  const {firstYear} = conventionPeriod(after.convention);
  const own = Object.fromEntries(
    members.map((group) => [group, fromConvention(after.levers[group], firstYear)])
  ) as LeverTree;
  const rule = {attribution: {policy: after.levers.attribution.policy}};
  const levers = members.includes("attribution") || !ruleIsIdle ? own : {...rule, ...own};
  const title = `Leviers : ${members.join(", ")}`;
  return (await writeVariant(reference, title, {levers: levers as LeverTree})).file;
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
