import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import excel from "exceljs";
import {afterAll, describe, expect, it, vi} from "vitest";
import {countWords, mostSpokenWords, spoken} from "../../../src/analysis/revoyure/spoken.js";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {countPages} from "../../../src/files/paper/paperPdf.js";
import {decisionDraft} from "../../../src/files/revoyure/decisionDraft.js";
import {readDecision} from "../../../src/files/revoyure/decisionFile.js";
import {revoyureHtml} from "../../../src/files/revoyure/revoyureHtml.js";
import {checkRevoyureOutput, writeRevoyure} from "../../../src/files/revoyure/revoyureOutput.js";
import {revoyurePdf} from "../../../src/files/revoyure/revoyurePdf.js";
import {revoyureTallies} from "../../../src/files/revoyure/revoyureTallies.js";
import {revoyureWorkbook} from "../../../src/files/revoyure/revoyureWorkbook.js";
import {workbookSheets} from "../../../src/files/revoyure/workbookSheets.js";
import {fixtureBilan} from "../../site/fixtureBilan.js";
import {fixtureRevoyure, largeRevoyure} from "../../site/fixtureRevoyure.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-rapport-"));
const document = fixtureRevoyure(fixtureBilan());

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

describe("the first page", () => {
  it("is read aloud in two minutes, says that it is an exercise, and says what is not known", () => {
    const {sentences, unknown} = spoken(document);
    expect(countWords([...sentences, ...unknown])).toBeLessThanOrEqual(mostSpokenWords);
    expect(sentences[0]).toMatch(
      /^Exercice : ces attributions sont tirées du moteur, avec un effort vrai des commissions de 0,4/
    );
    expect(unknown.length).toBeGreaterThan(0);
  });

  it("keeps room for one thing not known, whatever else there is to say", () => {
    const long = Array.from({length: 400}, () => "mot").join(" ");
    const {revoyure} = document;
    const {unknown} = spoken({...document, revoyure: {...revoyure, unknown: [long, "autre"]}});
    expect(unknown).toEqual([long]);
  });
});

describe("revoyureTallies", () => {
  it("counts small communes: one in three has 6 first accesses over the year", () => {
    const tally = revoyureTallies(fixtureBilan()).find(({id}) => id === "aci-communes");
    expect(tally).toMatchObject({seen: 90, small: 30, indetermine: 30, nonAtteint: 60, smallUnder: 12});
  });
});

describe("the PDF", () => {
  it.skipIf(process.env.EQUILIBRE_SANS_NAVIGATEUR === "1")(
    "is printed by Chromium on six A4 pages at most, with as much to say as a real year",
    async () => {
      const printed = await revoyurePdf(await revoyureHtml(largeRevoyure(fixtureBilan())));
      expect(printed).toHaveProperty("pdf");
      if (!("pdf" in printed)) return;
      expect(Buffer.from(printed.pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
      expect(countPages(printed.pdf)).toBeGreaterThan(3);
      expect(countPages(printed.pdf)).toBeLessThanOrEqual(6);
    },
    120_000
  );

  it("is left out where Chromium is absent, with how to install it, and the rest is written", async () => {
    vi.stubEnv("CHROMIUM_PATH", "/nulle/part/chromium");
    const output = join(folder, "sans-chromium");
    const {files, why} = await writeRevoyure(output, document);
    vi.unstubAllEnvs();
    expect(why).toMatch(
      /CHROMIUM_PATH désigne « \/nulle\/part\/chromium », qui n’existe pas.*apt-get install chromium/
    );
    expect(files).not.toContain("rapport.pdf");
    expect(readdirSync(output).sort()).toEqual([...files].sort());
    expect(files).toEqual(expect.arrayContaining(["revoyure.json", "rapport.html", "tableaux.xlsx"]));
  });
});

describe("the folder of a revoyure", () => {
  it("is refused when it holds something else, or another revoyure", async () => {
    const other = mkdtempSync(join(folder, "autre-"));
    writeFileSync(join(other, "lettre.txt"), "");
    await expect(checkRevoyureOutput(other)).rejects.toThrow("contient déjà autre chose qu’une revoyure");
    writeFileSync(join(other, "revoyure.json"), JSON.stringify({slug: "2019"}));
    await expect(checkRevoyureOutput(other, "2018")).rejects.toThrow("contient déjà la revoyure « 2019 »");
    await expect(checkRevoyureOutput(other, "2019")).resolves.toBeUndefined();
  });
});

describe("the workbook", () => {
  it("has every table, and says at the top of each sheet that nothing was observed", async () => {
    const book = new excel.Workbook();
    const bytes = await revoyureWorkbook(document);
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const names = book.worksheets.map(({name}) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "Lisez-moi",
        "Observé et annoncé",
        "Unités",
        "Qui suit",
        "Régulation (article 10.3)",
        "art. 19 contingents"
      ])
    );
    for (const sheet of book.worksheets)
      expect(String(sheet.getCell(1, 1).value)).toBe("EXERCICE : rien ici n’est une observation.");
  });
});

describe("the sheet of chances", () => {
  it("counts draws where a chance has no interval: 16 of 20 of the frozen projection, 2 of 20 without tolerance", () => {
    const {columns, rows} = workbookSheets(document).find(({name}) => name === "Chances (simulé)")!;
    const of = (title: string) => rows[0][columns.findIndex((column) => column.title === title)];
    expect([of("Gelée, tirages qui tiennent"), of("Gelée, tirages")]).toEqual([16, 20]);
    expect([of("Sans tolérance, tirages qui tiennent"), of("Sans tolérance, tirages")]).toEqual([2, 20]);
    expect(columns.filter(({title, kind}) => title.startsWith("Gelée") && kind === "share")).toEqual([]);
  });
});

describe("the draft of a decision", () => {
  it("is a decision that valider accepts, with the hashes already in it", () => {
    const file = join(folder, "brouillon.yaml");
    writeFileSync(file, decisionDraft(document));
    const {content, problems} = readDecision(file, {convention: readConvention().content});
    expect(problems).toEqual([]);
    expect(content?.known.projection).toBe(document.revoyure.provenance.projection.sha256);
    expect(content?.exercise).toBe(true);
  });
});
