import {describe, expect, test} from "vitest";
import {
  formatBounds,
  formatChance,
  formatDecimal,
  formatDraws,
  formatNumber,
  formatOrNever,
  formatPoints,
  formatShare,
  formatTerm,
  plainDecimal
} from "../../src/words/numbers.js";

describe("French numbers", () => {
  test("thousands stand apart by a narrow no-break space, decimals by a comma, a minus is a minus sign", () => {
    expect(formatNumber(12_345.6, 1)).toBe("12\u202f345,6");
    expect(formatNumber(-3600)).toBe("\u22123\u202f600");
    expect(formatDecimal(0.5, 4)).toBe("0,5");
    expect(formatDecimal(12)).toBe("12");
  });

  test("percents keep a no-break space", () => {
    expect(formatShare(0.415, 1)).toBe("41,5\u00a0%");
    expect(formatTerm(0.5)).toBe("50\u00a0%");
    expect(formatTerm(0.375)).toBe("37,5\u00a0%");
  });

  test("points agree with what is shown, not with what was measured", () => {
    expect(formatPoints(1.94)).toBe("1,9 point");
    expect(formatPoints(1.96)).toBe("2,0 points");
  });

  test("a chance is no finer than its draws", () => {
    // Wilson at 95 %: 0 of 8 leaves up to 32.4 %, 8 of 8 down to 67.6 %, 10 of 20 from 29.9 to 70.1 %, 0 of 1 up to 79.3 %.
    expect(formatChance({chance: 0, low: 0, high: 0.324})).toBe("moins d’une chance sur 3");
    expect(formatChance({chance: 1, low: 0.676, high: 1})).toBe("plus de 2 chances sur 3");
    expect(formatChance({chance: 0.5, low: 0.299, high: 0.701})).toBe("environ 5 chances sur 10 (de 3 à 7)");
    expect(formatChance({chance: 0, low: 0, high: 0.001})).toBe("moins d’une chance sur 20");
    expect(formatChance({chance: 0, low: 0, high: 0.793})).not.toContain("sur 1");
  });

  test("bounds, what never comes, and columns for spreadsheets", () => {
    expect(formatBounds("48,5", "51,2")).toBe("[48,5\u00a0;\u00a051,2]");
    expect(formatOrNever(Number.POSITIVE_INFINITY)).toBe("jamais");
    expect(plainDecimal(12_345.678)).toBe("12345,678");
  });
});

test("a share of draws is no finer than they are", () => {
  expect(formatDraws(1, 2)).toBe("2 sur 2");
  expect(formatDraws(0.125, 8)).toBe("1 sur 8");
  expect(formatDraws(0.97, 200)).toBe("97");
});
