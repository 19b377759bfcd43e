import fc from "fast-check";
import {expect, test} from "vitest";
import {publishTogether, type UnitRows} from "../../../src/analysis/bilan/publishTogether.js";

const unit = (id: string, ...rows: number[][]): UnitRows => ({id, rows});

test("large units are shown apart and whole", () => {
  const published = publishTogether([unit("a", [20, 30], [40, 10 + 11]), unit("b", [15, 25], [12, 28])])!;
  expect(published.map(({ids}) => ids)).toEqual([["a"], ["b"]]);
  expect(published[0].tables[0]).toEqual({cells: [20, 30], total: 50});
});

test("units under eleven ménages are put together, and with another when alone", () => {
  const published = publishTogether([
    unit("grande", [100, 100]),
    unit("moyenne", [30, 40]),
    unit("petite", [3, 2]),
    unit("vide", [0, 0])
  ])!;
  expect(published.map(({ids}) => ids)).toEqual([["grande"], ["vide"], ["moyenne", "petite"]]);
  expect(published[2].tables[0]).toEqual({cells: [33, 42], total: 75});
});

test("small counts are hidden, and with them what would give them back", () => {
  const published = publishTogether([unit("a", [3, 40]), unit("b", [50, 60]), unit("c", [70, 80])])!;
  const hiddenInFirst = published[0].tables[0].cells.filter((cell) => cell === undefined);
  expect(hiddenInFirst).toHaveLength(2);
  expect(published.flatMap(({tables}) => tables[0].cells).filter((cell) => cell === undefined)).toHaveLength(
    4
  );
});

test("nothing is published when all units together are under eleven", () => {
  expect(publishTogether([unit("a", [3, 2]), unit("b", [1, 0])])).toBeUndefined();
});

test("every total is shown, rows add up, and no count from 1 to 10 is", () => {
  const row = fc.array(fc.nat({max: 60}), {minLength: 3, maxLength: 3});
  const units = fc
    .array(fc.tuple(row, row), {minLength: 1, maxLength: 8})
    .map((pairs) => pairs.map((rows, i) => unit(`u${i}`, ...rows)));
  fc.assert(
    fc.property(units, (all) => {
      const published = publishTogether(all);
      if (published === undefined) return;
      expect(published.flatMap(({ids}) => ids).sort()).toEqual(all.map(({id}) => id).sort());
      for (const {ids, tables} of published)
        for (const [t, {cells, total}] of tables.entries()) {
          const members = all.filter(({id}) => ids.includes(id));
          expect(total).toBe(members.flatMap(({rows}) => rows[t]).reduce((a, b) => a + b, 0));
          expect(total === 0 || total >= 11).toBe(true);
          for (const cell of cells) expect(cell === undefined || cell === 0 || cell >= 11).toBe(true);
          expect(cells.filter((cell) => cell === undefined)).not.toHaveLength(1);
        }
    }),
    {numRuns: 150}
  );
});
