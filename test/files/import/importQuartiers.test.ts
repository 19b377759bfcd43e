import {existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readManifest} from "../../../src/files/import/manifest.js";
import {reportText} from "../../../src/files/import/reportText.js";
import {dataErrorOf, workspace} from "./workspace.js";

test("a good file is imported normalised and noted in the manifest", async () => {
  const {run, imported, root} = workspace(
    "classes.csv",
    "Code quartier;Classe de fragilité\r\n59350-001;Fragile\r\n59350-q01; FRAGILITÉ FORTE \r\n59512-001;sans fragilité\r\n"
  );
  const report = await run("quartiers");
  expect(report).toMatchObject({
    done: true,
    lines: 3,
    imported: 3,
    rejected: 0,
    problemCount: 0,
    readAs: "CSV UTF-8, séparateur point-virgule"
  });
  expect(imported("quartiers")).toBe(
    "quartier,fragilite\n59350-001,fragile\n59350-Q01,fragile\n59512-001,sans\n"
  );
  const manifest = await readManifest(join(root, "data/imports"));
  expect(manifest.quartiers).toMatchObject({fichier: "classes.csv", lignes: 3, importees: 3, rejetees: 0});
  expect(manifest.quartiers.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(manifest.quartiers.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

const threeMistakes =
  "quartier;fragilite\n59350-1;fragile\n59350-002;frgaile\n59350-Q01;fragile\n59512-001;\n";

test("three mistakes are told at once, each with what is accepted and a proposal, and nothing is imported", async () => {
  const {run, root, path, beside} = workspace("q.csv", threeMistakes);
  const report = await run("quartiers");
  expect(report).toMatchObject({done: false, rejected: 3, problemCount: 3});
  expect(existsSync(join(root, "data/imports/quartiers.csv"))).toBe(false);
  const text = reportText(report, false);
  expect(text).toContain(`${path}:2 « quartier » : « 59350-1 » trouvé`);
  expect(text).toContain("Proposition : 59350-001.");
  expect(text).toContain(
    `${path}:3 « fragilite » : « frgaile » trouvé ; admis : fragile, moyenne, sans. Proposition : fragile.`
  );
  expect(text).toContain(`${path}:5 « fragilite » : rien trouvé`);
  expect(text).toContain("--accepter-rejets");
  expect(beside(".rejets.csv").toString()).toBe(
    "quartier;fragilite\n59350-1;fragile\n59350-002;frgaile\n59512-001;\n"
  );
  expect(beside(".problemes.csv").toString().split("\n")).toHaveLength(5);
});

test("--accepter-rejets imports the right lines and says how many were not", async () => {
  const {run, imported, root} = workspace("q.csv", threeMistakes);
  expect(await run("quartiers", {rejectsAccepted: true})).toMatchObject({
    done: true,
    imported: 1,
    rejected: 3
  });
  expect(imported("quartiers")).toBe("quartier,fragilite\n59350-Q01,fragile\n");
  expect((await readManifest(join(root, "data/imports"))).quartiers.rejetees).toBe(3);
});

test("a failed import leaves the earlier one and no temporary file", async () => {
  const {run, imported, root} = workspace("q.csv", threeMistakes);
  const folder = join(root, "data/imports");
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "quartiers.csv"), "quartier,fragilite\n59512-001,sans\n");
  await run("quartiers");
  expect(imported("quartiers")).toBe("quartier,fragilite\n59512-001,sans\n");
  expect([...readdirSync(folder), ...readdirSync(root)].filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a quartier given twice is refused with the line of the first", async () => {
  const report = await workspace(
    "q.csv",
    "quartier,fragilite\n59350-001,sans\n59350-002,sans\n59350-001,fragile\n"
  ).run("quartiers");
  expect(report.firstProblems).toHaveLength(1);
  expect(report.firstProblems[0]).toMatchObject({line: 4, column: "quartier", found: "59350-001"});
  expect(report.firstProblems[0].accepted).toContain("ligne 2");
});

test("a renamed column is named with the title that was meant", async () => {
  const message = await dataErrorOf(
    workspace("q.csv", "quatier;fragilite\n59350-001;sans\n").run("quartiers")
  );
  expect(message).toContain("q.csv:1 La colonne « quartier » manque.");
  expect(message).toContain("Vouliez-vous dire « quatier » ?");
});

test("every missing column is named at once", async () => {
  const message = await dataErrorOf(workspace("q.csv", "a;b\n1;2\n").run("quartiers"));
  expect(message.split("\n")).toHaveLength(3);
  expect(message).toContain("npx equilibre modele quartiers");
  expect(message).toContain("« fragilite »");
});

test("two columns with one title are refused", async () => {
  const message = await dataErrorOf(
    workspace("q.csv", "quartier;fragilite;fragilite\n59350-001;sans;fragile\n").run("quartiers")
  );
  expect(message).toContain("Deux colonnes portent le titre « fragilite »");
});

test("titles may stand under a few lines of presentation", async () => {
  const {run, imported} = workspace("q.csv", "Annexe 1;\n;\nquartier;fragilite\n59350-001;sans\n");
  expect((await run("quartiers")).done).toBe(true);
  expect(imported("quartiers")).toBe("quartier,fragilite\n59350-001,sans\n");
});

test("an unknown type is named with the one that was meant", async () => {
  expect(await dataErrorOf(workspace("q.csv", "a").run("quartier"))).toContain(
    "Vouliez-vous dire « quartiers » ?"
  );
});

test("a quartier prioritaire is fragile, whatever the file says", async () => {
  const {firstProblems} = await workspace("q.csv", "quartier,fragilite\n59350-Q01,sans\n").run("quartiers");
  expect(firstProblems).toMatchObject([{line: 2, column: "fragilite", found: "sans", proposal: "fragile"}]);
});
