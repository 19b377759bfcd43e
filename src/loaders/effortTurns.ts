import type {FrontierDocument} from "../analysis/atteignable/frontierDocument.js";
import {effortAwaited, effortLine} from "../components/retournements/effortLine.js";
import type {ScenarioDocument} from "../components/scenarioDocument.js";
import {answerIds, missingAnswers} from "../files/awaitedAnswers.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import type {TurnLine} from "../words/turnLine.js";
import {references} from "./runs.js";

/** How much effort the bounds take under a scenario, where that was computed and still holds. */
export function effortTurns({
  scenario,
  convergence
}: Pick<ScenarioDocument, "scenario" | "convergence">): TurnLine[] {
  if (answerIds.frontier in missingAnswers() && scenario.id === references()[1]) return [effortAwaited];
  const kept = readKeptAnswer<FrontierDocument>("atteignable", scenario.id);
  if (kept?.document.schema !== "equilibre/atteignable@1" || staleReasons(kept).length > 0) return [];
  const effort = kept.document.measures.find(({measure}) => measure === "bornes")?.effort;
  return effort === undefined ? [] : effortLine(effort, convergence.tolerance);
}
