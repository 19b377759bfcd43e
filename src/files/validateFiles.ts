import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {avenantCoverage} from "../analysis/avenant/avenantCoverage.js";
import {diffConventions} from "../analysis/avenant/diffConventions.js";
import {successionSentences} from "../analysis/avenant/successionSentences.js";
import {bracketCount} from "../core/brackets.js";
import type {Avenant} from "../core/convention/convention.js";
import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {stackAvenants} from "../core/convention/stackAvenants.js";
import {uncertaintyIds} from "../core/convention/uncertainties.js";
import {
  avenantFiles,
  conventionPaths,
  lawPath,
  ownLoi,
  readAvenant,
  readConvention,
  readHypotheses,
  readLeviers,
  readLoi
} from "./conventionFiles.js";
import {type DataError, formatProblem, type Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";
import {type FileKind, fileKind} from "./fileKind.js";
import {idleClauseProblems} from "./idleClauses.js";
import {instancesPath, readInstanceTerritoires} from "./instance/instanceTerritoires.js";
import {readConfrontationGround} from "./observations/confrontationGround.js";
import {projectPath, readProjectFile} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";
import {resolveScenario} from "./resolveScenario.js";
import {decisionAvenantFiles, decisionFiles, readDecision} from "./revoyure/decisionFile.js";
import {findScenario, scenarioIds, scenarioPath} from "./scenarioPaths.js";
import {scenarioWarnings} from "./scenarioWarnings.js";
import {followingPath, readFollowing} from "./suivre/readFollowing.js";
import {loadTerritoire} from "./territoire.js";
import {readTerritoireSources} from "./territoireSources.js";

/** A file by its kind, or a folder whose files are read together. */
export type CheckedKind = FileKind | "territoire" | "observations";

/** What was checked, by kind, and every problem found, each once. */
export interface Validation {
  readonly counts: ReadonlyMap<CheckedKind, number>;
  readonly problems: readonly Problem[];
  /** What is no mistake and that the reader would not expect: clauses without effect on simulated results. */
  readonly warnings: readonly Problem[];
  /** French: the half-years in which each named avenant, or the avenants of each named scenario, are simulated. */
  readonly coverage: readonly string[];
}

/** Checks the given files (scenarios also by id), or everything under data/ and simulations/ when none is given. */
export function validateFiles(references: readonly string[], root: string = projectFolder()): Validation {
  const counts = new Map<CheckedKind, number>();
  const problems = new Map<string, Problem>();
  const avenants = new Set<string>();
  const check = (kind: CheckedKind, file: string, faults: () => readonly Problem[]) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === "avenant") avenants.add(file);
    for (const problem of problemsOf(faults, file)) problems.set(formatProblem(problem), problem);
  };
  if (references.length === 0) {
    for (const {kind, file} of projectFiles(root)) check(kind, file, () => fileProblems(kind, file, root));
    check("territoire", root, () => {
      const {content} = readConvention(conventionPaths(root).convention);
      readTerritoireSources({root, brackets: content && bracketCount(content)});
      return [];
    });
    // What they name of the rest can be held against it only where the rest is right.
    if (problems.size === 0 && existsSync(join(root, "data", "observations")))
      check("observations", join(root, "data", "observations"), () => {
        readConfrontationGround(undefined, root);
        return [];
      });
  }
  const scenarios: string[] = [];
  for (const reference of references) {
    const {file, kind} = named(reference, root);
    if (kind === "scenario") scenarios.push(reference);
    if (kind !== undefined) check(kind, file, () => fileProblems(kind, file, root));
    else check("scenario", file, () => [unknownFile(reference, root)]);
  }
  const warnings =
    problems.size > 0
      ? []
      : [
          ...avenantWarnings([...avenants], root),
          ...(references.length > 0 || ownLoi(root) ? [] : [lawOfCheckout()]),
          ...scenarios.flatMap((reference) => scenarioWarnings(reference, root))
        ];
  const coverage = problems.size > 0 ? [] : references.flatMap((reference) => coverageOf(reference, root));
  return {counts, problems: [...problems.values()], warnings, coverage};
}

/** The file that a reference names, a scenario of the project or a path, and what it is. */
function named(reference: string, root: string): {file: string; kind: FileKind | undefined} {
  const file = scenarioIds(root).includes(reference) ? scenarioPath(reference, root) : resolve(reference);
  return {file, kind: fileKind(file)};
}

