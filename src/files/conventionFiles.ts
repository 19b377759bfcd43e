import {readdirSync} from "node:fs";
import {basename, join} from "node:path";
import type {z} from "zod";
import type {Avenant, Convention} from "../core/convention/convention.js";
import type {Hypotheses} from "../core/convention/hypotheses.js";
import {avenantFormat} from "../core/formats/avenantFormat.js";
import {avenantProblems} from "../core/formats/avenantProblems.js";
import {conventionFormat} from "../core/formats/conventionFormat.js";
import {hypothesesFormat} from "../core/formats/hypothesesFormat.js";
import {leviersFormat} from "../core/formats/leviersFormat.js";
import {looseAvenant} from "../core/formats/looseAvenant.js";
import {toAvenant} from "../core/formats/toAvenant.js";
import {toConvention} from "../core/formats/toConvention.js";
import {inOrder, readCheckedYaml} from "./checkedYaml.js";
import type {Problem} from "./dataError.js";
import {readProject} from "./projectFile.js";
import {projectFolder} from "./projectFolders.js";

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
    hypotheses: join(root, "data", "territoire", "hypotheses.yaml")
  };
}

/** Reads the convention. */
export function readConvention(file: string = conventionPaths().convention): Reading<Convention> {
  const {document, content, problems} = readCheckedYaml(file, conventionFormat);
  return {file, problems, sha256: document.sha256, ...(content && {content: toConvention(content)})};
}

/** Reads the levers' descriptions and their values of today. */
export function readLeviers(file: string = conventionPaths().leviers): Reading<Leviers> {
  const {document, content, problems} = readCheckedYaml(file, leviersFormat);
  return {file, problems, sha256: document.sha256, content};
}

/** Reads the hypotheses. */
export function readHypotheses(file: string = conventionPaths().hypotheses): Reading<Hypotheses> {
  const {document, content, problems} = readCheckedYaml(file, hypothesesFormat);
  return {file, problems, sha256: document.sha256, content};
}

/** Reads an avenant and, when the convention is known, checks it against it. */
export function readAvenant(file: string, convention?: Convention): Reading<Avenant> {
  const {document, content, problems} = readCheckedYaml(file, avenantFormat);
  const {sha256, value} = document;
  if (value === undefined) return {file, problems, sha256};
  const id = basename(file).replace(/\.ya?ml$/, "");
  const inForce = convention?.inForce ?? "0000-01-01";
  const avenant = content ? toAvenant(id, content) : looseAvenant(id, value, {inForce});
  const faults = convention ? avenantProblems(avenant, convention) : [];
  const all = inOrder([...problems, ...faults.map(({path, message}) => document.problemAt(path, message))]);
  return all.length > 0 ? {file, sha256, problems: all} : {file, sha256, problems: all, content: avenant};
}

/** Files of the avenants of the project, in the order of their names. */
export function avenantFiles(root: string = projectFolder()): string[] {
  const folder = conventionPaths(root).avenants;
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
