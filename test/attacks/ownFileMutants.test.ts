import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {parse, stringify} from "yaml";
import {readConvention} from "../../src/files/conventionFiles.js";
import {reportText} from "../../src/files/import/reportText.js";
import {readDecision} from "../../src/files/revoyure/decisionFile.js";
import {csvOf, kinds} from "../files/import/kinds.js";
import {workbookOf} from "../files/import/workbookOf.js";
import {workspace} from "../files/import/workspace.js";
import {mutants} from "./mutants.js";
import {random} from "./random.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-mutants-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What an import ends with: the sentences told, and what was imported, where it was. */
async function ended(
  space: ReturnType<typeof workspace>,
  type: string,
  options: {readonly correspondance?: string} = {}
): Promise<{readonly told: string; readonly imported?: string}> {
  const outcome = await space.run(type, options).then(
    (report) => ({told: reportText(report, false), done: report.done}),
    (error) => {
      if (error?.code !== "data") throw error;
      return {told: String(error.message), done: false};
    }
  );
  if (!outcome.done) return {told: outcome.told};
  return {told: outcome.told, imported: space.imported(type)};
}

describe("correspondances", () => {
  const shipped = parse(
    readFileSync(join("data", "imports", "correspondances", "attributions.yaml"), "utf8")
  );
  const {titles, rows} = kinds.attributions;

  test("150 mutants: a French sentence with its place, or the lines read", async () => {
    const all = mutants(shipped, {count: 150, seed: "correspondances"});
    let refused = 0;
    for (const [i, {document, kind, path}] of all.entries()) {
      const own = join(folder, `correspondance-${i}.yaml`);
      writeFileSync(own, stringify(document));
      const space = workspace("a.csv", csvOf([titles, ...rows]));
      const {told, imported} = await ended(space, "attributions", {correspondance: own}).catch((error) => {
        throw new Error(`${path.join(".")} (${kind}): ${error?.stack}`);
      });
      if (imported === undefined) {
        refused++;
        expect([path.join("."), kind, told]).toEqual([
          path.join("."),
          kind,
          expect.stringMatching(/\.(yaml|csv)(:\d+)* /)
        ]);
      } else expect(told).toMatch(/importées? dans/);
    }
    expect(refused).toBeGreaterThan(40);
  });

  test.each([
    [
      "valeurs:\n  nature:\n    mutaion: [mut]\n",
      /:3:5 Valeur « mutaion » inconnue.*Vouliez-vous dire « mutation »/
    ],
    ["colonnes: date\n", /:1:11 « colonnes » : attendu, une clé par ligne/],
    ["vides: {a: b}\n", /:1:8 Attendu : « vides »/],
    ["positions:\n  champs: beaucoup\n", /:2:11 Attendu : un nombre entier/],
    ["valeurs:\n  bailleur:\n    Vilogea: [Vilogia]\n", /« Vilogea » trouvé/]
  ])("%j is told with its place", async (text, said) => {
    const own = join(folder, "propre.yaml");
    writeFileSync(own, text);
    const {told, imported} = await ended(workspace("a.csv", csvOf([titles, ...rows])), "attributions", {
      correspondance: own
    });
    expect(imported).toBeUndefined();
    expect(told).toMatch(said);
  });
});

test("200 mutants of a decision: each problem has its line, or the decision is read", () => {
  const text = readFileSync(join("data", "revoyures", "2019-03-28.yaml"), "utf8");
  const convention = readConvention().content!;
  const decision = parse(text);
  const known = {...decision.known, on: "2019-03-01"};
  let refused = 0;
  for (const {document} of mutants({...decision, known}, {count: 200, seed: "décisions"})) {
    const file = join(folder, "brouillon.yaml");
    writeFileSync(file, stringify(document));
    const {content, problems} = readDecision(file, {convention});
    if (content === undefined) refused++;
    expect(content === undefined).toBe(problems.length > 0);
    for (const {line, message} of problems)
      expect([line, message]).toEqual([expect.any(Number), expect.stringMatching(/\p{L}/u)]);
  }
  expect(refused).toBeGreaterThan(15);
});

/** What people and spreadsheets leave in a cell. */
const cells: readonly ((text: string) => string)[] = [
  () => "",
  () => "#N/A",
  () => "=1+1",
  () => "@SUM(A1)",
  () => "-5",
  () => "999999999999",
  () => "1e9",
  () => "demi",
  () => "31/02/2018",
  () => "1.064",
  () => "<script>alert(1)</script>",
  () => "\u0000",
  () => "x".repeat(5000),
  (text) => `${text};${text}`,
  (text) => `"${text}`,
  (text) => `${text}q`,
  (text) => text.slice(1)
];

test("400 cells changed, in every kind of import, CSV or XLSX: refused or told, never dropped in silence", async () => {
  const draw = random("cellules");
  const below = (n: number) => Math.floor(draw() * n);
  const types = Object.keys(kinds);
  const originals = new Map<string, string | undefined>();
  for (const type of types) {
    const {titles, rows} = kinds[type];
    originals.set(type, (await ended(workspace("a.csv", csvOf([titles, ...rows])), type)).imported);
  }
  const silent: unknown[] = [];
  for (let i = 0; i < 400; i++) {
    const type = types[i % types.length];
    const {titles, rows} = kinds[type];
    const [row, column] = [below(rows.length), below(titles.length)];
    const was = rows[row][column];
    const now = cells[below(cells.length)](was);
    const table = [
      titles,
      ...rows.map((line, r) => line.map((cell, k) => (r === row && k === column ? now : cell)))
    ];
    const workbook = i % 3 === 0 && !now.includes("\u0000");
    const space = workbook
      ? workspace("a.xlsx", workbookOf({Données: table}))
      : workspace("a.csv", csvOf(table));
    const {told, imported} = await ended(space, type).catch((error) => {
      throw new Error(`${type}, ${titles[column]}, ${JSON.stringify(now)}: ${error?.stack}`);
    });
    expect(told).toContain(space.path);
    if (imported === undefined) expect(told).toMatch(/:\d+|ligne|colonne|Colonne|onglet|confirmer/);
    else if (imported === originals.get(type) && now.replace(/"/g, "").trim() !== was)
      silent.push([type, titles[column], was, now, told]);
  }
  expect(silent).toEqual([]);
}, 120_000);
