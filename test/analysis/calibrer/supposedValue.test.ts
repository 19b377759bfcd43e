import {expect, test} from "vitest";
import {supposedValue} from "../../../src/analysis/calibrer/supposedValue.js";
import type {Hypothesis, LawKind} from "../../../src/core/convention/hypotheses.js";

const hypothesis = (value: number | number[], range: [number, number], kind: LawKind): Hypothesis => ({
  ...{description: "essai", unit: "/1", status: "hypothese", refit: true},
  ...{value, range, law: {kind}}
});

test("a number has its range", () => {
  const hypotheses = {part: hypothesis(0.35, [0.31, 0.42], "uniforme")};
  expect(supposedValue(hypotheses, "part")).toEqual({value: 0.35, range: {low: 0.31, high: 0.42}});
});

test("a share is drawn within half and double of its value", () => {
  const hypotheses = {poids: hypothesis([0.4, 0.22, 0.38], [0.15, 0.55], "parts")};
  expect(supposedValue(hypotheses, "poids", 0)).toEqual({value: 0.4, range: {low: 0.2, high: 0.55}});
  expect(supposedValue(hypotheses, "poids", 1)).toEqual({value: 0.22, range: {low: 0.15, high: 0.44}});
});

test("a list that grows as a whole stops where its first number meets an end", () => {
  // 0.55 ÷ 0.4 = 1.375 up; 0.2 ÷ 0.32 = 0.625 down.
  const {range} = supposedValue({refus: hypothesis([0.4, 0.32], [0.2, 0.55], "echelle")}, "refus", 1)!;
  expect(range.low).toBeCloseTo(0.2, 12);
  expect(range.high).toBeCloseTo(0.44, 12);
});

test("nothing is supposed where there is no range, nor such a number", () => {
  const hypotheses = {part: hypothesis(0.35, [0.31, 0.42], "uniforme")};
  expect(supposedValue(hypotheses, "absente")).toBeUndefined();
  expect(supposedValue(hypotheses, "part", 3)).toBeUndefined();
});
