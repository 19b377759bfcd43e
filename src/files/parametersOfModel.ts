import {type ParametersRead, parametersRead} from "../analysis/avenant/parametersRead.js";
import {bracketCount} from "../core/brackets.js";
import {startingFit} from "../core/compile/fit.js";
import {conventionPaths, readLeviers} from "./conventionFiles.js";
import {readProject} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";
import {resolveScenario} from "./resolveScenario.js";
import {loadTerritoire} from "./territoire.js";

/** What simulations read of the convention, whatever their scenario: recorded on one that names few levers. */
export function parametersOfModel(root: string = projectFolder()): ParametersRead {
  const resolved = resolveScenario(readProject(root).scenarios.reference, {root});
  const brackets = bracketCount(resolved.convention);
  const {territoire} = loadTerritoire({root, brackets});
  const fit = startingFit({territoire, brackets});
  return parametersRead(
    {resolved, territoire, fit},
    readLeviers(conventionPaths(root).leviers).content ?? {}
  );
}
