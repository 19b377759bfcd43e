import {expect, test} from "vitest";
import {segregation} from "../../../src/analysis/territoire/segregation.js";
import {vacant} from "../../../src/core/markers.js";
import {brackets} from "../../helpers/cietBrackets.js";
import {smallModel} from "../../helpers/smallModel.js";

const {territoire} = smallModel();
const thresholds = [0.4, 0.6, 0.8];
const {quartier, count} = territoire.logements;

test("two brackets that never meet are wholly apart; the others have nobody to measure", () => {
  const apart = Uint8Array.from({length: count}, (_, l) => (quartier[l] < 4 ? 0 : 3));
  const {menages, quartiers, dissimilarity, theilH} = segregation(territoire, {
    occupantBracket: apart,
    brackets,
    thresholds
  });
  expect(menages).toBe(count);
  expect(quartiers).toBe(new Set(quartier.subarray(0, count)).size);
  expect(dissimilarity.tresModestes.measured).toBeCloseTo(1, 12);
  expect(dissimilarity.plusElevees.corrected).toBeCloseTo(1, 12);
  expect(dissimilarity.modestes.measured).toBeNaN();
  expect(theilH.measured).toBeCloseTo(1, 12);
});

test("the same mix everywhere is more even than chance, and an empty quartier does not count", () => {
  const seen = new Map<number, number>();
  const even = Uint8Array.from({length: count}, (_, l) => {
    const rank = seen.get(quartier[l]) ?? 0;
    seen.set(quartier[l], rank + 1);
    if (quartier[l] === 0) return vacant;
    // Whole fours alone, so that each quartier has a quarter of each bracket.
    return rank < 168 ? rank % 4 : vacant;
  });
  const {quartiers, dissimilarity, theilH} = segregation(territoire, {
    occupantBracket: even,
    brackets,
    thresholds
  });
  expect(quartiers).toBe(new Set(quartier.subarray(0, count)).size - 1);
  expect(dissimilarity.modestes.measured).toBeCloseTo(0, 12);
  expect(dissimilarity.modestes.corrected).toBeCloseTo(-1, 12);
  expect(theilH.measured).toBeCloseTo(0, 12);
  expect(theilH.corrected).toBeLessThan(0);
});
