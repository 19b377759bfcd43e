import {describe, expect, test} from "vitest";
import {buildableShare, quartierWeights} from "../../../src/core/offre/quartierWeights.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire({logementsPerQuartier: 10});
/** Aulne all in quartiers prioritaires. */
const aulnePrioritaire = {
  ...territoire,
  quartiers: {
    ...territoire.quartiers,
    qpv: Uint8Array.from(territoire.quartiers.qpv, (q, i) => (i < 4 ? 1 : q))
  }
};
const inAulne = (weights: readonly number[]) => weights.slice(0, 4).map((w) => w > 0);

describe("quartierWeights", () => {
  test("leaves quartiers prioritaires out, save for the share of the derogation", () => {
    expect(inAulne(quartierWeights(territoire, 0))).toEqual([false, false, true, true]);
    const derogated = quartierWeights(territoire, 0, {qpvShare: 0.3});
    expect(derogated[0] + derogated[1]).toBeCloseTo(0.3);
    expect(derogated[2] + derogated[3]).toBeCloseTo(0.7);
    expect(
      quartierWeights(territoire, 0)
        .slice(4)
        .every((w) => w === 0)
    ).toBe(true);
  });

  test("leaves the former PNRU out of the reconstitution", () => {
    expect(inAulne(quartierWeights(territoire, 0, {exPnru: false}))).toEqual([false, false, false, true]);
  });

  test("builds nothing in a commune that is all quartier prioritaire, unless by derogation", () => {
    expect(quartierWeights(aulnePrioritaire, 0).every((w) => w === 0)).toBe(true);
    expect(inAulne(quartierWeights(aulnePrioritaire, 0, {qpvShare: 0.2}))).toEqual([true, true, true, true]);
  });
});

describe("buildableShare", () => {
  test("is all, or what derogation allows, or nothing", () => {
    expect(buildableShare(territoire, 0)).toBe(1);
    expect(buildableShare(aulnePrioritaire, 0)).toBe(0);
    expect(buildableShare(aulnePrioritaire, 0, {qpvShare: 0.2})).toBe(0.2);
  });
});
