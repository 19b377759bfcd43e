import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {readConvention, readLeviers} from "../../src/files/conventionFiles.js";
import {parametersOfModel} from "../../src/files/parametersOfModel.js";

const text = readFileSync("docs/articles.md", "utf8");
const [table, rest] = text.split("## What applies without a lever");
const rows = table
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
  .slice(1)
  .map((line) => line.slice(2, -2).split(" | "));
const leviers = readLeviers().content ?? {};

interface Case {
  readonly titre: string;
  readonly article: string;
}

/** Cases by title in a file of test/cases/. */
function casesOf(path: string): Map<string, Case> {
  const sections = Object.values(
    parse(readFileSync(path, "utf8")) as {readonly [section: string]: readonly Case[]}
  );
  return new Map(sections.flat().map((one) => [one.titre, one]));
}

const articlesOf = (cell: string) => cell.split(",").map((article) => article.trim().split(".")[0]);

describe("docs/articles.md", () => {
  it("has a row for each lever, and no other", () => {
    const named = rows.map(([, , lever]) => lever.replaceAll("`", ""));
    expect([...named].sort()).toEqual(Object.keys(leviers).sort());
  });

  it("covers each article that the engine carries", () => {
    const covered = new Set(rows.flatMap(([articles]) => articlesOf(articles)));
    for (const article of ["5", "6", "7", "8", "10", "11", "12"]) expect(covered).toContain(article);
  });

  it.each(rows.map((row) => ({lever: row[2].replaceAll("`", ""), row})))(
    "leads from $lever to code and to a case that exist, of the same article",
    ({lever, row: [articles, , , code, casesCell]}) => {
      const file = /\]\(\.\.\/([^)]+)\)/.exec(code)?.[1] ?? "";
      expect(existsSync(file), file).toBe(true);
      const [, path, title] = /\]\(\.\.\/([^)]+)\): « (.+) »$/.exec(casesCell) ?? [];
      const found = casesOf(join(".", path)).get(title);
      expect(found, title).toBeDefined();
      const shared = articlesOf(articles).filter((a) => articlesOf(String(found?.article)).includes(a));
      expect(shared.length, `${lever}: ${found?.article}`).toBeGreaterThan(0);
      const ofLever = articlesOf(leviers[lever].article);
      expect(articlesOf(articles).some((article) => ofLever.includes(article))).toBe(true);
    }
  );

  it("lists the parameters read once, and those that no simulation reads", () => {
    const [, once, never] = (rest.split("## What simulations do not read")[1] ?? "").match(
      /changes nothing:\n\n([\s\S]*?)\n\nNever read[\s\S]*?:\n\n([\s\S]*)$/
    ) ?? ["", "", ""];
    const ids = (list: string) => [...list.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    const reads = parametersOfModel();
    const all = Object.keys(readConvention().content?.parameters ?? {}).sort();
    const lastYear = (id: string) => reads.get(id)?.at(-1) ?? "";
    expect(ids(once)).toEqual(all.filter((id) => reads.has(id) && lastYear(id) < "2017"));
    expect(ids(never)).toEqual(all.filter((id) => !reads.has(id)));
  });
});
