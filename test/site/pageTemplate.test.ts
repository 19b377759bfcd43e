import {expect, test} from "vitest";
import {pageOf} from "../../src/site/pageTemplate.js";
import {scenarioPage} from "../../src/site/scenarioPage.js";

/** What a page of Markdown would run. */
const code = ["$", "{x}"].join("");

test("a page takes its texts, made safe for Markdown and for the code of the page, and leaves no gap", () => {
  const page = scenarioPage({
    ...{
      id: "essai",
      title: `Le « plafond » <b> et "${code}"`,
      question: "Que donne-t-il ?",
      summary: "Un essai.",
      deliveries: "Tous livrés."
    },
    changes: []
  });
  expect(page).not.toMatch(/\{\{|\}\}/);
  expect(page).toContain("&lt;b&gt;");
  expect(page).not.toContain(code);
  expect(page).toContain("Tous livrés.");
  expect(page).toContain('download="essai.json"');
  // The address of its data is the page's own parameter.
  expect(page).toContain(`../loaders/scenarios/${"$"}{observable.params.id}.json`);
});

test("a text that is missing is a mistake", () => {
  expect(() => pageOf("avenant", {title: "Essai"})).toThrow("no such text for [avenant].md: quotedTitle");
});
