import {arrivalCell} from "../demande/cells.js";
import type {InitialDemandes} from "../demande/population.js";
import {sizes} from "../vocabulary.js";

/**
 * The inflow that keeps the pending first accesses as they are: what each cell of the first day (commune, size, bracket, ACI)
 * is renewed by, as the product of three margins. A cell of its own would be fitted on chance: most hold a few demandes.
 */
export interface InflowMargins {
  readonly communes: Float64Array;
  readonly sizes: Float64Array;
  /** By bracket and ACI, ACI fastest. */
  readonly publics: Float64Array;
}

/** Pending first accesses of the first day by cell of the arrivals. */
export function pendingByCell(
  demandes: InitialDemandes,
  {cells, brackets}: {cells: number; brackets: number}
): Float64Array {
  const pending = new Float64Array(cells);
  for (let i = 0; i < demandes.count; i++) {
    if (demandes.status[i] !== 0) continue;
    const {wishes, size, bracket, aci} = demandes;
    pending[arrivalCell(brackets, wishes[i * 3], size[i], bracket[i], aci[i])]++;
  }
  return pending;
}

/** Cells in their margins: rank of the commune, of the size and of the public of each. */
function places(cell: number, brackets: number): [commune: number, size: number, publics: number] {
  const ofSize = 2 * brackets;
  return [
    Math.floor(cell / (ofSize * sizes.length)),
    Math.floor(cell / ofSize) % sizes.length,
    cell % ofSize
  ];
}

/** Margins of a table by cell. */
export function marginsOf(
  table: ArrayLike<number>,
  {communes, brackets}: {communes: number; brackets: number}
): InflowMargins {
  const margins = {
    communes: new Float64Array(communes),
    sizes: new Float64Array(sizes.length),
    publics: new Float64Array(2 * brackets)
  };
  for (let cell = 0; cell < table.length; cell++) {
    const [c, s, p] = places(cell, brackets);
    margins.communes[c] += table[cell];
    margins.sizes[s] += table[cell];
    margins.publics[p] += table[cell];
  }
  return margins;
}

/** First accesses a half-year that weigh as much as what a commune shows of itself: under them its own drift is mostly chance. */
const shrinkage = 10;
const sweeps = 3;

/**
 * Expected arrivals whose margins make up for what the pending demandes lost or gained in a half-year, in the unit of
 * `arrivals`; what is not a margin stays as it was (proportional fitting).
 */
export function renewedInflow(
  arrivals: Float64Array,
  change: ArrayLike<number>,
  shape: {communes: number; brackets: number}
): Float64Array {
  const [now, lost] = [marginsOf(arrivals, shape), marginsOf(change, shape)];
  const wanted = (margin: keyof InflowMargins) =>
    now[margin].map((n, i) => {
      const weight = margin === "communes" ? n / (n + shrinkage) : 1;
      return Math.min(2 * n, Math.max(n / 2, n - weight * lost[margin][i]));
    });
  const targets = {communes: wanted("communes"), sizes: wanted("sizes"), publics: wanted("publics")};
  const renewed = arrivals.slice();
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const margin of ["communes", "sizes", "publics"] as const) {
      const reached = marginsOf(renewed, shape)[margin];
      const rank = ["communes", "sizes", "publics"].indexOf(margin);
      for (let cell = 0; cell < renewed.length; cell++) {
        if (renewed[cell] === 0) continue;
        const place = places(cell, shape.brackets)[rank];
        renewed[cell] *= targets[margin][place] / reached[place];
      }
    }
  return renewed;
}
