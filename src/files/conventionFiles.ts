import {existsSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import type {z} from "zod";
import {contradictionFaults} from "../analysis/contradictions/toldContradictions.js";
import type {Avenant, Convention} from "../core/convention/convention.js";
import type {Hypotheses} from "../core/convention/hypotheses.js";
import {avenantFormat} from "../core/formats/avenantFormat.js";
import {conventionFormat} from "../core/formats/conventionFormat.js";
import {hypothesesFormat} from "../core/formats/hypothesesFormat.js";
import {leviersFormat} from "../core/formats/leviersFormat.js";
import {loiFormat} from "../core/formats/loiFormat.js";
import {looseAvenant} from "../core/formats/looseAvenant.js";
import {toAvenant} from "../core/formats/toAvenant.js";
import {toConvention} from "../core/formats/toConvention.js";
import type {ValueProblem} from "../core/formats/valueProblems.js";
import {type CheckedYaml, inOrder, readCheckedYaml} from "./checkedYaml.js";
import {avenantProblems} from "./checks/avenantProblems.js";
import {bracketsOn, conventionProblems, looseConventionProblems} from "./checks/conventionProblems.js";
import {hypothesesProblems} from "./checks/hypothesesProblems.js";
import {leviersProblems} from "./checks/leviersProblems.js";
import type {Problem} from "./dataError.js";
import {unknownOwners, writtenPath} from "./ownObjectiveChecks.js";
import {readProject} from "./projectFile.js";
import {checkoutFolder, projectFolder} from "./projectFolders.js";
import type {YamlDocument} from "./yamlDocument.js";

/** A file read: what it says when nothing is wrong, its problems, and the hash of its bytes when it could be read. */
export interface Reading<T> {
  readonly file: string;
  readonly content?: T;
  readonly problems: readonly Problem[];
  readonly sha256?: string;
}

export type Leviers = z.output<typeof leviersFormat>;

/** The files of the convention in a project. */
export function conventionPaths(root: string = projectFolder()) {
  return {
    convention: join(root, readProject(root).convention),
    leviers: join(root, "data", "convention", "leviers.yaml"),
    avenants: join(root, "data", "convention", "avenants"),
    hypotheses: join(root, "data", "territoire", "hypotheses.yaml"),
    loi: ownLoi(root) ? join(root, lawPath) : join(checkoutFolder, lawPath)
  };
}

/** Of the law, in a project; the name that its text has among what a run rests on, wherever it is. */
export const lawPath = "data/loi/attributions.yaml";

/** Whether a project says itself what the law asks: one that does not takes the national text of the checkout, as it is there. */
export function ownLoi(root: string = projectFolder()): boolean {
  return existsSync(join(root, lawPath));
}

/** What each reading of a convention file was found to say: checking it as a whole takes as long as reading it. */
const conventions = new WeakMap<CheckedYaml<unknown>, Reading<Convention>>();

/** Reads the convention. */
export function readConvention(file: string = conventionPaths().convention): Reading<Convention> {
  const read = readCheckedYaml(file, conventionFormat);
  const reading = conventions.get(read) ?? checkConvention(file, read);
  conventions.set(read, reading);
  return reading;
}

function checkConvention(
  file: string,
  {document, content, problems}: CheckedYaml<z.output<typeof conventionFormat>>
): Reading<Convention> {
  if (content === undefined) {
    // A formula that cannot be computed is told beside the value that it reads.
    const faults = looseConventionProblems(document.value);
    const told = faults.map(({path, message}) => document.problemAt(path, message));
    return {file, problems: inOrder([...problems, ...told]), sha256: document.sha256};
  }
  const convention = toConvention(content);
  return checked({file, problems, sha256: document.sha256, content: convention}, document, () => [
    ...conventionProblems(convention),
    ...contradictionFaults(convention)
  ]);
}

/** Reads the levers' descriptions and their values of today; with the convention, what they read in it is checked too. */
export function readLeviers(
  file: string = conventionPaths().leviers,
  convention?: Convention
): Reading<Leviers> {
  const {document, content, problems} = readCheckedYaml(file, leviersFormat);
  return checked({file, problems, sha256: document.sha256, content}, document, (leviers) =>
    leviersProblems(leviers, convention)
  );
}

/** Reads the hypotheses; lists by bracket follow the convention's thresholds where it is given. */
export function readHypotheses(
  file: string = conventionPaths().hypotheses,
  convention?: Convention
): Reading<Hypotheses> {
  const {document, content, problems} = readCheckedYaml(file, hypothesesFormat);
  return checked({file, problems, sha256: document.sha256, content}, document, (hypotheses) => {
    // Without a convention, lists by bracket follow the first of them.
    const profile = hypotheses["demande.profile"]?.value;
    const own = Array.isArray(profile) ? profile.length : 0;
    return hypothesesProblems(hypotheses, {
      brackets: convention === undefined ? own : bracketsOn(convention, convention.inForce)
    });
  });
}

/** Reads what the law asks of attributions beside the convention. */
export function readLoi(file: string = conventionPaths().loi): Reading<Convention> {
  const {document, content, problems} = readCheckedYaml(file, loiFormat);
  return {
    file,
    problems,
    sha256: document.sha256,
    ...(content && {content: toConvention({...content, contradictions: []})})
  };
}

/** A reading with what only the whole of its content tells; its content goes when something is wrong. */
function checked<T>(
  {content, ...reading}: Reading<T>,
  document: YamlDocument,
  faultsOf: (content: T) => readonly ValueProblem[]
): Reading<T> {
  if (content === undefined) return reading;
  const faults = faultsOf(content).map(({path, message}) => document.problemAt(path, message));
  return faults.length === 0
    ? {...reading, content}
    : {...reading, problems: inOrder([...reading.problems, ...faults])};
}

/** Reads an avenant and, when the convention is known, checks it against it. */
export function readAvenant(
  file: string,
  convention?: Convention,
  root: string = projectFolder()
): Reading<Avenant> {
  const {document, content, problems} = readCheckedYaml(file, avenantFormat);
  const {sha256, value} = document;
  if (value === undefined) return {file, problems, sha256};
  const other = isScenario(value) ? [document.problemAt([], scenarioGiven)] : [];
  if (other.length > 0) return {file, sha256, problems: other};
  const id = basename(file).replace(/\.ya?ml$/, "");
  const inForce = convention?.inForce ?? "0000-01-01";
  const avenant = content ? toAvenant(id, content) : looseAvenant(id, value, {inForce});
  const faults = convention ? [...avenantProblems(avenant, convention), ...unknownOwners(avenant, root)] : [];
  const all = inOrder([
    ...problems,
    ...faults.map(({path, message}) => document.problemAt(writtenPath(path, value), message))
  ]);
  return all.length > 0 ? {file, sha256, problems: all} : {file, sha256, problems: all, content: avenant};
}

const scenarioGiven =
  "est un scénario, et non un avenant : « npx equilibre comparer <scénario d’avant> <ce fichier> » dit ce qu’il change.";

/** Whether levers are set where an avenant writes parameters: a draft of a revoyure may be either. */
function isScenario(value: unknown): boolean {
  return typeof value === "object" && value !== null && "levers" in value && !("parameters" in value);
}

/** Files of the avenants of the project, in the order of their names. */
export function avenantFiles(root: string = projectFolder()): string[] {
  const folder = conventionPaths(root).avenants;
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
