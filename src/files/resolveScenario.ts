import type {WorldValues} from "../analysis/mondes/drawWorld.js";
import {conventionIn, hypothesesIn} from "../analysis/mondes/inWorld.js";
import {hypothesesAsKnown} from "../analysis/mondes/knownValues.js";
import type {Avenant, Convention, IsoDate} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {crossedBounds} from "../core/convention/crossedBounds.js";
import {defaultLevers} from "../core/convention/defaultLevers.js";
import type {Hypotheses} from "../core/convention/hypotheses.js";
import type {Levers} from "../core/convention/levers.js";
import {idsIn, nestById} from "../core/convention/leverTree.js";
import {type LeverTree, mergeLevers} from "../core/convention/mergeLevers.js";
import {ownObjectives} from "../core/convention/ownObjectives.js";
import type {InputFile, ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {stackAvenants} from "../core/convention/stackAvenants.js";
import {type Uncertainties, type UncertaintyId, uncertaintyIds} from "../core/convention/uncertainties.js";
import {inOrder} from "./checkedYaml.js";
import {lowSetProblems} from "./checks/bracketProblems.js";
import {
  conventionPaths,
  type Leviers,
  lawPath,
  type Reading,
  readConvention,
  readHypotheses,
  readLeviers,
  readLoi
} from "./conventionFiles.js";
import {DataError, type Problem} from "./dataError.js";
import {inputPath} from "./displayPath.js";
import {type ImportedAssumptions, readImportedAssumptions} from "./importedAssumptions.js";
import {readKnownValues} from "./knownValues.js";
import {readProject} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";
import type {Project} from "./projectFormat.js";
import {readScenarioAvenants} from "./scenarioAvenants.js";
import {readScenarioChain, type ScenarioLink} from "./scenarioChain.js";
import {scenarioProblems} from "./scenarioChecks.js";
import {findScenario} from "./scenarioPaths.js";

export interface ResolveOptions {
  readonly root?: string;
  readonly folder?: string;
  /** "none" leaves the user's own files of data/imports/ aside. */
  readonly imports?: "user" | "none";
  /** Hypotheses have the values that were known on this day; undefined: those of today. */
  readonly knownOn?: IsoDate | undefined;
}

/** The files of a scenario, read and checked: resolved once as they say, or in as many worlds as one likes. */
export interface ScenarioReading {
  readonly links: readonly ScenarioLink[];
  readonly text: Convention;
  readonly loi: Convention;
  readonly avenants: readonly Avenant[];
  readonly leviers: Leviers;
  readonly assumptions: ImportedAssumptions;
  readonly runs: Project["runs"];
  readonly files: readonly InputFile[];
}

/**
 * A scenario, named by its id or by its file, with all that it extends and every default filled in.
 * Throws one DataError with every problem of every file read.
 */
export function resolveScenario(reference: string, options: ResolveOptions = {}): ResolvedScenario {
  return resolveReading(readScenario(reference, options));
}

/** Reads and checks every file of a scenario. Throws one DataError with every problem of all of them. */
export function readScenario(
  reference: string,
  {root = projectFolder(), folder = process.cwd(), imports = "user", knownOn}: ResolveOptions = {}
): ScenarioReading {
  const found = findScenario(reference, {root, folder});
  if (found.message !== undefined) throw new DataError([{file: reference, message: found.message}]);
  const paths = conventionPaths(root);
  const text = readConvention(paths.convention);
  const leviers = readLeviers(paths.leviers, text.content);
  const hypotheses = readHypotheses(paths.hypotheses, text.content);
  const loi = readLoi(paths.loi);
  const chain = readScenarioChain(found.file, {root});
  const avenants = readScenarioAvenants(chain.links, {root, convention: text.content});
  const laid = avenants.readings.flatMap(({content}) => content ?? []);
  // A convention that takes the place of the text carries the period further.
  const checks = text.content
    ? periodProblems(chain.links, {convention: stackAvenants(text.content, laid), root})
    : [];
  const problems = [
    ...[text, leviers, hypotheses, loi, chain, avenants].flatMap((reading) => reading.problems),
    ...checks
  ];
  if (problems.length > 0 || !text.content || !leviers.content || !hypotheses.content || !loi.content)
    throw new DataError(inOrder(problems));

  const convention = stackAvenants(text.content, laid);
  // What the user's own files say takes the place of all that was known.
  const known =
    knownOn === undefined
      ? hypotheses.content
      : hypothesesAsKnown(hypotheses.content, readKnownValues(root), knownOn);
  const assumptions =
    imports === "none"
      ? {hypotheses: known, levers: {}}
      : readImportedAssumptions(root, {
          convention,
          hypotheses: known,
          firstYear: periodOf(chain.links, convention).firstYear
        });
  const crossed = [...crossedProblems(chain.links, convention), ...cutProblems(chain.links, convention)];
  if (crossed.length > 0) throw new DataError(crossed);
  const links = chain.links.map(({file, document}) => ({file, sha256: document.sha256}));
  const read = [text, leviers, hypotheses, loi, ...avenants.readings, ...links.reverse()];
  return {
    links: chain.links,
    text: text.content,
    loi: loi.content,
    avenants: laid,
    leviers: leviers.content,
    assumptions,
    runs: readProject(root).runs,
    files: read.map((reading) => (reading === loi ? lawFile(loi) : inputFile(reading, root)))
  };
}

/** A scenario from its files; in a world, with what that world supposes in the place of every factor that it draws. */
export function resolveReading(reading: ScenarioReading, world?: WorldValues): ResolvedScenario {
  const {links, avenants, leviers, loi, runs, files} = reading;
  const convention = stackAvenants(
    world === undefined ? reading.text : conventionIn(reading.text, world),
    avenants
  );
  const assumptions =
    world === undefined
      ? reading.assumptions
      : {...reading.assumptions, hypotheses: hypothesesIn(reading.assumptions.hypotheses, world)};
  return {...fillIn(links, {convention, leviers, assumptions, runs, paths: world?.paths}), loi, files};
}

function fillIn(
  links: readonly ScenarioLink[],
  {
    convention,
    leviers,
    assumptions: {hypotheses, levers: imported, programme},
    runs,
    paths
  }: {
    convention: Convention;
    leviers: Leviers;
    assumptions: ImportedAssumptions;
    runs: Project["runs"];
    paths?: WorldValues["paths"] | undefined;
  }
): Omit<ResolvedScenario, "files" | "loi"> {
  const {firstYear, horizon} = periodOf(links, convention);
  const baseYear = firstYear - 1;
  const contents = links.map(({content}) => content);
  const {levers: today, frozen} = defaultLevers(leviers, {convention, hypotheses, baseYear, horizon});
  const overlays = [...contents].reverse();
  const levers = overlays.reduce(
    (below, {levers = {}}) => mergeLevers(below, levers, baseYear),
    mergeLevers(today as unknown as LeverTree, imported, baseYear)
  );
  const own = overlays.reduce<LeverTree>(
    (below, {uncertainties = {}}) => mergeLevers(below, uncertainties, baseYear),
    {}
  );
  const problems = [
    ...frozenProblems(links, {frozen, leviers}),
    ...ownBoundsProblems(links, {convention, levers: levers as unknown as Levers})
  ];
  if (problems.length > 0) throw new DataError(problems);
  return {
    scenario: {
      id: contents[0].id,
      title: contents[0].title,
      question: nearest(contents.map(({question}) => question)) ?? "",
      summary: nearest(contents.map(({summary}) => summary)) ?? "",
      extends: contents.slice(1).map(({id}) => id)
    },
    levers: levers as unknown as Levers,
    today,
    uncertainties: mergeLevers(
      defaultUncertainties(hypotheses, {paths, firstYear}),
      own,
      baseYear
    ) as unknown as Uncertainties,
    fixedUncertainties: idsIn(own, new Set<string>(uncertaintyIds)),
    hypotheses,
    ...(programme && {programme}),
    convention,
    horizon,
    replicates: nearest(contents.map(({replicates}) => replicates)) ?? runs.replicates,
    seed: nearest(contents.map(({seed}) => seed)) ?? runs.seed
  };
}

/** First and last year of the simulation: the convention's own unless the scenario sets its horizon. */
function periodOf(
  links: readonly ScenarioLink[],
  convention: Convention
): {firstYear: number; horizon: number} {
  const {firstYear, lastYear} = conventionPeriod(convention);
  return {firstYear, horizon: nearest(links.map(({content}) => content.horizon)) ?? lastYear};
}

function periodProblems(
  links: readonly ScenarioLink[],
  {convention, root}: {convention: Convention; root: string}
): Problem[] {
  const [own, ...extended] = links;
  return own === undefined ? [] : scenarioProblems(own, {...periodOf(links, convention), root, extended});
}

/** The hypotheses that a scenario may move, at their default; along the path of a world where it has one. */
function defaultUncertainties(
  hypotheses: Hypotheses,
  {paths = {}, firstYear}: {paths?: WorldValues["paths"] | undefined; firstYear: number}
): LeverTree {
  return nestById(
    uncertaintyIds.map((id: UncertaintyId) => {
      const path = paths[id]?.map((value, i) => [firstYear + i, value] as const);
      return [id, path === undefined ? hypotheses[id]?.value : Object.fromEntries(path)] as const;
    })
  );
}

/** An avenant that changes over time what the simulation holds fixed has no effect: better said than passed over. */
function frozenProblems(
  links: readonly ScenarioLink[],
  {frozen, leviers}: {frozen: readonly string[]; leviers: Leviers}
): Problem[] {
  const set = new Set(
    links.flatMap(({content}) => idsIn(content.levers ?? {}, new Set(Object.keys(leviers))))
  );
  const declared = links.find(({content}) => content.avenants !== undefined) ?? links[0];
  return frozen
    .filter((id) => !set.has(id))
    .map((id) =>
      declared.document.problemAt(
        ["avenants"],
        `un avenant change ${leviers[id].parameter} au fil du temps, ce que la simulation tient fixe ; ` +
          `dites par « levers.${id} » la valeur à simuler`
      )
    );
}

/** The intensive reading moves a class as a whole: it has nothing to hold for a commune or a bailleur alone. */
function ownBoundsProblems(
  links: readonly ScenarioLink[],
  {convention, levers}: {convention: Convention; levers: Levers}
): Problem[] {
  if (levers.attribution.effortReading !== "intensive") return [];
  const [ceiling, floor] = [
    ownObjectives["attribution.ceilingFragile"],
    ownObjectives["attribution.floorMoinsFragile"]
  ];
  const set = [...Object.values(ceiling), ...Object.values(floor)].filter((id) =>
    convention.parameters[id]?.values.some(({value}) => Object.keys(value as object).length > 0)
  );
  const declared = links.find(({content}) => content.avenants !== undefined) ?? links[0];
  return set.map((id) =>
    declared.document.problemAt(
      ["avenants"],
      `un avenant fixe ${id}, que la lecture intensive ne peut pas tenir : elle déplace toute une classe de quartiers ; ` +
        "attendu « levers.attribution.effortReading: extensive »"
    )
  );
}

/** Bounds that avenants leave crossed: no value would satisfy both. */
function crossedProblems(links: readonly ScenarioLink[], convention: Convention): Problem[] {
  const declared = links.find(({content}) => content.avenants !== undefined) ?? links[0];
  return crossedBounds(convention).map(({low, high, from, lowValue, highValue}) =>
    declared.document.problemAt(
      ["avenants"],
      `à partir du ${from}, ${low} (${lowValue}) dépasse ${high} (${highValue}) : aucune valeur ne tiendrait entre les deux`
    )
  );
}

/** Low sets that avenants leave without a threshold to end at. */
function cutProblems(links: readonly ScenarioLink[], {parameters}: Convention): Problem[] {
  const declared = links.find(({content}) => content.avenants !== undefined) ?? links[0];
  return lowSetProblems(parameters).map(({message}) => declared.document.problemAt(["avenants"], message));
}

function nearest<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

/** Under its own name, whether the project has one or takes that of the checkout. */
function lawFile({sha256}: Pick<Reading<unknown>, "sha256">): InputFile {
  return {path: lawPath, sha256: sha256 ?? ""};
}

function inputFile({file, sha256}: Pick<Reading<unknown>, "file" | "sha256">, root: string): InputFile {
  return {path: inputPath(file, root), sha256: sha256 ?? ""};
}
