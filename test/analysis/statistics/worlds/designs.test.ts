import {describe, expect, test} from "vitest";
import {discrepancy} from "../../../../src/analysis/statistics/worlds/discrepancy.js";
import {keyedChance} from "../../../../src/analysis/statistics/worlds/keyedChance.js";
import {nestedLatinHypercube} from "../../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import {sobolPoints} from "../../../../src/analysis/statistics/worlds/sobolPoints.js";
import {sobolDimensions, sobolWord} from "../../../../src/analysis/statistics/worlds/sobolSequence.js";

const words = (index: number, dimensions: readonly number[]) =>
  dimensions.map((dimension) => sobolWord(index, dimension) / 2 ** 32);

describe("Sobol's sequence", () => {
  test("begins as Joe and Kuo print it (sobol.cc, three dimensions)", () => {
    const printed = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375]
    ];
    expect(printed.map((_, index) => words(index, [0, 1, 2]))).toEqual(printed);
  });

  test("is that of SciPy 1.17 in far dimensions", () => {
    const far = [0, 1, 2, 100, 255, 511];
    expect(words(37, far)).toEqual([0.921875, 0.640625, 0.578125, 0.359375, 0.453125, 0.046875]);
    expect(words(63, far)).toEqual([0.015625, 0.796875, 0.359375, 0.578125, 0.046875, 0.140625]);
    expect(sobolDimensions).toBe(512);
    expect(() => sobolWord(0, 512)).toThrow(RangeError);
    expect(() => sobolWord(-1, 0)).toThrow(RangeError);
  });
});

describe("scrambled points", () => {
  const points = sobolPoints("monde", 256, 240);

  test("are read at random: point 129 does not change when 256 are asked", () => {
    expect(points[129]).toEqual(sobolPoints("monde", 130, 240)[129]);
    expect(points[129].slice(0, 31)).toEqual(sobolPoints("monde", 130, 31)[129]);
    expect(points[0]).not.toEqual(sobolPoints("autre", 1, 240)[0]);
    expect(points.every((point) => point.every((x) => x > 0 && x < 1))).toBe(true);
  });

  test("are a (0, m, 1)-net in every dimension, for every m", () => {
    for (const count of [2, 16, 128, 256])
      for (let dimension = 0; dimension < 240; dimension++) {
        const bins = new Set(points.slice(0, count).map((point) => Math.floor(point[dimension] * count)));
        expect(bins.size).toBe(count);
      }
  });

  test("have balanced projections on two dimensions", () => {
    // The first two dimensions are a (0, 2)-sequence: each of 2^i by 2^(8 − i) cells holds one of 256 points.
    for (let i = 0; i <= 8; i++) {
      const cells = points.map(
        (point) => Math.floor(point[0] * 2 ** i) * 2 ** (8 - i) + Math.floor(point[1] * 2 ** (8 - i))
      );
      expect(new Set(cells).size).toBe(256);
    }
    // Further pairs: quarters hold 64 each up to the quality of the direction numbers, which is perfect for low pairs.
    for (const [a, b] of [
      [2, 3],
      [5, 11],
      [17, 18]
    ]) {
      const quarters = [0, 0, 0, 0];
      for (const point of points) quarters[2 * Math.floor(2 * point[a]) + Math.floor(2 * point[b])]++;
      expect(quarters).toEqual([64, 64, 64, 64]);
    }
  });

  test("two seeds agree no more than chance: digits are flipped half of the time", () => {
    const other = sobolPoints("autre", 256, 240);
    let same = 0;
    for (let i = 0; i < 256; i++)
      for (let d = 0; d < 240; d++) if (points[i][d] < 0.5 === other[i][d] < 0.5) same++;
    expect(Math.abs(same / (256 * 240) - 0.5)).toBeLessThan(0.11);
    const mean = points.reduce((sum, point) => sum + point[200], 0) / 256;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.001);
  });
});

describe("a nested Latin hypercube", () => {
  const points = nestedLatinHypercube("monde", 256, 120);

  test("is one for every 2^m first points, and no point changes when more are asked", () => {
    for (const count of [1, 2, 4, 8, 32, 128, 256])
      for (let dimension = 0; dimension < 120; dimension++)
        expect(
          new Set(points.slice(0, count).map((point) => Math.floor(point[dimension] * count))).size
        ).toBe(count);
    expect(nestedLatinHypercube("monde", 130, 120)[129]).toEqual(points[129]);
    expect(nestedLatinHypercube("monde", 130, 31)[129]).toEqual(points[129].slice(0, 31));
    expect(points.every((point) => point.every((x) => x > 0 && x < 1))).toBe(true);
    expect(() => nestedLatinHypercube("monde", 0, 1)).toThrow(RangeError);
  });

  test("ties no pair of 120 inputs as Sobol' points do: 7 140 correlations, deviation 1/16 by chance", () => {
    const greatest = (design: readonly Float64Array[]) => {
      let most = 0;
      for (let a = 0; a < 120; a++)
        for (let b = 0; b < a; b++) {
          let sum = 0;
          for (const point of design) sum += (point[a] - 0.5) * (point[b] - 0.5);
          most = Math.max(most, Math.abs((12 * sum) / design.length));
        }
      return most;
    };
    // Chance alone passes 5/16 once in 1.7 million.
    expect(greatest(points)).toBeLessThan(5 / 16);
    expect(greatest(sobolPoints("monde", 256, 120))).toBeGreaterThan(0.5);
  });
});

describe("centred discrepancy", () => {
  test("of one point at the centre of [0, 1]: its square is 13/12 − 2 + 1", () => {
    expect(discrepancy([[0.5]]) ** 2).toBeCloseTo(1 / 12, 14);
    // At 0: 13/12 − 2 (1 + 1/4 − 1/8) + (1 + 1/2).
    expect(discrepancy([[0]]) ** 2).toBeCloseTo(13 / 12 - 2.25 + 1.5, 14);
  });

  test("of the two designs of Fang, Li and Sudjianto (2006, p. 80): 0.0081 and 0.0105", () => {
    const design = (column: readonly number[]) => column.map((y, i) => [(i + 0.5) / 6, (y - 0.5) / 6]);
    expect(discrepancy(design([3, 6, 2, 5, 1, 4])) ** 2).toBeCloseTo(0.0081, 4);
    expect(discrepancy(design([5, 4, 3, 2, 1, 6])) ** 2).toBeCloseTo(0.0105, 4);
    expect(discrepancy([])).toBeNaN();
  });

  test("of scrambled Sobol' points is below that of a Latin hypercube and of plain chance", () => {
    const chance = keyedChance("essai");
    const plain = Array.from({length: 128}, (_, i) => [0, 1, 2, 3].map((d) => chance.unit(d, i)));
    const sobol = discrepancy(sobolPoints("essai", 128, 4));
    const latin = discrepancy(nestedLatinHypercube("essai", 128, 4));
    expect(sobol).toBeLessThan(latin);
    expect(latin).toBeLessThan(discrepancy(plain));
  });
});

test("keyed chance gives permutations and refuses an index out of range", () => {
  const chance = keyedChance("essai");
  expect([...chance.shuffled(50, 3)].sort((a, b) => a - b)).toEqual(Array.from({length: 50}, (_, i) => i));
  expect(chance.shuffled(50, 3)).toEqual(keyedChance("essai").shuffled(50, 3));
  expect(() => chance.unit(0, 2 ** 20)).toThrow(RangeError);
});
