import {describe, expect, test} from "vitest";
import {convergence} from "../../../src/analysis/indicateurs/convergence.js";
import {bracketGaps, groupedGaps, type YearGaps} from "../../../src/analysis/indicateurs/convergenceGaps.js";
import {periodView} from "../../../src/analysis/indicateurs/periodView.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

const objectives = fakeObjectives(2);

/** Attributions of the four brackets in one class, 1er accès. */
function classFlux(g: string, counts: readonly number[]): Cells {
  const names = ["tresModestes", "modestes", "intermediaires", "plusElevees"];
  return Object.fromEntries(names.map((k, i) => [`flux.${g}.${k}.premierAcces`, counts[i]]));
}

function gapsOf(measure: typeof groupedGaps, cells: Cells): YearGaps {
  return measure(periodView(fakeReplicates([[cells, {}]]), [0, 1]), objectives);
}

describe("groupedGaps", () => {
  test("counts points above the ceiling in fragile quartiers", () => {
    const {gaps, worst} = gapsOf(groupedGaps, classFlux("fragile", [30, 28, 22, 20]));
    expect(gaps[0]).toBeCloseTo(8, 10);
    expect(worst[0]).toBe(0);
  });

  test("counts points under the floor where one holds, and keeps the worst class", () => {
    const cells = {...classFlux("fragile", [30, 23, 27, 20]), ...classFlux("sans", [15, 28, 22, 35])};
    const {gaps, worst} = gapsOf(groupedGaps, cells);
    expect(gaps[0]).toBeCloseTo(7, 10);
    expect(worst[0]).toBe(2);
  });

  test("is zero within the bounds, whatever the class without bound does", () => {
    const cells = {...classFlux("fragile", [20, 20, 30, 30]), ...classFlux("moyenne", [60, 30, 5, 5])};
    expect(gapsOf(groupedGaps, cells).gaps[0]).toBe(0);
  });

  test("is unknown without any attribution", () => {
    expect(gapsOf(groupedGaps, {}).gaps[0]).toBeNaN();
  });
});

test("bracketGaps is the largest gap of any bracket and class", () => {
  const cells = {...classFlux("fragile", [32, 33, 19, 16]), ...classFlux("sans", [15, 28, 22, 35])};
  const {gaps, worst} = gapsOf(bracketGaps, cells);
  expect(gaps[0]).toBeCloseTo(10, 10);
  expect(worst[0]).toBe(2);
});

describe("convergence", () => {
  const years = (rows: readonly (readonly number[])[]): YearGaps[] =>
    rows.map((gaps) => ({gaps: Float64Array.from(gaps), worst: new Int8Array(gaps.length)}));

  test("tells the mean gap to a tenth only where Student's law allows it: two replicates of 5.9 and 6.1 do not, ten do", () => {
    // Standard error 0.1 in both; 12.7 and 2.26 times it at 95 %, for a half point.
    const two = convergence(years([[5.9, 6.1]]), 2017, objectives).reason;
    expect(two).toContain("l’écart moyen est d’environ 6 points");
    const half = 0.1 * Math.sqrt(9);
    const ten = convergence(
      years([[6 - half, 6 + half].flatMap((gap) => Array(5).fill(gap))]),
      2017,
      objectives
    );
    expect(ten.reason).toContain("l’écart moyen est de 6 points");
  });

  test("is reached in the first year from which enough replicates stay within tolerance", () => {
    const result = convergence(
      years([
        [5, 5],
        [1, 2],
        [3, 1],
        [2, 1],
        [0, 2]
      ]),
      2017,
      objectives
    );
    expect(result.year).toBe(2020);
    expect(result.maxGap.map((e) => e.mean)).toEqual([5, 1.5, 2, 1.5, 1]);
    expect(result.reason).toBe(
      "Objectif tenu à partir de 2020 : au moins 90\u00a0% des tirages restent à 2 points ou moins jusqu’à la fin."
    );
  });

  test("two points exactly are within two points", () => {
    expect(convergence(years([[100 * (0.52 - 0.5)]]), 2022, objectives).year).toBe(2022);
  });

  test("says what is missing when it is never reached", () => {
    expect(
      convergence(
        years([
          [4, 5],
          [1, 2.6]
        ]),
        2021,
        objectives
      )
    ).toMatchObject({
      year: null,
      reason:
        "Objectif jamais tenu : en 2022, 1 tirage sur 2 est à 2 points ou moins (il en faut 90\u00a0%) ; " +
        "l’écart moyen est d’environ 2 points, le plus souvent dans les quartiers fragiles."
    });
  });

  test("gives percents and tenths of a point once there are replicates enough for them", () => {
    const gaps = Array.from({length: 200}, (_, i) => (i % 4 === 0 ? 1.9 : 2.7));
    expect(convergence(years([gaps]), 2022, objectives).reason).toBe(
      "Objectif jamais tenu : en 2022, 25\u00a0% des tirages sont à 2 points ou moins (il en faut 90\u00a0%) ; " +
        "l’écart moyen est de 2,5 points, le plus souvent dans les quartiers fragiles."
    );
  });

  test("one replicate tells whole points: its error is not known", () => {
    expect(convergence(years([[6.34]]), 2022, objectives).reason).toContain(
      "0 tirage sur 1 est à 2 points ou moins (il en faut 90\u00a0%) ; l’écart moyen est d’environ 6 points,"
    );
  });

  test("says when it was reached, then lost", () => {
    expect(
      convergence(
        years([
          [1, 1],
          [9, 9]
        ]),
        2021,
        objectives
      ).reason
    ).toMatch(/^Objectif tenu en 2021, puis perdu/);
  });
});
