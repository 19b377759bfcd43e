import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";

const rows = readFileSync("docs/glossaire.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) => line.slice(1, -1).split("|"));

/** Every identifier of src/, comments left out so that a name cannot live in prose alone. */
const identifiers = new Set(
  readdirSync("src", {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .flatMap((entry) => {
      const code = readFileSync(join(entry.parentPath, entry.name), "utf8");
      return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "").match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
    })
);

describe("docs/glossaire.md", () => {
  it("gives a term, a code name, a gloss and an article on each row", () => {
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(4);
      for (const cell of row) expect(cell.trim(), row.join("|")).not.toBe("");
    }
  });

  it("names only what exists in src/", () => {
    const names = rows.flatMap(([, code]) => [...code.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    expect(names.length).toBeGreaterThanOrEqual(rows.length);
    expect(names.filter((name) => !identifiers.has(name))).toEqual([]);
  });

  it("has one word for a replicate: replications is but the number asked, of the option and of documents", () => {
    const other = [...identifiers].filter((name) => /replication/i.test(name));
    expect(other.sort()).toEqual(["replication", "replications"]);
  });

  it("lists each term once, in alphabetical order of French", () => {
    const terms = rows.map(([term]) => term.trim());
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, "fr")));
  });
});
