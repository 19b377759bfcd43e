import {existsSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {importsText} from "../../../src/files/import/importsText.js";
import {listImports} from "../../../src/files/import/listImports.js";
import {removeImport} from "../../../src/files/import/removeImport.js";
import {dataErrorOf, workspace} from "./workspace.js";

test("an import is listed with its origin, then taken away and listed no more", async () => {
  const {root, path, run} = workspace("diagnostic.csv", "quartier;fragilite\n59350-001;fragile\n");
  expect(importsText(await listImports({root}))).toContain("Aucun fichier importé");
  const {sha256} = await run("quartiers");
  const [listed, ...others] = await listImports({root});
  expect(others).toEqual([]);
  expect(listed).toMatchObject({type: "quartiers", path: "data/imports/quartiers.csv"});
  expect(listed.origin).toMatchObject({fichier: "diagnostic.csv", sha256, importees: 1});
  expect(importsText([listed])).toContain(`diagnostic.csv (modifié le`);
  expect(await removeImport("quartiers", {root})).toEqual(["data/imports/quartiers.csv"]);
  expect(await listImports({root})).toEqual([]);
  expect(existsSync(join(root, "data/imports/quartiers.csv"))).toBe(false);
  expect(existsSync(path)).toBe(true);
});

test("taking away what was never imported, or an unknown type, is a mistake told in French", async () => {
  const {root} = workspace("x", "x");
  expect(await dataErrorOf(removeImport("parc", {root}))).toContain("Rien n’est importé sous ce type");
  expect(await dataErrorOf(removeImport("quartier", {root}))).toContain("Vouliez-vous dire « quartiers »");
});
