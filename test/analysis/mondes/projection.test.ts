import {describe, expect, test} from "vitest";
import type {Resultat} from "../../../src/analysis/indicateurs/result.js";
import type {Summary} from "../../../src/analysis/indicateurs/summarise.js";
import {barMoves} from "../../../src/analysis/mondes/barMoves.js";
import {differenceInWorlds} from "../../../src/analysis/mondes/differenceInWorlds.js";
import type {WorldProjection} from "../../../src/analysis/mondes/projection.js";
import {spreadsIn, withSpreads} from "../../../src/analysis/mondes/spreadTree.js";

function projection(
  futures: readonly number[],
  changes: Partial<WorldProjection["worlds"]> = {}
): WorldProjection {
  return {
    schema: "equilibre/projection@1",
    engine: "essai",
    key: "clef",
    worlds: {
      ...{n: futures.length / 2, replicates: 2, knownOn: "2016-12-31", digest: "sha256:mondes"},
      stability: {worst: 0, id: "essai"},
      ...changes
    },
    spreads: {},
    firstYear: 2017,
    futures: {essai: [futures, futures.map((x) => 2 * x)]}
  };
}

describe("differenceInWorlds", () => {
  // Three worlds of two futures: differences 1 and 1, 2 and 4, −1 and −3.
  const reference = projection([10, 10, 20, 20, 30, 30]);
  const other = projection([11, 11, 22, 24, 29, 27]);

  test("takes futures world by world: share of worlds of the sign told, by hand", () => {
    const told = differenceInWorlds({reference, other}, "essai", {years: [2017], direction: 1});
    expect(told?.sign.share).toBeCloseTo(2 / 3, 12);
    expect(told?.worlds.n).toBe(3);
    // Chance: (0 + 2 + 2) ÷ 3; between: 2·Σ(mean − 2/3)² ÷ 2 over means 1, 3 and −2.
    const chance = 4 / 3;
    const between = (1 / 3) ** 2 + (7 / 3) ** 2 + (8 / 3) ** 2;
    expect(told?.worlds.chanceShare).toBeCloseTo(chance / (chance + (between - chance) / 2), 12);
  });

  test("the share is that of the sign told, negative too, and follows the mean of the years and the scale", () => {
    const one = differenceInWorlds({reference, other}, "essai", {years: [2017], direction: -1});
    expect(one?.sign.share).toBeCloseTo(1 / 3, 12);
    const two = differenceInWorlds({reference, other}, "essai", {
      years: [2017, 2018],
      scale: 100,
      direction: 1
    });
    expect(two?.worlds.q95).toBeCloseTo(
      150 * (differenceInWorlds({reference, other}, "essai", {years: [2017], direction: 1})?.worlds.q95 ?? 0),
      9
    );
  });

  test("an outcome that one of the two does not keep has no outer bar, and is no error", () => {
    const more = {...other, futures: {...other.futures, autre: other.futures.essai}};
    const pairs = [
      {reference, other: more},
      {reference: more, other: reference}
    ];
    for (const pair of pairs)
      expect(differenceInWorlds(pair, "autre", {years: [2017], direction: 1})).toBeUndefined();
  });

  test("projections of other worlds are not compared; one in fewer of the same is, on those", () => {
    const elsewhere = projection([11, 11, 22, 24, 29, 27], {digest: "sha256:autres"});
    expect(
      differenceInWorlds({reference, other: elsewhere}, "essai", {years: [2017], direction: 1})
    ).toBeUndefined();
    const fewer = projection([11, 11, 22, 24]);
    expect(
      differenceInWorlds({reference, other: fewer}, "essai", {years: [2017], direction: 1})?.worlds.n
    ).toBe(2);
  });
});

test("outer bars go back to the figure that they were taken of, and to no other", () => {
  const bar = {mean: 1, se: 0.1, q05: 0, q95: 2};
  const spread = {n: 3, q05: -1, q95: 3, chanceShare: 0.25};
  const summary = {base: {attributions: {...bar, worlds: spread}, deux: [bar, {...bar, worlds: spread}]}};
  const tree = spreadsIn(summary as unknown as Summary);
  const document = {base: {attributions: bar, deux: [bar, bar], autre: bar}, texte: "mots"};
  expect(withSpreads(document as unknown as Resultat, tree)).toEqual({
    base: {attributions: {...bar, worlds: spread}, deux: [bar, {...bar, worlds: spread}], autre: bar},
    texte: "mots"
  });
});

test("how far a bar moves when worlds double: the larger move of its ends over its length", () => {
  // Two futures of one world, then four: the 5 % quantile goes from 0.5 to 0, over a length of 10.
  expect(
    barMoves([
      [0, 10],
      [0, 10]
    ])
  ).toBeCloseTo(0.05, 12);
  expect(barMoves(new Array(4).fill([0, 10]))).toBe(0);
  expect(
    barMoves([
      [0, 0],
      [10, 10]
    ])
  ).toBeCloseTo(1, 12);
  expect(barMoves([[0, 1]])).toBeNaN();
});
