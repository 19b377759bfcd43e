import {idsIn} from "../core/convention/leverTree.js";
import {conventionPaths, readConvention, readLeviers} from "./conventionFiles.js";
import type {Problem} from "./dataError.js";
import {idleClauseProblems} from "./idleClauses.js";
import {idleLevers} from "./idleLevers.js";
import {projectFolder} from "./projectFolders.js";
import {resolveScenario} from "./resolveScenario.js";
import {readScenarioAvenants} from "./scenarioAvenants.js";
import {readScenarioChain} from "./scenarioChain.js";
import {findScenario} from "./scenarioPaths.js";

/**
 * What is no mistake in a correct scenario and that its reader would not expect: clauses of its avenants and levers of its
 * own file that change no simulated result, where they are written.
 */
export function scenarioWarnings(reference: string, root: string = projectFolder()): Problem[] {
  const found = findScenario(reference, {root});
  if (found.message !== undefined) return [];
  const {content: convention} = readConvention(conventionPaths(root).convention);
  const {links} = readScenarioChain(found.file, {root});
  const {readings} = readScenarioAvenants(links, {root, convention});
  const known = new Set(Object.keys(readLeviers(conventionPaths(root).leviers).content ?? {}));
  const [own] = links;
  const levers = idleLevers(resolveScenario(reference, {root}), idsIn(own.content.levers ?? {}, known));
  return [
    ...idleClauseProblems(readings, root),
    ...levers.map(({lever, message}) =>
      own.document.problemAt(["levers", ...lever.split(".")], message, {onKey: true})
    )
  ];
}
