import {turnLines} from "../components/retournements/turnLines.js";
import type {ScenarioGap, ScenarioGapsDocument} from "../components/scenarioGaps.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {type Compared, differencesTo, readCompared} from "./differences.js";
import {effortTurns} from "./effortTurns.js";
import {listRuns, pageDocument, references} from "./runs.js";
import {unknownsBetween} from "./unknownsOfRuns.js";

/** A scenario against the one that it varies, then against the reference. */
export async function scenarioGaps(id: string): Promise<ScenarioGapsDocument> {
  const scenario = await readCompared(id);
  const gaps: ScenarioGap[] = [];
  for (const base of basesOf(id)) gaps.push(gapTo(await readCompared(base), scenario));
  return {gaps};
}

/** Those of them that have been run. */
function basesOf(id: string): string[] {
  const [reference] = references();
  if (id === reference) return [];
  const [parent] = resolveScenario(id).scenario.extends;
  const ids = [...new Set([...(parent === undefined ? [] : [parent]), reference])];
  return ids.filter((base) => listRuns().includes(base));
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
