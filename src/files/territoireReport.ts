import {fitTargets} from "../core/calibration/fitTargets.js";
import type {ReplacedData} from "../core/indicateurs/replacedData.js";
import {batiTargets} from "../core/territoire/batiTargets.js";
import {equilibreTargets} from "../core/territoire/equilibreTargets.js";
import {parcTargets} from "../core/territoire/parcTargets.js";
import {quartierTargets} from "../core/territoire/quartierTargets.js";
import type {CadrageFigure, Target, TargetContext, TargetGroup} from "../core/territoire/target.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {readFit} from "./fitFile.js";
import {replacedData} from "./replacedData.js";
import {resolveScenario} from "./resolveScenario.js";
import {defaultTerritoireSeed, type LoadTerritoireOptions, loadTerritoire} from "./territoire.js";
import {readTerritoireSources} from "./territoireSources.js";

/** The groups of rows, in the order of the report; a group that only needs the territoire joins this list. */
export const targetGroups: readonly TargetGroup[] = [
  parcTargets,
  batiTargets,
  quartierTargets,
  equilibreTargets
];

/** The scenario whose base year the fit reproduces; any other has the same. */
const reference = "tendanciel";

/** Every target of the territoire, and of the base year fitted on it, against what is reached. */
export function territoireReport(options: LoadTerritoireOptions = {}): {
  targets: Target[];
  replaced: ReplacedData[];
} {
  const {sources, cadrage} = readTerritoireSources({root: options.root});
  // Every id is there: the tables were checked when they were read.
  const figures: {[id: string]: CadrageFigure} = Object.fromEntries(cadrage.map((row) => [row.id, row]));
  const {territoire, digest, replaced} = loadTerritoire({seed: defaultTerritoireSeed, ...options});
  const context: TargetContext = {
    territoire,
    sources,
    total: options.total ?? "convention",
    cadrage: figures as TargetContext["cadrage"]
  };
  return {
    targets: [
      ...targetGroups.flatMap((group) => group(context)),
      ...fittedTargets(territoire, digest, options)
    ],
    replaced: replacedData(replaced)
  };
}

/** The rows of the calibration: only for the territoire that the simulations run on, which is the one fitted. */
function fittedTargets(
  territoire: Territoire,
  digest: string,
  {seed, total}: LoadTerritoireOptions
): Target[] {
  if ((seed ?? defaultTerritoireSeed) !== defaultTerritoireSeed || (total ?? "convention") !== "convention")
    return [];
  const resolved = resolveScenario(reference);
  return fitTargets(readFit(resolved, digest), resolved, territoire.logements.count);
}
