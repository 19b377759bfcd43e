import {expect, test} from "vitest";
import type {ViserDocument} from "../../src/analysis/viser/viserDocument.js";
import {viserText} from "../../src/cli/decisions/viserText.js";
import {summaryTable} from "../../src/cli/summaryTable.js";
import {inventedWorlds, overWorlds} from "../site/overWorlds.js";
import {fixture} from "../site/writeFixtures.js";

const {document} = fixture("ciet", 0.9);

test("simuler tells the outer bar under each figure, and on which worlds it stands", () => {
  const text = summaryTable(overWorlds(document));
  expect(text).toMatch(/mondes : de \d/);
  expect(text.trimEnd().split("\n").at(-1)).toContain("64 mondes plausibles");
});

test("simuler says so where chance alone was drawn", () => {
  const text = summaryTable(document);
  expect(text).not.toContain("mondes : de");
  expect(text.trimEnd().split("\n").at(-1)).toBe(
    "Hasard seul (--mondes 0) : ce que l’on ne sait pas n’y est pas."
  );
});

test("viser answers in a share of the plausible worlds", () => {
  const trial = {value: 0.5, mean: 0.54, met: 0.94, n: 128};
  const asked = {
    ...{scenario: {id: "ciet", title: "Convention"}, seed: "essai", replications: 128, incertitudes: false},
    lever: {...{id: "effort", description: "Effort", unit: "/1"}, low: 0, high: 1, step: 0.05},
    objective: {
      ...{outcome: "under60.fragile", label: "Part", unit: "share", relation: "<=", bound: 0.55},
      ...{year: 2022, confidence: 0.9}
    },
    search: {start: {...trial, value: 0}, smallest: trial, trials: [trial], monotone: true, ranges: []},
    confirmation: {...trial, interval: {low: 0.88, high: 0.97}, confirmed: true, seed: "neuf"},
    reasons: []
  } as unknown as ViserDocument;
  const over = viserText({...asked, worlds: inventedWorlds});
  expect(over).toContain("dans au moins 90\u00a0% des mondes plausibles");
  expect(over).toContain("tenu dans 94\u00a0% des 128 avenirs tirés dans 64 mondes plausibles");
  expect(viserText(asked)).toContain("Hasard seul (--mondes 0)");
});
