import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {importFile} from "../../../src/files/import/importFile.js";
import {reportText} from "../../../src/files/import/reportText.js";
import {dataErrorOf, reference, workspace} from "./workspace.js";

const titles = "quartier;fragilite\n";

describe("files that are not tables get one French sentence", () => {
  test.each([
    ["q.csv", "", "vide"],
    ["q.csv", "%PDF-1.7\n%âãÏÓ\n", "PDF"],
    ["q.csv", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", ".xls"],
    ["q.csv", "<html><table>", "HTML"],
    ["q.csv", "\u001f\u008b\u0008", "compressé"],
    ["q.xlsx", "PK\u0003\u0004 not a workbook", "Classeur illisible"],
    ["q.csv", `${titles}59350-001;sans\n59350-002;sa\u0000ns\n`, "q.csv:3 Octet nul"],
    ["q.csv", titles, "Aucune ligne sous les titres"],
    ["q.csv", "\n\n\n", "Aucune ligne à lire"]
  ])("%s %j", async (name, content, expected) => {
    expect(await dataErrorOf(workspace(name, Buffer.from(content, "latin1")).run("quartiers"))).toContain(
      expected
    );
  });

  test("a folder, a file that is not there, and its likely name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "equilibre-import-"));
    const options = {rejectsAccepted: false, root: folder, reference};
    expect(await dataErrorOf(importFile("quartiers", folder, options))).toContain("C’est un dossier");
    const {path} = workspace("classes.csv", titles);
    expect(await dataErrorOf(importFile("quartiers", path.replace("classes", "clases"), options))).toContain(
      "Vouliez-vous dire « classes.csv » ?"
    );
  });
});

describe("encodings", () => {
  test("a byte that is not UTF-8 after a UTF-8 mark is placed on its line", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${titles}59350-001;sans\n`),
      Buffer.from("59350-002;d\u00e9sert\n", "latin1")
    ]);
    expect(await dataErrorOf(workspace("q.csv", bytes).run("quartiers"))).toContain(
      "q.csv:3 Le fichier s’annonce en UTF-8"
    );
  });

  test("text that was decoded twice is refused", async () => {
    const {firstProblems} = await workspace(
      "n.csv",
      "projet;insee;demolitions;annee_debut;annee_fin\nQuartier des MÃ©taux;Lille;3;2018;2019\n"
    ).run("npru");
    expect(firstProblems[0]).toMatchObject({line: 2, column: "projet"});
    expect(firstProblems[0].accepted).toContain("relu en Windows-1252");
  });

  test("UTF-16 with its mark is read, as Excel writes « Texte Unicode »", async () => {
    const {run, imported} = workspace(
      "q.txt",
      Buffer.from("\ufeffquartier\tfragilité\r\n59350-001\tsans\r\n", "utf16le")
    );
    expect((await run("quartiers")).readAs).toBe("CSV UTF-16, séparateur tabulation");
    expect(imported("quartiers")).toBe("quartier,fragilite\n59350-001,sans\n");
  });

  test("line ends of any age", async () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const {run, imported} = workspace(
        "q.csv",
        ["quartier;fragilite", "59350-001;sans", "59350-002;fragile", ""].join(end)
      );
      await run("quartiers");
      expect(imported("quartiers")).toBe("quartier,fragilite\n59350-001,sans\n59350-002,fragile\n");
    }
  });
});

describe("cells", () => {
  test.each(["=1+1", "=CMD|'/C calc'!A0", "@SUM(A1)", "+cmd", "-cmd"])(
    "%s is a text that is never computed",
    async (formula) => {
      const report = await workspace(
        "n.csv",
        `projet;insee;demolitions;annee_debut;annee_fin\n${formula};Lille;3;2018;2019\n`
      ).run("npru");
      expect(report.firstProblems[0]).toMatchObject({line: 2, column: "projet", found: formula});
      expect(report.firstProblems[0].accepted).toContain("formule");
    }
  );

  test("what a formula wrote in the list of problems cannot run either", async () => {
    const {run, beside} = workspace("q.csv", `${titles}=HYPERLINK("http://x");sans\n`);
    await run("quartiers");
    expect(beside(".problemes.csv").toString()).toContain("'=HYPERLINK");
  });

  test("10 MB in one field is one problem; the line is kept intact and the next ones are read", async () => {
    const long = `59350-001;${"x".repeat(10 * 2 ** 20)}`;
    const {run, beside} = workspace("q.csv", `${titles}${long}\n59350-002;sans\n`);
    const report = await run("quartiers");
    expect(report).toMatchObject({lines: 2, imported: 1, rejected: 1});
    expect(reportText(report, false).length).toBeLessThan(2000);
    expect(beside(".rejets.csv").toString()).toBe(`${titles}${long}\n`);
  });

  test("a quote never closed costs its own line only", async () => {
    const others = Array.from({length: 300}, () => "59350-999;sans").join("\n");
    const report = await workspace(
      "q.csv",
      `${titles}"59350-001;sans\n59350-002;sans\n${others}\n59512-001;sans\n`
    ).run("quartiers");
    expect(report).toMatchObject({lines: 303, imported: 2, rejected: 301});
    expect(report.firstProblems[0]).toMatchObject({line: 2, found: "guillemet ouvert et jamais refermé"});
    expect(report.firstProblems[1].line).toBe(4);
  });

  test("lines are counted as the file has them, line breaks in quotes included", async () => {
    const report = await workspace(
      "q.csv",
      'note;quartier;fragilite\n"un\ndeux\r\ntrois";59350-001;sans\n;59350-002;faux\n'
    ).run("quartiers");
    expect(report.firstProblems.map(({line}) => line)).toEqual([5]);
  });

  test("too many or too few fields are one problem of the line", async () => {
    const report = await workspace("q.csv", `${titles}59350-001;sans;3\n59350-002\n59512-001;sans;\n`).run(
      "quartiers"
    );
    expect(report.firstProblems.map(({line, found}) => [line, found])).toEqual([
      [2, "3 champs"],
      [3, "1 champ"]
    ]);
  });

  test("only the first 100 problems are shown, all are written", async () => {
    const {run, beside} = workspace(
      "q.csv",
      titles + Array.from({length: 120}, (_, k) => `59350-${900 + k};sans\n`).join("")
    );
    const report = await run("quartiers");
    expect(report.firstProblems).toHaveLength(100);
    expect(report.problemCount).toBe(120);
    expect(reportText(report, false)).toContain("… et 20 autres problèmes.");
    expect(beside(".problemes.csv").toString().trimEnd().split("\n")).toHaveLength(121);
  });
});
