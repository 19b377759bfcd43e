import {expect, test} from "vitest";
import {comparePaired} from "../../../src/analysis/comparer/comparePaired.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

/** Two replicates whose year 2017 has these counts in quartiers fragiles, the second with one ménage more of each. */
const place = (year: Cells) => ({
  replicates: fakeReplicates(
    [0, 1].map((more): Cells[] => [
      {},
      {},
      year,
      Object.fromEntries(Object.keys(year).map((name) => [name, more]))
    ])
  ),
  objectives: fakeObjectives(4)
});

test("what lengthens chains houses more ménages and nobody new: the price is read on first accesses by bracket", () => {
  // 8 first accesses of très modestes fewer, 8 of modestes more, 80 mutations of modestes more.
  const before = place({
    "flux.fragile.tresModestes.premierAcces": 100,
    "flux.fragile.modestes.premierAcces": 90,
    "flux.fragile.modestes.mutation": 60
  });
  const after = place({
    "flux.fragile.tresModestes.premierAcces": 92,
    "flux.fragile.modestes.premierAcces": 98,
    "flux.fragile.modestes.mutation": 140
  });
  const told = comparePaired({reference: before, other: after}, {confidence: 0.95});
  const change = (id: string) => told.find((outcome) => outcome.id === id)?.years[0].difference.mean;
  expect(change("menagesModestesLoges")).toBe(80);
  expect(change("premierAcces")).toBe(0);
  expect(change("premierAcces.modestes")).toBe(0);
  expect(change("premierAcces.tresModestes")).toBe(-8);
  expect(change("tresModestesLoges")).toBe(-8);
  expect(change("mutations")).toBe(80);
});
