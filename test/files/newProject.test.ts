import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {newProject} from "../../src/files/newProject.js";
import {validateFiles} from "../../src/files/validateFiles.js";

let folder: string;
const given = {...process.env};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-nouveau-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
  process.env = {...given};
});

test("a new project is whole: nothing to correct in it", () => {
  const project = newProject(join(folder, "ville", "deux"));
  process.env.EQUILIBRE_PROJET = project;
  const {problems, counts} = validateFiles([]);
  expect(problems).toEqual([]);
  expect(counts.get("projet")).toBe(1);
  expect(counts.get("scenario")).toBeGreaterThan(1);
  expect(existsSync(join(project, "data", "schemas", "projet.schema.json"))).toBe(true);
  expect(existsSync(join(project, ".equilibre"))).toBe(false);
  expect(readFileSync(join(project, ".gitignore"), "utf8")).toContain(".equilibre/");
});

test("an empty folder is taken; one that holds something is refused, and left as it was", () => {
  mkdirSync(join(folder, "vide"));
  newProject(join(folder, "vide"));
  mkdirSync(join(folder, "pris"));
  writeFileSync(join(folder, "pris", "note.txt"), "à moi");
  expect(() => newProject(join(folder, "pris"))).toThrow(/n’est pas vide ; attendu : un dossier vide/);
  expect(existsSync(join(folder, "pris", "data"))).toBe(false);
  expect(() => newProject(join(folder, "pris", "note.txt"))).toThrow(/est un fichier/);
});
