import {expect, test} from "vitest";
import type {FrontierEffort} from "../../../src/analysis/atteignable/frontierDocument.js";
import {effortLine} from "../../../src/components/retournements/effortLine.js";

const efforts = [0, 0.5, 1];

/** Gaps of two classes at efforts of 0, 50 and 100 %, in points. */
function effort(fragile: readonly number[], sans: readonly number[]): FrontierEffort {
  const points = (gaps: readonly number[]) => efforts.map((at, i) => ({effort: at, gap: gaps[i], se: 0}));
  return {
    ...{year: 2030, replications: 2, least: 0.5},
    classes: [
      {fragilite: "fragile", best: 0, points: points(fragile)},
      {fragilite: "sans", best: 0, points: points(sans)}
    ]
  };
}

const text = (fragile: readonly number[], sans: readonly number[]) =>
  effortLine(effort(fragile, sans), 2).map((line) => line.text);

test("tells the least effort that was tried from which the bounds hold, and what is left just under it", () => {
  expect(text([15, 9, 1], [4, 1, 0])).toEqual([
    "l’effort des commissions. À partir de 100\u00a0%, l’écart moyen aux bornes en 2030 est dans la tolérance (2 points) ; " +
      "à 50\u00a0%, il reste 9,0 points dans les quartiers fragiles (hasard seul : ce que l’on ne sait pas n’y est pas)."
  ]);
});

test("the class that misses its bound the most decides, whatever the other does", () => {
  expect(text([1, 1, 1], [9, 5, 1])[0]).toContain(
    "à 50\u00a0%, il reste 5,0 points dans les quartiers sans fragilité"
  );
});

test("effort that is never enough, or never needed, is said so", () => {
  expect(text([15, 9, 4], [4, 1, 0])[0]).toMatch(
    /^l’effort des commissions n’y suffit pas : à 100\u00a0%, il reste 4,0/
  );
  expect(text([1, 0, 0], [1, 0, 0])[0]).toMatch(/^l’effort des commissions n’y change rien/);
});

test("one effort alone says nothing of a move", () => {
  const one = effort([1, 1, 1], [1, 1, 1]);
  const classes = one.classes.map(({points, ...rest}) => ({...rest, points: points.slice(0, 1)}));
  expect(effortLine({...one, classes}, 2)).toEqual([]);
});
