import {execFileSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";

/** Tracked or about to be, never what git ignores; the pages of src/ link to URLs, not to files. */
const documents = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.md"], {encoding: "utf8"})
  .split("\n")
  .filter((path) => path !== "" && !path.startsWith("src/") && existsSync(path));

describe.each(documents)("%s", (path) => {
  const text = readFileSync(path, "utf8").replace(/^```[\s\S]*?^```/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));

  it("links only to files and headings that exist", () => {
    expect(local.filter((link) => !resolves(path, link))).toEqual([]);
  });

  it("names in backquotes only files of the tree that exist", () => {
    const named = [...text.matchAll(/`((?:src|data|test|docs|bin|simulations|bench)\/[^`\s<>*[\]]+)`/g)].map(
      ([, file]) => file
    );
    // What git ignores and what a reader is to create are not in the tree.
    const made = /^data\/imports\/|moitie-dans-les-fragiles|sensibilite\.json$/;
    expect(named.filter((file) => !made.test(file) && !existsSync(file))).toEqual([]);
  });
});

function resolves(from: string, link: string): boolean {
  const [target, heading] = link.split("#");
  const file = target === "" ? from : join(dirname(from), decodeURIComponent(target));
  if (!existsSync(file)) return false;
  return heading === undefined || headings(file).includes(heading);
}

/** Anchors as GitHub makes them. */
function headings(file: string): string[] {
  const titles = readFileSync(file, "utf8").match(/^#+ .*$/gm) ?? [];
  return titles.map((title) =>
    title
      .replace(/^#+ /, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  );
}