/** Where the simulation puts the clauses of an avenant or of a scenario, half-year by half-year. */
function coverageOf(reference: string, root: string): string[] {
  const {file, kind} = named(reference, root);
  if (kind !== "avenant" && kind !== "scenario") return [];
  const {content: convention} = readConvention(conventionPaths(root).convention);
  if (convention === undefined) return [];
  const avenant = kind === "avenant" ? readAvenant(file, convention).content : undefined;
  const scenario = kind === "scenario" ? resolveScenario(file, {root}) : undefined;
  const after =
    scenario?.convention ??
    (avenant === undefined ? undefined : stackAvenants(convention, [avenant as Avenant]));
  if (after === undefined) return [];
  const clauses = diffConventions(convention, after);
  const {firstYear, lastYear} = conventionPeriod(after);
  return [
    ...successionSentences(after),
    ...avenantCoverage(clauses, {firstYear, lastYear: scenario?.horizon ?? lastYear})
  ].map((sentence) => `${displayPath(file)} : ${sentence}`);
}

function projectFiles(root: string): {readonly kind: FileKind; readonly file: string}[] {
  const project = {kind: "projet" as const, file: projectPath(root)};
  // What the rest is named from: nothing else can be found while it is wrong.
  if (readProjectFile(root).content === undefined) return [project];
  const {convention, leviers, hypotheses, loi} = conventionPaths(root);
  return [
    project,
    {kind: "convention", file: convention},
    {kind: "leviers", file: leviers},
    {kind: "hypotheses", file: hypotheses},
    {kind: "loi", file: loi},
    {kind: "suivi", file: followingPath(root)},
    ...[...avenantFiles(root), ...decisionAvenantFiles(root)].map((file) => ({
      kind: "avenant" as const,
      file
    })),
    ...decisionFiles(root).map((file) => ({kind: "decision" as const, file})),
    ...scenarioIds(root).map((id) => ({kind: "scenario" as const, file: scenarioPath(id, root)})),
    ...[instancesPath(root)]
      .filter((file) => existsSync(file))
      .map((file) => ({kind: "instances" as const, file}))
  ];
}

/** A project that says nothing of the law reads that of the checkout, whose threshold is of one intercommunalité. */
function lawOfCheckout(): Problem {
  const message =
    "ce projet n’a pas ce fichier : celui du dépôt sert à sa place, avec le seuil du premier quartile de sa propre intercommunalité. " +
    "Copiez-le et mettez-y le seuil de votre arrêté.";
  return {file: lawPath, message};
}

/** Clauses of correct avenants that change no simulated result, where they are written. */
function avenantWarnings(files: readonly string[], root: string): Problem[] {
  const {content: convention} = readConvention(conventionPaths(root).convention);
  return idleClauseProblems(
    files.map((file) => readAvenant(file, convention)),
    root
  );
}

function fileProblems(kind: FileKind, file: string, root: string): readonly Problem[] {
  if (kind === "projet") return readProjectFile(root, file).problems;
  if (kind === "convention") return readConvention(file).problems;
  if (kind === "loi") return readLoi(file).problems;
  if (kind === "suivi") return readFollowing(file).problems;
  if (kind === "leviers")
    return readLeviers(file, readConvention(conventionPaths(root).convention).content).problems;
  if (kind === "avenant" || kind === "decision") {
    const {content: convention, problems} = readConvention(conventionPaths(root).convention);
    const reading =
      kind === "avenant" ? readAvenant(file, convention) : readDecision(file, {convention, root});
    return [...problems, ...reading.problems];
  }
  if (kind === "instances") {
    readInstanceTerritoires(file, loadTerritoire().territoire);
    return [];
  }
  if (kind === "scenario") {
    resolveScenario(file, {root});
    return [];
  }
  const {content, problems} = readHypotheses(file, readConvention(conventionPaths(root).convention).content);
  const missing = content ? uncertaintyIds.filter((id) => content[id] === undefined) : [];
  const absent = (id: string) => ({file: displayPath(file), line: 1, column: 1, message: `« ${id} » manque`});
  return [...problems, ...missing.map(absent)];
}

/** A file that is not YAML, or a name that is neither a file nor a scenario. */
function unknownFile(reference: string, root: string): Problem {
  const found = findScenario(reference, {root});
  const message =
    found.message ??
    "n'est pas un fichier YAML : scénario, avenant, décision de revoyure, convention, leviers, hypothèses ou loi attendu";
  return {file: reference, message};
}

function problemsOf(faults: () => readonly Problem[], file: string): readonly Problem[] {
  try {
    return faults();
  } catch (error) {
    if ((error as {code?: unknown}).code !== "data") throw error;
    const {problems} = error as DataError;
    return problems.map((problem) =>
      problem.file === file ? {...problem, file: displayPath(file)} : problem
    );
  }
}
