import {expect, test} from "vitest";
import type {ScenarioDocument} from "../../src/components/scenarioDocument.js";
import {turnover} from "../../src/components/stockTable.js";

test("a year's attributions are told as one logement in so many", () => {
  const at = (mean: number) => ({mean, q05: mean, q95: mean});
  const base = {attributions: at(306), stock: {metropole: {logements: at(3252)}}};
  // 3 252 ÷ 306 = 10.6.
  expect(turnover({base} as unknown as ScenarioDocument)).toBe(
    "environ un logement sur 11 est attribué chaque année"
  );
});
