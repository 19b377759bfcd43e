import {basename} from "node:path";
import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import {batiTargets} from "../analysis/territoire/batiTargets.js";
import {demandeTargets} from "../analysis/territoire/demandeTargets.js";
import {equilibreTargets} from "../analysis/territoire/equilibreTargets.js";
import {fitTargets} from "../analysis/territoire/fitTargets.js";
import {parcTargets} from "../analysis/territoire/parcTargets.js";
import {quartierTargets} from "../analysis/territoire/quartierTargets.js";
import {type Segregation, segregation} from "../analysis/territoire/segregation.js";
import type {CadrageFigure, Target, TargetContext, TargetGroup} from "../analysis/territoire/target.js";
import {bracketsOn} from "../core/brackets.js";
import {knownStockPrefix} from "../core/territoire/territoireParameters.js";
import {readFit} from "./fitFile.js";
import {startPopulation} from "./inputs.js";
import {readProject} from "./projectFile.js";
import {replacedData} from "./replacedData.js";
import {resolveScenario} from "./resolveScenario.js";
import {
  type LoadedTerritoire,
  type LoadTerritoireOptions,
  loadTerritoire,
  territoireSeed,
  totalOf
} from "./territoire.js";

/** The groups of rows, in the order of the report; a group that only needs the territoire joins this list. */
const targetGroups: readonly TargetGroup[] = [parcTargets, batiTargets, quartierTargets, equilibreTargets];

/** Every target of the territoire, and of the base year fitted on it, against what is reached. */
export function territoireReport(options: LoadTerritoireOptions = {}): {
  targets: Target[];
  replaced: ReplacedData[];
  segregation?: Segregation;
} {
  const loaded = loadTerritoire(options);
  const {territoire, sources, total, replaced, cadrage, years} = loaded;
  // Every id is there: the tables were checked when they were read.
  const figures: {[id: string]: CadrageFigure} = Object.fromEntries(
    cadrage.map((row) => [row.id, importedFigure(row, loaded)])
  );
  const context: TargetContext = {
    territoire,
    sources,
    total,
    years,
    knownStocks: new Map(
      Object.entries(figures).flatMap(([id, known]) =>
        id.startsWith(knownStockPrefix) ? [[id.slice(knownStockPrefix.length), known]] : []
      )
    ),
    cadrage: figures as TargetContext["cadrage"],
    imported: new Set(replaced.map(({path}) => basename(path, ".csv")))
  };
  const fitted = fittedReport(loaded, options);
  return {
    targets: [...targetGroups.flatMap((group) => group(context)), ...(fitted?.targets ?? [])],
    replaced: replacedData(replaced),
    ...(fitted === undefined ? {} : {segregation: fitted.segregation})
  };
}

/** A published figure that the user's own file replaces: its value there, or the gap shown as a conflict. */
function importedFigure(row: CadrageFigure & {readonly id: string}, loaded: LoadedTerritoire): CadrageFigure {
  const {sources, replaced} = loaded;
  const by = (...types: string[]) =>
    replaced.find(({path}) => types.includes(basename(path, ".csv")))?.original?.fichier;
  const counts = by("logements", "logements-communes");
  if (row.id === "partIndividuel" && counts !== undefined) {
    const individuel = sources.communes.reduce((sum, commune) => sum + commune.individuel, 0);
    const collectif = sources.communes.reduce((sum, commune) => sum + commune.collectif, 0);
    return {...row, valeur: individuel / (individuel + collectif), source: `votre fichier ${counts}`};
  }
  if (row.id === "loyerMoyen" && sources.hypotheses.loyerMoyen !== row.valeur)
    return {...row, valeur: sources.hypotheses.loyerMoyen, source: `votre fichier ${by("logements")}`};
  const sites = by("npru");
  if (["partNpru", "communesNpru"].includes(row.id) && sites !== undefined)
    return {...row, statut: "conflit", source: `${row.source} ; vos sites : ${sites}`};
  const stock = by("parc") ?? by("logements");
  if (row.id.startsWith(knownStockPrefix) && stock !== undefined)
    return {...row, statut: "conflit", source: `${row.source} ; votre parc : ${stock}`};
  const residences = by("communes");
  if (row.id === "residencesPrincipales" && residences !== undefined)
    return {...row, statut: "conflit", source: `${row.source} ; vos résidences principales : ${residences}`};
  return row;
}

/**
 * The rows of the demande and of the calibration, and who lives where: only for the territoire that the simulations run
 * on, which is the one fitted.
 */
function fittedReport(
  {territoire, digest, sources, total, projects}: LoadedTerritoire,
  {seed, imports, root}: LoadTerritoireOptions
): {targets: Target[]; segregation: Segregation} | undefined {
  const own = territoireSeed(root);
  if ((seed ?? own) !== own || total !== totalOf(sources)) return undefined;
  // The fit reproduces the base year, which is that of any scenario.
  const {reference} = readProject(root).scenarios;
  const resolved = resolveScenario(reference, {imports, ...(root === undefined ? {} : {root})});
  const fit = readFit(resolved, digest, {root});
  const {demandes, occupantBracket} = startPopulation(resolved, {territoire, projects});
  const {
    ids,
    thresholds: [thresholds]
  } = bracketsOn(resolved.convention, [resolved.convention.inForce]);
  return {
    targets: [
      ...demandeTargets(demandes, resolved),
      ...fitTargets(fit, resolved, {stock: territoire.logements.count, total})
    ],
    segregation: segregation(territoire, {occupantBracket, brackets: ids, thresholds})
  };
}
