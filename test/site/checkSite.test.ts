import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {checkSite} from "../../src/site/checkSite.js";
import {unbreakable} from "../../src/site/unbreakable.js";

const folders: string[] = [];

function siteOf(pages: {readonly [path: string]: string}): string {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-check-"));
  folders.push(folder);
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), html);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

describe("checkSite", () => {
  test("accepts links to pages, to their anchors, to the folder's index and to other sites", () => {
    const index =
      '<a href="./a.html#x">a</a><a href="./">b</a><a href="#y">c</a><p id="y"><a href="https://example.org/">d</a>';
    const page = '<h2 id="x"></h2><a href="../index.html">i</a><a href="../sous/b.html">b</a>';
    const site = siteOf({"index.html": index, "a.html": '<h2 id="x"></h2>', "sous/b.html": page});
    expect(checkSite(site, "")).toEqual([]);
  });

  test("names the page and the link that leads nowhere", () => {
    const site = siteOf({"index.html": '<a href="./absent.html">a</a><a href="#absent">b</a>'});
    expect(checkSite(site, "")).toEqual([
      "index.html : lien vers une page qui n’existe pas : ./absent.html",
      "index.html : lien vers un repère qui n’existe pas : #absent"
    ]);
  });

  test("refuses what a page would fetch from another host", () => {
    const script = '<script src="https://cdn.jsdelivr.net/x.js"></script>';
    expect(
      checkSite(
        siteOf({"index.html": `${script}<img src="//autre.fr/i.png"><script src="./a.js"></script>`}),
        ""
      )
    ).toHaveLength(2);
  });

  test("refuses a block that did not compile, and a warning of Framework about links", () => {
    const site = siteOf({"index.html": '<div class="observablehq--error">SyntaxError</div>'});
    expect(checkSite(site, "Warning: 2 broken links (9 validated)")).toHaveLength(2);
  });
});

describe("unbreakable", () => {
  test("binds high punctuation in the text of the main part only", () => {
    expect(
      unbreakable("<p>a : b</p><main><p title='a : b'>Non : « oui » 5 %</p><code>a : b</code></main>")
    ).toBe(
      "<p>a : b</p><main><p title='a : b'>Non\u00a0: «\u00a0oui\u00a0» 5\u00a0%</p><code>a : b</code></main>"
    );
  });
});
