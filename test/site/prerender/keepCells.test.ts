import {expect, test} from "vitest";
import {keepCells} from "../../../src/site/prerender/keepCells.js";

const page = `<link rel="modulepreload" href="./_observablehq/client.1.js">
<link rel="modulepreload" href="./_import/components/carte.1.js">
<script type="module">
import {define} from "./_observablehq/client.1.js";

define({id: "0123abcd", outputs: ["a"], body: () => {
const a = {b: () => {
}};
return {a};
}});

define({id: "89abcdef", inputs: ["display"], body: (display) => {
display(12)
}});
</script><p>texte</p>`;

test("the script keeps the cells that are named, and modules are asked for when it runs", () => {
  const kept = keepCells(page, ["0123abcd"]);
  expect(kept).toContain("return {a};\n}});");
  expect(kept).not.toContain("89abcdef");
  expect(kept).not.toContain("_import");
  expect(kept).toContain('href="./_observablehq/client.1.js"');
  expect(kept).toMatch(/<\/script><p>texte<\/p>$/);
});

test("without a cell left, what serves the whole page stays", () => {
  const kept = keepCells(page, []);
  expect(kept).toContain('import {define} from "./_observablehq/client.1.js";');
  expect(kept).not.toContain("define({");
});
