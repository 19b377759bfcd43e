import {describe, expect, it} from "vitest";
import {isUntold, untoldText} from "../../../src/analysis/avenant/untoldText.js";
import {defaultThresholds as thresholds} from "../../../src/analysis/comparer/defaultThresholds.js";
import type {Effect} from "../../../src/analysis/comparer/effect.js";

const judged = {thresholds, confidence: 0.95};
const effect = (difference: Effect["difference"], verdict: Effect["verdict"] = "hasard"): Effect => ({
  ...{id: "menagesModestesLoges", label: "Ménages sous 60 % logés", unit: "count", reference: 6500},
  ...{other: 6500 + difference.mean, p: 0.4, pAdjusted: 0.4, verdict, difference}
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("what an avenant's page cannot tell yet", () => {
  it("is an effect that chance hides and that might matter", () => {
    expect(isUntold(effect({mean: 5, se: 20, low: -59, high: 69, n: 4}), judged)).toBe(true);
  });

  it("is not an effect whose whole interval stays under the threshold, nor one that is told", () => {
    expect(isUntold(effect({mean: 1, se: 2, low: -3, high: 5, n: 20}), judged)).toBe(false);
    expect(isUntold(effect({mean: 50, se: 2, low: 46, high: 54, n: 20}, "hausse"), judged)).toBe(false);
  });

  // Deviation 20 × √4 = 40; 1.999 × 40 ÷ √64 = 9.995, and 63 pairs leave 10.07: 64, shown as 64.
  it("comes with the number of replicates that would tell it", () => {
    const text = plain(untoldText([effect({mean: 5, se: 20, low: -59, high: 69, n: 4})], judged));
    expect(text).toContain("sur 4 tirages");
    expect(text).toContain("environ 64 pour le savoir à 10 par an près");
    expect(text).toContain("--replications 64");
  });

  it("asks for two replicates at least when there is one", () => {
    const alone = effect({mean: 5, se: Number.NaN, low: Number.NaN, high: Number.NaN, n: 1});
    expect(untoldText([alone], judged)).toContain("il en faut au moins deux");
  });

  it("says nothing when all is told", () => {
    expect(untoldText([effect({mean: 50, se: 2, low: 46, high: 54, n: 20}, "hausse")], judged)).toBe("");
  });
});
