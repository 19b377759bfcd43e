import {expect, test} from "vitest";
import {placeShown} from "../../../src/site/prerender/placeShown.js";

const waiting = "<observablehq-loading></observablehq-loading>";
const [id, other] = ["0123abcd", "89abcdef-1"];

test("what a cell shows stands where its script will put it", () => {
  expect(placeShown(`<p>Soit ${waiting}<!--:${id}:--> ménages.</p>`, new Map([[id, "<b>12</b>"]]))).toBe(
    `<p>Soit <observablehq-loading><b>12</b></observablehq-loading><!--:${id}:--> ménages.</p>`
  );
  expect(
    placeShown(`<div class="observablehq"><!--:${other}:--></div>`, new Map([[other, "<p>oui</p>"]]))
  ).toBe(
    `<div class="observablehq"><observablehq-loading><p>oui</p></observablehq-loading><!--:${other}:--></div>`
  );
});

test("a paragraph that would be closed by what stands in it becomes a block", () => {
  expect(placeShown(`<p>${waiting}<!--:${id}:--></p><p>fin</p>`, new Map([[id, "<figure></figure>"]]))).toBe(
    `<div class="bloc"><observablehq-loading><figure></figure></observablehq-loading><!--:${id}:--></div><p>fin</p>`
  );
});

test("a cell that shows nothing yet waits for its script", () => {
  const html = `<p>${waiting}<!--:${id}:--></p>`;
  expect(placeShown(html, new Map())).toBe(html);
  expect(placeShown(html, new Map([[id, ""]]))).toBe(html);
});

test("text that looks like a replacement is left as it is", () => {
  expect(placeShown(`<!--:${id}:-->`, new Map([[id, "12 $ et $&"]]))).toBe(
    `<observablehq-loading>12 $ et $&</observablehq-loading><!--:${id}:-->`
  );
});
