import {expect, test} from "vitest";
import {judgeHypothesis, judgeText} from "../../../src/analysis/calibrer/judgeHypothesis.js";

const supposed = {value: 0.4, range: {low: 0.2, high: 0.6}};
const estimate = (value: number, half: number, widestHalf = half) => ({
  value,
  low: value - half,
  high: value + half,
  n: 100,
  widest: {low: value - widestHalf, high: value + widestHalf}
});

test("settled when under a quarter of the range is left, whatever silent lines would say", () => {
  expect(judgeHypothesis(supposed, estimate(0.41, 0.04)).verdict).toBe("tranchée");
  expect(judgeHypothesis(supposed, estimate(0.41, 0.04)).left).toBeCloseTo(0.2, 12);
  expect(judgeHypothesis(supposed, estimate(0.41, 0.04, 0.2)).verdict).toBe("déplacée");
});

test("moved when its value is ruled out, or more than a quarter of its range", () => {
  expect(judgeHypothesis(supposed, estimate(0.55, 0.1)).verdict).toBe("déplacée");
  expect(judgeHypothesis(supposed, estimate(0.4, 0.14)).verdict).toBe("déplacée");
});

test("nothing learnt from an interval as wide as the range, nor from no line", () => {
  expect(judgeHypothesis(supposed, estimate(0.4, 0.18)).verdict).toBe("rien appris");
  expect(judgeHypothesis(supposed, {...estimate(0.9, 0.01), n: 0}).verdict).toBe("rien appris");
});

test("contradicted by how much, in its unit and in standard errors", () => {
  // 0.7 is 0.1 beyond 0.6; 0.0329 at nine chances in ten is two standard errors of 0.02 ÷ … : 0.0329 ÷ 1.645 = 0.02.
  const judged = judgeHypothesis(supposed, estimate(0.7, 0.0328970725));
  expect(judged.verdict).toBe("contredite");
  expect(judged.beyond).toBeCloseTo(0.1, 12);
  expect(judged.standardErrors).toBeCloseTo(5, 6);
});

test("no contradiction rests on what silent lines are supposed to say", () => {
  const judged = judgeHypothesis(supposed, estimate(0.7, 0.03, 0.2));
  expect(judged).toMatchObject({verdict: "déplacée", ifAlike: true});
});

test("a figure of the text is found again by a file precise enough to have missed it", () => {
  const text = {value: 0.32, range: {low: 0.31, high: 0.33}};
  expect(judgeText(text, estimate(0.325, 0.012)).verdict).toBe("tranchée");
  expect(judgeText(text, estimate(0.325, 0.05)).verdict).toBe("rien appris");
  expect(judgeText(text, estimate(0.36, 0.01)).verdict).toBe("contredite");
  expect(judgeText(text, {...estimate(0.5, 0.01), n: 0}).verdict).toBe("rien appris");
});

test("a figure of the text whose value the file rules out within its tolerance is moved", () => {
  const text = {value: 0.32, range: {low: 0.31, high: 0.33}};
  // From 0.323 to 0.347: 0.32 is out, and seven thousandths of the two hundredths of the tolerance are left.
  const judged = judgeText(text, estimate(0.335, 0.012));
  expect(judged.verdict).toBe("déplacée");
  expect(judged.left).toBeCloseTo(0.35, 12);
});
