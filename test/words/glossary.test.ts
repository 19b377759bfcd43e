import {describe, expect, test} from "vitest";
import {glossary} from "../../src/words/glossary.js";

describe.each(glossary)("$word", ({word, pattern, definition}) => {
  test("is told in at most twenty-five words, as a sentence", () => {
    expect(definition.split(/\s+/).filter((part) => /\p{L}|\d/u.test(part)).length).toBeLessThanOrEqual(25);
    expect(definition).toMatch(/^\p{Lu}.*\.$/u);
  });

  test("is found where it is said", () => {
    expect(pattern.flags).toContain("u");
    expect(pattern.global).toBe(false);
    expect(pattern.test(word)).toBe(true);
  });
});

test("names no term twice", () => {
  expect(new Set(glossary.map(({id}) => id)).size).toBe(glossary.length);
});

test.each([
  ["cal", "les commissions d’attribution choisissent"],
  ["premier-acces", "les premiers accès"],
  ["monde-plausible", "256 mondes plausibles"],
  ["tirage", "vingt réplications"],
  ["plus", "60 % du plafond PLUS"]
])("%s is found in « %s »", (id, text) => {
  expect(glossary.find((term) => term.id === id)?.pattern.test(text)).toBe(true);
});

test("« plus » in lower case is no term", () => {
  expect(glossary.filter(({pattern}) => pattern.test("plus ou moins")).map(({id}) => id)).toEqual([]);
});
