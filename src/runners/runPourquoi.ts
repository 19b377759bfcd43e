import {resolve} from "node:path";
import {objectiveOutcomes} from "../analysis/comparer/objectiveOutcomes.js";
import {outcomeLabel} from "../analysis/comparer/outcomes.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import {type ChangeCause, foundCauses, isDataInput} from "../analysis/pourquoi/changeCauses.js";
import type {PourquoiDocument} from "../analysis/pourquoi/pourquoiDocument.js";
import {resultFigure} from "../analysis/pourquoi/resultFigure.js";
import {type WaterfallState, waterfall} from "../analysis/pourquoi/waterfall.js";
import {DataError} from "../files/dataError.js";
import {engine} from "../files/engine.js";
import {isAvenantInput, type KeptRun, scenarioFileOf} from "../files/keptRuns.js";
import {projectFolder} from "../files/projectFolders.js";
import {writeVariant} from "../files/scenarioVariant.js";
import {prepareScenario} from "./prepareScenario.js";
import {type RunScenarioOptions, runScenario} from "./runScenario.js";

/** Figures of a waterfall: those that the pages put first. */
const told = [
  "flux.fragile.under60",
  "flux.moyenne.under60",
  "flux.sans.under60",
  "convergence.grouped.maxGap",
  "convergence.brackets.maxGap",
  "attributions",
  "menagesModestesLoges",
  "aci.metropole",
  "mutations",
  "relogementsNpru",
  "delais.loges",
  "offre.plaiRate",
  "vacants"
];

export type PourquoiOptions = Omit<RunScenarioOptions, "replications" | "onProgress"> & {
  readonly progressOf?: (label: string) => RunScenarioOptions["onProgress"];
};

/** What is read of a run to tell why another differs from it: a kept run, or what a publication says of its own. */
export interface ExplainedRun {
  readonly folder: string;
  readonly manifest: Omit<
    KeptRun["manifest"],
    "schema" | "status" | "documents" | "node" | "command" | "threads" | "durationSeconds"
  >;
  readonly resultat: Pick<Resultat, "years" | "brackets" | "convergence">;
}

/** Splits what changed between two runs by running again, with this engine and these files, what lies between them. */
export async function runPourquoi(
  a: ExplainedRun,
  b: ExplainedRun,
  options: PourquoiOptions
): Promise<PourquoiDocument> {
  const year = lastCommonYear(a, b);
  const figures = objectiveOutcomes(a.resultat.brackets).filter(({id}) => told.includes(id));
  const read = (resultat: ExplainedRun["resultat"]) =>
    figures.map(({id, unit}) => (unit === "share" ? 100 : 1) * resultFigure(resultat, id, year));
  const causes = foundCauses(a.manifest, b.manifest, isAvenantInput);
  const states: WaterfallState[] = [];
  const notes: string[] = [];
  const switched = new Set<ChangeCause>();
  for (const {cause} of causes) {
    switched.add(cause);
    const last = switched.size === causes.length;
    const between = last ? undefined : await runBetween({a, b, switched}, options);
    if (typeof between === "string") notes.push(between);
    states.push({cause, figures: typeof between === "object" ? read(between) : undefined});
  }
  const [before, after] = [read(a.resultat), read(b.resultat)];
  const steps = waterfall(before, after, states);
  return {
    schema: "equilibre/pourquoi@1",
    engine: {version: engine().version},
    year,
    runs: [a, b].map(({folder, manifest: {scenario, digest, seed, replications}}) => ({
      ...{folder, scenario, digest, seed, replications}
    })),
    causes,
    steps: steps.map(({causes: of}) => ({causes: of})),
    figures: figures.map((outcome, i) => {
      const {id, unit} = outcome;
      const label = outcomeLabel(
        outcome,
        [a, b].map(({resultat}) => ({brackets: resultat.brackets, bounds: resultat.convergence.bounds}))
      );
      return {
        ...{id, label, unit},
        before: before[i] / (unit === "share" ? 100 : 1),
        after: after[i] / (unit === "share" ? 100 : 1),
        changes: steps.map(({changes}) => changes[i])
      };
    }),
    notes
  };
}

function lastCommonYear(a: ExplainedRun, b: ExplainedRun): number {
  const years = a.resultat.years
    .map(({year}) => year)
    .filter((year) => b.resultat.years.some((one) => one.year === year));
  if (years.length > 0) return Math.max(...years);
  throw new DataError([{file: b.folder, message: "n’a aucune année en commun avec l’autre dossier."}]);
}

/** The run in which the causes switched so far have B's value and the others A's; or why it cannot be made, in French. */
async function runBetween(
  {a, b, switched}: {a: ExplainedRun; b: ExplainedRun; switched: ReadonlySet<ChangeCause>},
  {progressOf, ...options}: PourquoiOptions
): Promise<Resultat | string> {
  const of = (cause: ChangeCause) => (switched.has(cause) ? b : a);
  const label = [...switched].join(", ");
  if (of("moteur").manifest.engine.sources !== engine().sources)
    return `Le moteur a changé depuis « ${of("moteur").folder} » : ce qui suit « ${label} » ne peut être recalculé.`;
  const source = of("parametres");
  const reference = scenarioFileOf(source.manifest);
  if (reference === undefined)
    return `Le scénario « ${source.manifest.scenario} » n’est plus là : rien à recalculer.`;
  const extra = avenantsOf(of("avenants")).filter((path) => !avenantsOf(source).includes(path));
  const dropped = avenantsOf(source).filter((path) => !avenantsOf(of("avenants")).includes(path));
  if (dropped.length > 0)
    return `Le scénario « ${source.manifest.scenario} » nomme lui-même ${dropped.join(", ")} : l’effet de l’avenant ne se sépare pas de celui des paramètres.`;
  const {seed, replications} = of("hasard").manifest;
  const avenants = extra.map((path) => resolve(projectFolder(), path));
  const file =
    extra.length === 0
      ? reference
      : (await writeVariant(reference, `Avec ${extra.join(", ")}`, {avenants})).file;
  const prepared = prepareScenario(file, {seed, incertitudes: source.manifest.incertitudes !== false});
  // What is on disk is all that can be run: the files must still be those that both runs read.
  const recorded = (path: string) =>
    (isDataInput(path) ? of("donnees") : extra.includes(path) ? of("avenants") : source).manifest.inputs[
      path
    ];
  const stale = Object.keys(prepared.inputs).find(
    (path) => prepared.inputs[path] !== recorded(path) && resolve(projectFolder(), path) !== file
  );
  if (stale !== undefined)
    return `« ${stale} » a changé depuis : ce qui suit « ${label} » ne peut être recalculé.`;
  return (await runScenario(prepared, {...options, replications, onProgress: progressOf?.(label)})).resultat;
}

function avenantsOf({manifest}: ExplainedRun): string[] {
  return Object.keys(manifest.inputs).filter(isAvenantInput);
}
