import {expect, test} from "vitest";
import {defineWords} from "../../src/site/defineWords.js";
import type {Term} from "../../src/words/glossary.js";

const plai: Term = {id: "plai", word: "PLAI", pattern: /\bPLAI\b/u, definition: "Un prêt.", article: "11.4"};
const acces: Term = {
  id: "acces",
  word: "premier accès",
  pattern: /\bpremiers? accès\b/iu,
  definition: "Une entrée."
};
const explained = (body: string, root = "./") =>
  defineWords(`<html><main id="m">${body}</main></html>`, {terms: [plai, acces], details: {}, root});
const button = (id: string, word: string) =>
  `<button type="button" class="mot" popovertarget="mot-${id}">${word}</button>`;

test("a term is explained where it is first said in the prose, once", () => {
  const html = explained("<p>Le PLAI, puis le PLAI.</p>");
  expect(html).toContain(`<p>Le ${button("plai", "PLAI")}, puis le PLAI.</p>`);
  expect(html.match(/<div popover/g)).toHaveLength(1);
});

test("titles, links, tables, code and cells to come are left alone", () => {
  const body =
    '<h2>PLAI</h2><p><a href="./plai">le PLAI</a> <code>PLAI</code><!--:PLAI:--></p><table><tr><td><p>PLAI</p></td></tr></table>';
  expect(explained(body)).toBe(`<html><main id="m">${body}</main></html>`);
});

test("prose after a title or a link is prose again", () => {
  expect(explained('<h2>PLAI</h2><p><a href="#">PLAI</a> PLAI<br>PLAI</p>')).toContain(
    `</a> ${button("plai", "PLAI")}<br>PLAI</p>`
  );
});

test("two terms of one sentence are both explained, as they are written there", () => {
  expect(explained("<li>Premiers accès au PLAI</li>")).toContain(
    `<li>${button("acces", "Premiers accès")} au ${button("plai", "PLAI")}</li>`
  );
});

test("a definition leads to its article and to the list of all, from a page of any folder", () => {
  const html = explained("<p>PLAI</p>", "../");
  expect(html).toContain('<a href="../convention.html#article-11-4">Article 11.4</a>');
  expect(html).toContain('<a href="../methode.html#les-mots">');
  expect(html).toContain("<b>PLAI</b> : Un prêt.");
});

test("what stands outside the main part is not prose", () => {
  const html = "<nav><p>PLAI</p></nav><main></main><footer><p>PLAI</p></footer>";
  expect(defineWords(html, {terms: [plai], details: {}, root: "./"})).toBe(html);
});

test("a note that waits for an answer explains no word: what stays on the page does", () => {
  const note =
    '<section class="attente" data-attend="plai"><p>Il manque le PLAI.</p></section><p class="attente-seule">Le PLAI manque.</p>';
  const html = explained(`${note}<p>Le PLAI.</p>`);
  expect(html).toContain(note);
  expect(html).toContain(`<p>Le ${button("plai", "PLAI")}.</p>`);
});
