import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {translateSite} from "../../src/site/translateSite.js";

/** What translateSite makes of one file of a built site. */
function translated(path: string, text: string): string {
  const site = mkdtempSync(join(tmpdir(), "equilibre-traduit-"));
  mkdirSync(join(site, "_observablehq"));
  try {
    writeFileSync(join(site, path), text);
    translateSite(site);
    return readFileSync(join(site, path), "utf8");
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
}

test("the box that opens the menu stands in a landmark, named in French", () => {
  const box = '<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">';
  expect(translated("index.html", `<body>${box}</body>`)).toContain(
    '<nav aria-label="Menu"><input id="observablehq-sidebar-toggle" type="checkbox" aria-label="Ouvrir ou fermer le menu" title="Ouvrir ou fermer le menu"></nav>'
  );
});

test("in its landmark, the box still opens the menu", () => {
  const rules = [
    "#observablehq-sidebar-toggle:checked~#observablehq-sidebar",
    "#observablehq-sidebar-toggle:indeterminate ~ #observablehq-center #observablehq-toc~#observablehq-main"
  ];
  expect(translated("style.css", `${rules.join(",")}{left:0}`)).toBe(
    ":root:has(#observablehq-sidebar-toggle:checked) #observablehq-sidebar," +
      ":root:has(#observablehq-sidebar-toggle:indeterminate) #observablehq-center #observablehq-toc~#observablehq-main{left:0}"
  );
});

test("what scripts say of the menu is in French", () => {
  const script = `const title = \`Toggle sidebar \${key}\`;`;
  expect(translated("_observablehq/client.js", script)).toBe(
    `const title = \`Ouvrir ou fermer le menu \${key}\`;`
  );
});
