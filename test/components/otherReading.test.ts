import {expect, test} from "vitest";
import {otherPrice} from "../../src/components/otherReading.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

const estimate = (mean: number, half: number) => ({mean, se: half / 2, q05: mean - half, q95: mean + half});
const comparaison = (change: ReturnType<typeof estimate>, share?: number) => ({
  reference: "tendanciel",
  year: 2022,
  brackets: [cietBrackets(), cietBrackets()],
  scenarios: {
    "ciet-quatre-quarts": {
      paired: true,
      outcomes: {"premierAcces.modestes": change},
      ...(share === undefined
        ? {}
        : {signs: {"premierAcces.modestes": {share, low: share - 0.001, high: Math.min(1, share + 0.001)}}})
    }
  }
});
const price = (change: ReturnType<typeof estimate>, share?: number) =>
  otherPrice("ciet-quatre-quarts", comparaison(change, share))?.join(" ");

test("otherPrice tells a loss that every world holds as sure", () => {
  expect(price(estimate(-400, 40), 1)).toBe(
    "Sûr, dans presque tous les mondes plausibles : il y aurait moins de premiers accès de ménages sous 60\u00a0% : −400 (tous les mondes essayés)."
  );
});

test("otherPrice does not tell the sign of what chance explains, nor of what half of the worlds hold", () => {
  for (const text of [price(estimate(-10, 40)), price(estimate(-400, 40), 0.5)]) {
    expect(text).toContain("l’effet sur les premiers accès");
    expect(text).not.toContain("moins");
  }
});

test("otherPrice says nothing of a reading that was not simulated", () => {
  expect(otherPrice("absent", comparaison(estimate(0, 1)))).toBeUndefined();
});
