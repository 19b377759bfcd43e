import {diffConventions} from "../analysis/avenant/diffConventions.js";
import type {ScenarioChange, ScenarioText} from "../components/scenarioText.js";
import type {ParameterValue} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {type Dated, datedAt, isDatedMap} from "../core/convention/dated.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {readLeviers} from "../files/conventionFiles.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type Deliveries, deliveriesSentence} from "../words/deliveriesSentence.js";
import {formatParameter} from "../words/formatParameter.js";
import {contentOf} from "./contentOf.js";

interface Described {
  readonly description: string;
  readonly unit: string;
  readonly article?: string;
}

/** What a scenario says of itself, and lever by lever what it changes against the scenario that it extends. */
export function scenarioText(reference: string): ScenarioText {
  const resolved = resolveScenario(reference);
  const {id, title, question, summary, extends: chain} = resolved.scenario;
  const parent = chain[0] === undefined ? undefined : resolveScenario(chain[0]);
  return {
    id,
    title,
    question,
    summary,
    deliveries: deliveriesSentence(deliveriesOf(resolved)),
    ...(parent === undefined ? {} : {parent: {id: parent.scenario.id, title: parent.scenario.title}}),
    changes: parent === undefined ? [] : changes(parent, resolved)
  };
}

function deliveriesOf({levers, uncertainties, convention, horizon}: ResolvedScenario): Deliveries {
  const {firstYear} = conventionPeriod(convention);
  const years = Array.from({length: horizon - firstYear + 1}, (_, i) => firstYear + i);
  return {
    programmed: years.map((year) => datedAt(levers.offre.production, year)),
    deliveryRate: years.map((year) => datedAt(uncertainties.offre.deliveryRate, year)),
    article: convention.parameters["offre.production"].article,
    rebuilds: levers.npru.active
  };
}

function changes(before: ResolvedScenario, after: ResolvedScenario): ScenarioChange[] {
  const leviers: {readonly [id: string]: Described} = contentOf(readLeviers());
  return [
    ...treeChanges(before.levers, after.levers, {described: leviers, sort: "levier"}),
    ...treeChanges(before.uncertainties, after.uncertainties, {
      described: after.hypotheses,
      sort: "incertitude"
    }),
    ...diffConventions(before.convention, after.convention).map((difference) => ({
      sort: "avenant" as const,
      description: `${difference.description}, à partir du ${difference.from.split("-").reverse().join("/")}`,
      article: difference.article,
      before: formatParameter(difference.old, difference.unit),
      after: formatParameter(difference.new, difference.unit)
    }))
  ];
}

function treeChanges(
  before: object,
  after: object,
  {described, sort}: {described: {readonly [id: string]: Described}; sort: ScenarioChange["sort"]}
): ScenarioChange[] {
  return Object.entries(described).flatMap(([id, {description, unit, article}]) => {
    const [was, is] = [at(before, id), at(after, id)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [
      {
        sort,
        description,
        ...(article === undefined ? {} : {article}),
        before: text(was, unit),
        after: text(is, unit)
      }
    ];
  });
}

/** The value at a dotted path; undefined where the tree has none. */
function at(tree: object, id: string): unknown {
  return id
    .split(".")
    .reduce<unknown>(
      (node, key) => (typeof node === "object" && node !== null ? node[key as keyof typeof node] : undefined),
      tree
    );
}

function text(lever: unknown, unit: string): string {
  if (!isDatedMap(lever)) return formatParameter(lever as ParameterValue | undefined, unit);
  const dated = lever as Exclude<Dated<number | string | boolean>, number | string | boolean>;
  return Object.entries(dated)
    .map(([year, value]) => ({year, shown: formatParameter(value, unit)}))
    .filter(({shown}, i, all) => shown !== all[i - 1]?.shown)
    .map(({year, shown}, i) => (i === 0 ? shown : `${shown} à partir de ${year}`))
    .join(", puis ");
}
