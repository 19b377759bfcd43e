import {expect, test} from "vitest";
import {articleAnchor, articlesIn} from "../../src/words/articles.js";

test("articles are read in a reference, each once", () => {
  expect(articlesIn("5.2, tableau")).toEqual(["5.2"]);
  expect(articlesIn("préambule, 2, 5")).toEqual(["2", "5"]);
  expect(articlesIn("11.1, 11.4, 11.1")).toEqual(["11.1", "11.4"]);
});

test("articles of other texts, and years, are none of the convention's", () => {
  expect(articlesIn("CCH, art. L. 441-1")).toEqual([]);
  expect(articlesIn("signataires")).toEqual([]);
});

test("anchors hold no dot", () => {
  expect(articleAnchor("11.4")).toBe("article-11-4");
});
