import {expect, test} from "vitest";
import {otherPrice} from "../../src/components/otherReading.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

const estimate = (mean: number, half: number) => ({mean, se: half / 2, q05: mean - half, q95: mean + half});
const comparaison = (change: ReturnType<typeof estimate>) => ({
  reference: "tendanciel",
  year: 2022,
  brackets: [cietBrackets(), cietBrackets()],
  scenarios: {"ciet-quatre-quarts": {paired: true, outcomes: {"premierAcces.modestes": change}}}
});
const price = (change: ReturnType<typeof estimate>) => otherPrice("ciet-quatre-quarts", comparaison(change));

test("otherPrice counts the modest ménages lost as a positive number", () => {
  expect(price(estimate(-400, 40))).toContain("400 [360\u00a0;\u00a0440] ménages sous 60\u00a0% de moins");
});

test("otherPrice does not tell the sign of what chance explains", () => {
  expect(price(estimate(-10, 40))).toContain("indéterminé");
});

test("otherPrice says nothing of a reading that was not simulated", () => {
  expect(otherPrice("absent", comparaison(estimate(0, 1)))).toBeUndefined();
});
