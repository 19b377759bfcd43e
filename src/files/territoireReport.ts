import {batiTargets} from "../core/territoire/batiTargets.js";
import {equilibreTargets} from "../core/territoire/equilibreTargets.js";
import {parcTargets} from "../core/territoire/parcTargets.js";
import {quartierTargets} from "../core/territoire/quartierTargets.js";
import type {CadrageFigure, Target, TargetContext, TargetGroup} from "../core/territoire/target.js";
import {defaultTerritoireSeed, type LoadTerritoireOptions, loadTerritoire} from "./territoire.js";
import {readTerritoireSources} from "./territoireSources.js";

/** The groups of rows, in the order of the report; a group that only needs the territoire joins this list. */
export const targetGroups: readonly TargetGroup[] = [
  parcTargets,
  batiTargets,
  quartierTargets,
  equilibreTargets
];

/** Every target of the territoire against what is reached. */
export function territoireReport(options: LoadTerritoireOptions = {}): {targets: Target[]} {
  const {sources, cadrage} = readTerritoireSources({root: options.root});
  // Every id is there: the tables were checked when they were read.
  const figures: {[id: string]: CadrageFigure} = Object.fromEntries(cadrage.map((row) => [row.id, row]));
  const context: TargetContext = {
    territoire: loadTerritoire({seed: defaultTerritoireSeed, ...options}).territoire,
    sources,
    total: options.total ?? "convention",
    cadrage: figures as TargetContext["cadrage"]
  };
  return {targets: targetGroups.flatMap((group) => group(context))};
}
