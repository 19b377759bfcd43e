import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {betaCdf} from "../../../src/analysis/statistics/betaCdf.js";
import {betaQuantile} from "../../../src/analysis/statistics/betaQuantile.js";
import {binomialCdf} from "../../../src/analysis/statistics/binomialCdf.js";
import {binomialPmf} from "../../../src/analysis/statistics/binomialPmf.js";
import {binomialQuantile} from "../../../src/analysis/statistics/binomialQuantile.js";
import {logGamma} from "../../../src/analysis/statistics/logGamma.js";
import {normalCdf} from "../../../src/analysis/statistics/normalCdf.js";
import {normalQuantile} from "../../../src/analysis/statistics/normalQuantile.js";
import {studentCdf} from "../../../src/analysis/statistics/studentCdf.js";
import {studentQuantile} from "../../../src/analysis/statistics/studentQuantile.js";

describe("the normal law", () => {
  // R: pnorm and qnorm.
  test.each([
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300946],
    [-6, 9.865876450376981e-10],
    [0, 0.5]
  ])("has its table at %d", (x, p) => {
    expect(Math.abs(normalCdf(x) - p) / p).toBeLessThan(1e-12);
  });
  test.each([
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.001, -3.090232306167813],
    [1e-10, -6.361340902404056]
  ])("has its quantile at %d", (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 10);
  });
  test("refuses what is not a probability", () => {
    expect(() => normalQuantile(1.2)).toThrow("1.2");
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  });
});

test("logGamma meets factorials and Γ(½) = √π", () => {
  expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 12);
  expect(logGamma(10)).toBeCloseTo(12.801827480081469, 12); // ln 362 880
  expect(logGamma(101)).toBeCloseTo(363.73937555556347, 10); // ln 100!
  expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
  expect(() => logGamma(0)).toThrow(RangeError);
});

describe("the beta law", () => {
  test("is a polynomial for whole parameters", () => {
    expect(betaCdf(0.5, {a: 2, b: 3})).toBeCloseTo(11 / 16, 13); // P(Bin(4, ½) ≥ 2)
    expect(betaCdf(0.3, {a: 2, b: 1})).toBeCloseTo(0.09, 13);
    expect(betaCdf(0.9, {a: 1, b: 1})).toBeCloseTo(0.9, 13);
    expect(betaCdf(-1, {a: 1, b: 1})).toBe(0);
    expect(() => betaCdf(0.5, {a: 0, b: 1})).toThrow(RangeError);
  });
  test("has a quantile that undoes it", () => {
    // Below 1 a parameter makes the law so steep at an end of [0, 1] that no double is near enough the quantile.
    const parameter = fc.double({min: 1, max: 300, noNaN: true});
    fc.assert(
      fc.property(fc.double({min: 0.001, max: 0.999, noNaN: true}), parameter, parameter, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, {a, b}), {a, b})).toBeCloseTo(p, 8);
      }),
      {numRuns: 40}
    );
  });
});

describe("the Student law", () => {
  // Published tables of t, two-sided 5 % and one-sided 5 %.
  test.each([
    [0.975, 1, 12.706204736432095],
    [0.975, 10, 2.2281388519649385],
    [0.975, 30, 2.0422724563012373],
    [0.95, 5, 2.0150483733330233],
    [0.025, 10, -2.2281388519649385]
  ])("has its quantile at %d with %i degrees", (p, df, t) => {
    expect(studentQuantile(p, df)).toBeCloseTo(t, 9);
  });
  test("is Cauchy's law with one degree of freedom", () => {
    expect(studentCdf(1, 1)).toBeCloseTo(0.75, 13);
    expect(studentCdf(-1, 1)).toBeCloseTo(0.25, 13);
    expect(studentQuantile(0.5, 4)).toBe(0);
  });
});

describe("the binomial law", () => {
  test("counts sets", () => {
    expect(binomialPmf(5, {n: 10, p: 0.5})).toBeCloseTo(252 / 1024, 13);
    expect(binomialCdf(3, {n: 10, p: 0.5})).toBeCloseTo(176 / 1024, 13);
    expect(binomialCdf(-1, {n: 10, p: 0.5})).toBe(0);
    expect(binomialCdf(10, {n: 10, p: 0.5})).toBe(1);
    expect(binomialPmf(0, {n: 3, p: 0})).toBe(1);
    expect(binomialPmf(4, {n: 3, p: 0.2})).toBe(0);
  });
  test("misses a 45 % objective one year in two at twelve attributions", () => {
    expect(binomialCdf(5, {n: 12, p: 0.45})).toBeCloseTo(0.527, 3);
  });
  test("has a quantile on whole counts", () => {
    expect(binomialQuantile(0.5, {n: 10, p: 0.5})).toBe(5);
    expect(binomialQuantile(0.171875, {n: 10, p: 0.5})).toBe(3);
    expect(binomialQuantile(0.1719, {n: 10, p: 0.5})).toBe(4);
    expect(binomialQuantile(0, {n: 10, p: 0.5})).toBe(0);
    expect(binomialQuantile(1, {n: 10, p: 0.5})).toBe(10);
  });
});
