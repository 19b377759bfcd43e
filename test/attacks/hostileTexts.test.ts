import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import excel from "exceljs";
import Papa from "papaparse";
import {afterAll, describe, expect, test} from "vitest";
import {csvText} from "../../src/components/downloads/csvText.js";
import type {ScenarioText} from "../../src/components/scenarioText.js";
import {writeBilan} from "../../src/files/revoyure/bilanFolder.js";
import {revoyureHtml} from "../../src/files/revoyure/revoyureHtml.js";
import {revoyureWorkbook} from "../../src/files/revoyure/revoyureWorkbook.js";
import {replacedMarkup} from "../../src/site/replacedMarkup.js";
import {revoyurePage} from "../../src/site/revoyurePage.js";
import {scenarioPage} from "../../src/site/scenarioPage.js";
import {fixtureBilan} from "../site/fixtureBilan.js";
import {fixtureRevoyure} from "../site/fixtureRevoyure.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-textes-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const markup = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</script><script>alert(1)//",
  "</title><svg onload=alert(1)>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a page of Markdown would run
  "${alert(1)}"
];
const formulas = ['=HYPERLINK("http://exemple.org","x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1"];

/** A document whose every free text is the hostile one; ids, dates and hashes keep theirs. */
function told<T>(value: T, text: string, key = ""): T {
  if (Array.isArray(value)) return value.map((item) => told(item, text, key)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, told(item, text, name)])
    ) as T;
  const free =
    /^(title|nom|file|why|note|label|reason|question|summary|motives|learnt|notLearnt|unknown|caveats|statement|text)$/;
  return (typeof value === "string" && free.test(key) ? text : value) as T;
}

describe("markup in titles and in names of files", () => {
  test.each(markup)("%j stays a text on every page that is written", async (text) => {
    const document = told(fixtureRevoyure(fixtureBilan()), text);
    const change = {sort: "levier", description: text, article: text, before: text, after: text} as const;
    const scenario: ScenarioText = {
      ...{id: "essai", title: text, question: text, summary: text, deliveries: text},
      parent: {id: "ciet", title: text},
      changes: [change]
    };
    const replaced = [{what: "quartiers" as const, file: `${text}.csv`, sha256: "0".repeat(64)}];
    const pages = [revoyurePage(document), scenarioPage(scenario), replacedMarkup(replaced)];
    for (const page of pages) {
      expect(page).not.toContain(text);
      expect(page).not.toMatch(/<img|<svg|onerror=alert\(1\)>|<script>alert|\$\{alert/);
    }
    const html = await revoyureHtml(document);
    // The data, then the program: nothing else, and the data are read back as they were.
    const beforeProgram = html.slice(0, html.lastIndexOf("<script>"));
    expect(beforeProgram).not.toMatch(/<img|<svg|<script>/);
    expect(beforeProgram.match(/<\/title>|<\/style>|<\/script>/g)).toEqual([
      "</title>",
      "</style>",
      "</script>"
    ]);
    const data = /id="donnees">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe("formulas in exported cells", () => {
  test.each(formulas)("%j is a text in the workbook", async (text) => {
    const bytes = await revoyureWorkbook(told(fixtureRevoyure(fixtureBilan()), text));
    const book = new excel.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const types = new Set<number>();
    let found = 0;
    for (const sheet of book.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          types.add(cell.type);
          if (cell.type === excel.ValueType.String && String(cell.value).includes(text.trim())) found++;
        })
      );
    expect(types.has(excel.ValueType.Formula)).toBe(false);
    expect(types.has(excel.ValueType.Hyperlink)).toBe(false);
    expect(found).toBeGreaterThan(20);
  });

  test.each(formulas)("%j begins no cell of a CSV", async (text) => {
    const out = join(folder, String(formulas.indexOf(text)));
    await writeBilan(out, told(fixtureBilan(), text));
    const files = readdirSync(out).filter((name) => name.endsWith(".csv"));
    expect(files.length).toBeGreaterThan(1);
    const all = [...files.map((name) => readFileSync(join(out, name), "utf8")), csvText([[text, 1]])];
    let seen = 0;
    for (const file of all)
      for (const cell of Papa.parse<string[]>(file.replace(/^\ufeff/, ""), {delimiter: ";"}).data.flat()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        if (cell === `'${text}`) seen++;
      }
    expect(seen).toBeGreaterThan(2);
  });
});
