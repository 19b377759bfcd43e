import {describe, expect, test} from "vitest";
import {arrivalsOf, evenInflow, renewedInflow} from "../../../src/core/calibration/inflow.js";

const shape = {communes: 2, brackets: 1};
// Two communes × six sizes × one bracket × ACI or not: hundred demandes in each cell.
const pending = new Float64Array(24).fill(100);

describe("the inflow", () => {
  test("an even turnover renews the same part of each cell", () => {
    const arrivals = arrivalsOf(evenInflow(0.3, shape), pending, shape);
    expect(new Set(arrivals)).toEqual(new Set([Math.round(30 * 65_536)]));
  });

  test("gives to a public what it lost, and nothing to the other", () => {
    const change = Float64Array.from(pending, (_, cell) => (cell % 2 === 0 ? -10 : 0));
    const arrivals = arrivalsOf(
      renewedInflow(evenInflow(0.3, shape), change, {pending, ...shape}),
      pending,
      shape
    );
    // Ten lost in each cell of the first public: forty come in the place of thirty.
    expect(arrivals[0] / 65_536).toBeCloseTo(40, 0);
    expect(arrivals[1] / 65_536).toBeCloseTo(30, 0);
  });

  test("a cell with nobody on the first day receives nobody", () => {
    const empty = pending.slice();
    empty[3] = 0;
    expect(arrivalsOf(evenInflow(0.3, shape), empty, shape)[3]).toBe(0);
  });
});
