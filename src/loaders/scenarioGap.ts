import {turnLines} from "../components/retournements/turnLines.js";
import type {ScenarioGap, ScenarioGapDocument} from "../components/scenarioGap.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type Compared, differencesTo, readCompared} from "./differences.js";
import {effortTurns} from "./effortTurns.js";
import {listRuns, pageDocument, references} from "./runs.js";
import {unknownsBetween} from "./unknownsOfRuns.js";

/** A scenario against the one that it varies where that one has been run, else against the reference. */
export async function scenarioGap(id: string): Promise<ScenarioGapDocument> {
  const [reference] = references();
  if (id === reference) return {};
  const [parent] = resolveScenario(id).scenario.extends;
  const ran = (base: string | undefined): base is string => base !== undefined && listRuns().includes(base);
  const base = [parent, reference].find(ran);
  if (base === undefined) return {};
  const gap = gapTo(await readCompared(base), await readCompared(id));
  if (base === reference || !ran(reference)) return {gap};
  return {gap, beside: {id: reference, title: resolveScenario(reference).scenario.title}};
}

function gapTo(base: Compared, scenario: Compared): ScenarioGap {
  return {
    base: pageDocument(base.document),
    ...(base.document.scenario.id === references()[0]
      ? {label: "référence", named: "la référence"}
      : {label: "scénario de départ", named: "le scénario de départ"}),
    differences: differencesTo(base, scenario),
    turns: [...turnLines(unknownsBetween(base, scenario)), ...effortTurns(scenario.document)]
  };
}
