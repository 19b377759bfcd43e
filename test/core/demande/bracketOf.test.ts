import {describe, expect, test} from "vitest";
import {bracketOf} from "../../../src/core/demande/bracketOf.js";

/** Article 5.2, note 1: limits printed in euros a month, then the whole scale. */
const onePerson = [745, 1117, 1490, 1862];
const coupleWithTwoChildren = [1444, 2166, 2888, 3610];

describe("bracketOf", () => {
  test.each([
    ["one person", onePerson],
    ["a couple with two children", coupleWithTwoChildren]
  ])("reads the published limits of %s: 'moins de' twice, then 'plus de'", (_, limits) => {
    const [t40, t60, t80] = limits;
    expect(bracketOf(0, limits)).toBe(0);
    expect(bracketOf(t40 - 1, limits)).toBe(0);
    expect(bracketOf(t40, limits)).toBe(1);
    expect(bracketOf(t60 - 1, limits)).toBe(1);
    expect(bracketOf(t60, limits)).toBe(2);
    expect(bracketOf(t80, limits)).toBe(2);
    expect(bracketOf(t80 + 1, limits)).toBe(3);
  });

  test("separates a cent on each side of a limit", () => {
    expect(bracketOf(744.99, onePerson)).toBe(0);
    expect(bracketOf(745, onePerson)).toBe(1);
    expect(bracketOf(1490, onePerson)).toBe(2);
    expect(bracketOf(1490.01, onePerson)).toBe(3);
  });

  test("refuses resources that are no number", () => {
    expect(() => bracketOf(Number.NaN, onePerson)).toThrow("resources must be at least 0: NaN");
    expect(() => bracketOf(-1, onePerson)).toThrow("-1");
  });
});
