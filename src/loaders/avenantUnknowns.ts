import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import {diffConventions} from "../analysis/avenant/diffConventions.js";
import type {UnknownsDocument} from "../analysis/explorer/unknowns.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {hasRuns, listRuns, readRun, readRunWorlds} from "./runs.js";
import {scenarioText} from "./scenarioChanges.js";
import {unknownsBetween} from "./unknownsOfRuns.js";

/** What is not known of the scenario that adds these clauses and nothing else, where it was run in worlds. */
export function avenantUnknowns({scenario: {id}, clauses}: AvenantDocument): UnknownsDocument | undefined {
  if (!hasRuns() || !listRuns().includes(id)) return undefined;
  const before = resolveScenario(id).convention;
  const adding = listRuns().find((other) => {
    const {parent, changes} = scenarioText(other);
    if (parent?.id !== id || changes.length === 0 || changes.some(({sort}) => sort !== "avenant"))
      return false;
    return sameClauses(diffConventions(before, resolveScenario(other).convention), clauses);
  });
  if (adding === undefined) return undefined;
  const [without, added] = [id, adding].map((run) => ({
    document: readRun(run),
    projection: readRunWorlds(run)
  }));
  return unknownsBetween(without, added).unknowns;
}

function sameClauses(...[some, others]: readonly AvenantDocument["clauses"][]): boolean {
  const told = (clauses: AvenantDocument["clauses"]) =>
    JSON.stringify(clauses.map(({parameter, from, new: value}) => ({parameter, from, value})));
  return told(some) === told(others);
}
