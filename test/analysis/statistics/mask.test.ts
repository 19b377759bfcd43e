import fc from "fast-check";
import loadHighs from "highs";
import {describe, expect, test} from "vitest";
import {type MaskedTable, mask, maskThreshold, maskWidth} from "../../../src/analysis/statistics/mask.js";

const highs = await loadHighs();

/** What a reader with a solver can say of each hidden count, from the published ones alone (hidden counts are 1 or more). */
function attack(table: MaskedTable): {name: string; low: number; high: number}[] {
  const names = table.cells.map((row, i) => row.map((_, j) => `x_${i}_${j}`));
  const rowNames = table.rowTotals.map((_, i) => `r_${i}`);
  const columnNames = table.columnTotals.map((_, j) => `c_${j}`);
  const constraints = [
    ...names.map((row, i) => `${row.join(" + ")} - ${rowNames[i]} = 0`),
    ...columnNames.map((name, j) => `${names.map((row) => row[j]).join(" + ")} - ${name} = 0`),
    `${rowNames.join(" + ")} - total = 0`
  ];
  const known = [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total];
  const variables = [...names.flat(), ...rowNames, ...columnNames, "total"];
  // A ceiling of 10 000 stands for "no bound".
  const bounds = variables.map((name, k) =>
    known[k] === undefined ? `1 <= ${name} <= 10000` : `${name} = ${known[k]}`
  );
  const solve = (sense: string, name: string) =>
    highs.solve(
      `${sense}\n obj: ${name}\nSubject To\n ${constraints.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`
    ).ObjectiveValue;
  return variables
    .filter((_, k) => known[k] === undefined)
    .map((name) => ({name, low: solve("Minimize", name), high: solve("Maximize", name)}));
}

function naiveMask(counts: number[][]): MaskedTable {
  const hide = (count: number) => (count > 0 && count < maskThreshold ? undefined : count);
  const total = (row: number[]) => row.reduce((a, b) => a + b, 0);
  const columns = counts[0].map((_, j) => total(counts.map((row) => row[j])));
  return {
    cells: counts.map((row) => row.map(hide)),
    rowTotals: counts.map((row) => hide(total(row))),
    columnTotals: columns.map(hide),
    total: hide(total(columns)),
    primary: 0,
    complementary: 0
  };
}

const count = fc.oneof(fc.nat(14), fc.nat(14), fc.nat(120));
const tables = fc
  .tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5}))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, {minLength: columns, maxLength: columns}), {minLength: rows, maxLength: rows})
  );

describe("mask", () => {
  test("counts under 11 are hidden, zero and 11 are not", () => {
    const {cells} = mask([
      [0, 11, 40],
      [1, 30, 50],
      [10, 60, 70]
    ]);
    expect(cells[0][0]).toBe(0);
    expect(cells[1][0]).toBeUndefined();
    expect(cells[2][0]).toBeUndefined();
  });

  test("one small count alone takes three others with it: a rectangle", () => {
    // The 4 would follow from its row (50 - 30 - 16) and its column; the cheapest rectangle is 4, 16, 20, 25.
    const table = mask([
      [4, 30, 16],
      [20, 60, 25],
      [80, 90, 70]
    ]);
    expect(table.cells).toEqual([
      [undefined, 30, undefined],
      [undefined, 60, undefined],
      [80, 90, 70]
    ]);
    expect(table).toMatchObject({primary: 1, complementary: 3, rowTotals: [50, 105, 240], total: 395});
  });

  test("two counts of 1 that make a published total of 2 are not left alone", () => {
    const bounds = attack(
      mask([
        [1, 1, 0, 50],
        [40, 40, 40, 40],
        [30, 30, 30, 30]
      ])
    );
    for (const {low, high} of bounds) expect(high - low).toBeGreaterThanOrEqual(maskWidth);
  });

  test("a row with a single count hides its total as well, which would give it away", () => {
    const table = mask([
      [7, 0],
      [20, 30]
    ]);
    expect(table.cells[0][0]).toBeUndefined();
    expect(table.rowTotals[0]).toBeUndefined();
  });

  test("nothing is hidden where nothing is small", () => {
    expect(
      mask([
        [11, 0],
        [25, 300]
      ])
    ).toMatchObject({primary: 0, complementary: 0, total: 336, columnTotals: [36, 300]});
    expect(mask([])).toMatchObject({cells: [], total: 0});
  });

  test("the attack of this file does recompute what a naive masking hides", () => {
    expect(
      attack(
        naiveMask([
          [4, 30],
          [20, 60]
        ])
      )
    ).toEqual([{name: "x_0_0", low: 4, high: 4}]);
  });

  test("no hidden count can be recomputed with a solver from what is published", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        for (const {low, high} of attack(mask(counts)))
          expect(high - low).toBeGreaterThanOrEqual(maskWidth - 1e-6);
      }),
      {numRuns: 80, seed: 11}
    );
  });

  test("what is published is true, and no small count is", () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const table = mask(counts);
        table.cells.forEach((row, i) => {
          row.forEach((shown, j) => {
            if (shown !== undefined) expect(shown).toBe(counts[i][j]);
            if (counts[i][j] > 0 && counts[i][j] < maskThreshold) expect(shown).toBeUndefined();
          });
        });
        const all = [...table.rowTotals, ...table.columnTotals, table.total];
        for (const shown of all)
          expect(shown === undefined || shown === 0 || shown >= maskThreshold).toBe(true);
      }),
      {seed: 12}
    );
  });

  test("a table of 90 communes by 20 bailleurs is masked in seconds", () => {
    const counts = Array.from({length: 90}, (_, i) =>
      Array.from({length: 20}, (_, j) => ((i * 7 + j * 13) % 29) * (i % 3))
    );
    const start = performance.now();
    const table = mask(counts);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(table.primary).toBeGreaterThan(300);
  });

  test("counts that are not whole numbers are refused", () => {
    expect(() => mask([[1.5]])).toThrow(RangeError);
    expect(() => mask([[-1]])).toThrow(RangeError);
    expect(() => mask([[1, 2], [3]])).toThrow(RangeError);
  });
});
