import {leverageOf, solvePositive} from "../../statistics/leastSquares.js";
import {mean} from "../../statistics/mean.js";
import type {WorldFigure} from "./worldFigures.js";

/** How figures of the years to come follow those of the year observed, across worlds and futures. */
export interface RegressionOnYear {
  /** What a figure to come (one value a future) moves by, per future, for that future's year to be the one observed. */
  shifts(values: readonly number[]): number[];
  /** The same for other futures of the worlds, whose own year is given. */
  shiftsOf(values: readonly number[], futures: readonly WorldFigure[]): number[];
}

/**
 * Ridge regression of figures to come on the figures of the year, over every future of every world: each future is then moved
 * by what its own year missed of the observed one (Beaumont, Zhang & Balding, "Approximate Bayesian computation in population
 * genetics", 2002). Weights alone would leave two or three worlds where a year has more figures than worlds can match; exact
 * where figures and futures are Gaussian together. The penalty is the number of figures, so that few worlds say little.
 */
export function regressionOnYear(
  simulated: readonly WorldFigure[],
  observed: readonly WorldFigure[]
): RegressionOnYear {
  const columns = simulated.flatMap((figure) => {
    const seen = observed.find(({id}) => id === figure.id)?.values[0];
    if (seen === undefined || Number.isNaN(seen) || figure.values.some(Number.isNaN)) return [];
    const centre = mean(figure.values);
    const sd = Math.sqrt(mean(figure.values.map((x) => (x - centre) * (x - centre))));
    return sd > 0 ? [{id: figure.id, values: figure.values, centre, sd, target: (seen - centre) / sd}] : [];
  });
  const rows = (simulated[0]?.values ?? []).map((_, i) =>
    columns.map(({values, centre, sd}) => (values[i] - centre) / sd)
  );
  const gram = columns.map((_, a) =>
    columns.map((__, b) => rows.reduce((sum, row) => sum + row[a] * row[b], a === b ? columns.length : 0))
  );
  const inverse = columns.map((_, a) =>
    solvePositive(
      gram,
      columns.map((__, b) => (a === b ? 1 : 0))
    )
  );
  const kept = rows.map((row) => Math.max(leastKept, 1 - 1 / rows.length - leverageOf(inverse, row)));

  function slopesOf(values: readonly number[]): {slopes: number[]; centre: number} {
    const centre = mean(values);
    const right = columns.map((_, a) => rows.reduce((sum, row, i) => sum + row[a] * (values[i] - centre), 0));
    return {centre, slopes: inverse.map((row) => row.reduce((sum, x, b) => sum + x * right[b], 0))};
  }
  const along = (slopes: readonly number[], row: readonly number[]) =>
    slopes.reduce((sum, slope, a) => sum + slope * row[a], 0);

  return {
    shifts(values) {
      if (columns.length === 0) return values.map(() => 0);
      const {slopes, centre} = slopesOf(values);
      const aim = along(
        slopes,
        columns.map(({target}) => target)
      );
      return values.map((value, i) => {
        // The residual of a future that the fit had not seen.
        const residual = (value - centre - along(slopes, rows[i])) / kept[i];
        return centre + aim + residual - value;
      });
    },
    shiftsOf(values, futures) {
      if (columns.length === 0) return futures[0]?.values.map(() => 0) ?? [];
      const {slopes} = slopesOf(values);
      const own = columns.map(({id}) => futures.find((figure) => figure.id === id)?.values ?? []);
      return own[0].map((_, i) =>
        along(
          slopes,
          columns.map(({target, centre, sd}, a) => {
            const year = own[a][i];
            return year === undefined || Number.isNaN(year) ? 0 : target - (year - centre) / sd;
          })
        )
      );
    }
  };
}

/** Share of a residual under which it is not blown up: a future that the fit passes through. */
const leastKept = 0.2;
