import {expect, test} from "vitest";
import {placeShown} from "../../../src/site/prerender/placeShown.js";

const waiting = "<observablehq-loading></observablehq-loading>";
const [id, other] = ["0123abcd", "89abcdef-1"];
const live = [id, other];

test("what a cell shows stands where its script will put it", () => {
  expect(
    placeShown(`<p>Soit ${waiting}<!--:${id}:--> ménages.</p>`, {shown: new Map([[id, "<b>12</b>"]]), live})
  ).toBe(`<p>Soit <observablehq-loading><b>12</b></observablehq-loading><!--:${id}:--> ménages.</p>`);
  expect(
    placeShown(`<div class="observablehq"><!--:${other}:--></div>`, {
      shown: new Map([[other, "<p>oui</p>"]]),
      live
    })
  ).toBe(
    `<div class="observablehq"><observablehq-loading><p>oui</p></observablehq-loading><!--:${other}:--></div>`
  );
});

test("a paragraph that would be closed by what stands in it becomes a block", () => {
  expect(
    placeShown(`<p>${waiting}<!--:${id}:--></p><p>fin</p>`, {
      shown: new Map([[id, "<figure></figure>"]]),
      live
    })
  ).toBe(
    `<div class="bloc"><observablehq-loading><figure></figure></observablehq-loading><!--:${id}:--></div><p>fin</p>`
  );
});

test("a cell that shows nothing yet waits for its script", () => {
  const html = `<p>${waiting}<!--:${id}:--></p>`;
  expect(placeShown(html, {shown: new Map(), live})).toBe(html);
  // It has run and shows nothing: there is nothing to wait for.
  expect(placeShown(html, {shown: new Map([[id, ""]]), live})).toBe(`<p><!--:${id}:--></p>`);
});

test("a cell that has nothing left to do leaves only what it shows", () => {
  const html = `<p>Soit ${waiting}<!--:${id}:-->.</p><p>${waiting}<!--:${other}:--></p>`;
  expect(placeShown(html, {shown: new Map([[id, "12"]]), live: [other]})).toBe(
    `<p>Soit 12.</p><p>${waiting}<!--:${other}:--></p>`
  );
});

test("text that looks like a replacement is left as it is", () => {
  expect(placeShown(`<!--:${id}:-->`, {shown: new Map([[id, "12 $ et $&"]]), live})).toBe(
    `<observablehq-loading>12 $ et $&</observablehq-loading><!--:${id}:-->`
  );
});
