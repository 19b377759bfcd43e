import {expect, test} from "vitest";
import {
  formatBars,
  formatBarsShort,
  formatOuter,
  stabilitySentence,
  worldsLines,
  worldsSentence
} from "../../src/words/worlds.js";

// Published beside it: −14.6 [−16.0 ; −13.3] for one year, 5 to 95 % of the futures of 256 worlds from −17.2 to −13.1.
const share = {
  ...{mean: -14.6, se: 0.12, q05: -16.0, q95: -13.3},
  worlds: {n: 256, q05: -17.2, q95: -13.1, chanceShare: 0.4}
};
const header = {
  ...{n: 256, replicates: 2, knownOn: "2016-12-31", digest: "sha256:0"},
  stability: {worst: 0.06, id: "under60.fragile"}
};

test("both bars are told, chance inside and the worlds outside", () => {
  expect(formatBars(share, "points", {sign: true})).toBe(
    "−14,6\u00a0pt [−16,0\u00a0;\u00a0−13,3], et de −17,2 à −13,1 selon les mondes plausibles"
  );
  expect(formatBarsShort(share, "points", {sign: true})).toBe(
    "−14,6\u00a0pt [−16,0\u00a0;\u00a0−13,3] (mondes : de −17,2 à −13,1)"
  );
});

test("without worlds, chance alone is told", () => {
  const {worlds: _, ...alone} = share;
  expect(formatOuter(alone, "points")).toBe("");
  expect(formatBars(alone, "points")).toBe("−14,6\u00a0pt [−16,0\u00a0;\u00a0−13,3]");
});

test("a figure without a chance of a single year has no inner bar", () => {
  expect(formatBars({...share, q05: Number.NaN, q95: Number.NaN}, "points")).toBe(
    "−14,6\u00a0pt, et de −17,2 à −13,1 selon les mondes plausibles"
  );
});

test("the outer bar is no finer than so many worlds let it be", () => {
  // 37 worlds over 464 ménages: the ends are known to 1.96 × 2.11 × 464 ÷ 3.29 ÷ √37 = 96, so to tens.
  const count = {
    ...{mean: 12, se: 2, q05: -140, q95: 160},
    worlds: {n: 37, q05: -254, q95: 210, chanceShare: 0.5}
  };
  expect(formatOuter(count, "count", {sign: true})).toBe("de −250 à +210");
  // Eight worlds over 4.1 points: known to 1.8 point, so to whole points.
  expect(formatOuter({...share, worlds: {...share.worlds, n: 8}}, "points")).toBe("de −17 à −13");
  // A share is in [0, 1] and told in percent: the same points.
  const level = {
    ...{mean: 0.506, se: 0.001, q05: 0.498, q95: 0.514},
    worlds: {n: 256, q05: 0.482, q95: 0.535, chanceShare: 0.4}
  };
  expect(formatOuter(level, "share")).toBe("de 48,2 à 53,5");
});

test("the ends that no world defines are left out", () => {
  const nothing = JSON.parse('{"n": 0, "q05": null, "q95": null, "chanceShare": null}');
  expect(formatOuter({...share, worlds: nothing}, "points")).toBe("");
});

test("an output says on how many worlds, known on which day, and how stable; or chance alone", () => {
  expect(worldsSentence(header)).toBe(
    "256 mondes plausibles, 2 tirages de chacun ; ce que l’on en savait au 31 décembre 2016."
  );
  expect(stabilitySentence(header)).toContain("a bougé de 6\u00a0% de sa longueur");
  expect(worldsLines(undefined).join(" ")).toContain("Hasard seul (--mondes 0)");
  expect(worldsLines(header).join(" ")).toContain("256 mondes plausibles");
});
