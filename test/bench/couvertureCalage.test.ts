import {expect, test} from "vitest";
import {calibrationCoverage} from "../../bench/calibrationCoverage.js";
import {followingFile, followingHypotheses} from "../../src/files/suivre/readFollowing.js";

/**
 * Fewer truths than `npm run couverture:calage` draws: of 20 truths of three figures each, 90 % intervals hold 54 on average, and under 45
 * less than one time in two hundred were the figures apart; were they half as long they would hold 35.
 */
test("20 drawn truths: 90 % intervals hold class weights, ACI by bailleur and the share that follows about nine times in ten", () => {
  const coverage = calibrationCoverage({
    ...{truths: 20, seed: "banc", worlds: 8, replicates: 6},
    hypotheses: followingHypotheses(followingFile())
  });
  expect(coverage.map(({kind}) => kind)).toEqual(["poids des classes", "ACI par bailleur", "suivi"]);
  for (const {kind, of, held, meanWidth} of coverage) {
    expect(of, kind).toBe(60);
    expect(held, kind).toBeGreaterThanOrEqual(45);
    expect(held, kind).toBeLessThan(60);
    // Nothing is held by being told nothing: a share drawn evenly in [0, 1] needs 0.9.
    expect(meanWidth, kind).toBeLessThan(0.88);
  }
}, 120_000);
