import {expect, test} from "vitest";
import {calibrationCoverage} from "../../bench/calibrationCoverage.js";

/**
 * Fewer truths than `npm run couverture:calage` draws: of 30 truths of three figures each, 90 % intervals hold 81 on average; outside
 * [71 ; 89] less than one time in two hundred were the figures apart, and were the intervals half as wide, or missing one in four, seldom.
 */
test("30 drawn truths: 90 % intervals hold class weights, ACI by bailleur and the share that follows about nine times in ten", () => {
  const coverage = calibrationCoverage({truths: 30, seed: "banc", worlds: 12, replicates: 8});
  expect(coverage.map(({kind}) => kind)).toEqual(["poids des classes", "ACI par bailleur", "suivi"]);
  for (const {kind, of, held, meanWidth} of coverage) {
    expect(of, kind).toBe(90);
    expect(held, kind).toBeGreaterThanOrEqual(71);
    expect(held, kind).toBeLessThan(90);
    // Nothing is held by being told nothing: a share drawn evenly in [0, 1] needs 0.9.
    expect(meanWidth, kind).toBeLessThan(0.85);
  }
}, 120_000);
