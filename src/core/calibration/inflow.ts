import {arrivalCell} from "../demande/cells.js";
import type {InitialDemandes} from "../demande/population.js";
import {sizes} from "../vocabulary.js";

/**
 * What renews the pending first accesses, each figure by margin of their cells (communes, sizes, publics: bracket and ACI, ACI
 * fastest), in millionths: the expected arrivals of a cell are what it holds on the first day times the three of its own. A
 * figure for each cell would be fitted on chance: most hold a few demandes.
 */
export interface Inflow {
  readonly communes: readonly number[];
  readonly sizes: readonly number[];
  readonly publics: readonly number[];
}

export interface InflowShape {
  readonly communes: number;
  readonly brackets: number;
}

const margins = ["communes", "sizes", "publics"] as const;
const millionths = 1_000_000;
/** Arrivals of a plan are in 1/65 536. */
const fixedPoint = 65_536;

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

/** The same renewal of every cell: its share of the pending demandes, in a half-year. */
export function evenInflow(turnover: number, {communes, brackets}: InflowShape): Inflow {
  const whole = (count: number, value: number) =>
    new Array<number>(count).fill(Math.round(value * millionths));
  return {
    communes: whole(communes, 1),
    sizes: whole(sizes.length, 1),
    publics: whole(2 * brackets, turnover)
  };
}

/** Expected arrivals of a half-year by cell, in 1/65 536. */
export function arrivalsOf(inflow: Inflow, pending: Float64Array, {brackets}: InflowShape): number[] {
  return Array.from(pending, (n, cell) => Math.round(n * renewalOf(inflow, cell, brackets) * fixedPoint));
}

/** Demandes a half-year that weigh as much as what a commune shows of itself: under them its drift is mostly chance. */
const shrinkage = 10;
const sweeps = 3;

/** The inflow whose margins make up for what the pending demandes gained in a half-year, by cell (proportional fitting). */
export function renewedInflow(
  inflow: Inflow,
  change: ArrayLike<number>,
  {pending, ...shape}: InflowShape & {pending: Float64Array}
): Inflow {
  const table = (of: Inflow) =>
    Float64Array.from(pending, (n, cell) => n * renewalOf(of, cell, shape.brackets));
  const [now, gained] = [marginsOf(table(inflow), shape), marginsOf(change, shape)];
  const wanted = (margin: keyof Inflow) =>
    now[margin].map((n, i) => {
      const weight = margin === "communes" ? n / (n + shrinkage) : 1;
      return Math.min(2 * n, Math.max(n / 2, n - weight * gained[margin][i]));
    });
  const targets = {communes: wanted("communes"), sizes: wanted("sizes"), publics: wanted("publics")};
  let renewed = inflow;
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const margin of margins) {
      const reached = marginsOf(table(renewed), shape)[margin];
      const moved = renewed[margin].map((figure, i) =>
        reached[i] > 0 ? Math.round((figure * targets[margin][i]) / reached[i]) : figure
      );
      renewed = {...renewed, [margin]: moved};
    }
  return renewed;
}

function renewalOf({communes, sizes: bySize, publics}: Inflow, cell: number, brackets: number): number {
  const [c, s, p] = placesOf(cell, brackets);
  return (communes[c] / millionths) * (bySize[s] / millionths) * (publics[p] / millionths);
}

/** Ranks of a cell among the communes, the sizes and the publics. */
function placesOf(cell: number, brackets: number): [commune: number, size: number, publics: number] {
  const ofSize = 2 * brackets;
  return [
    Math.floor(cell / (ofSize * sizes.length)),
    Math.floor(cell / ofSize) % sizes.length,
    cell % ofSize
  ];
}

function marginsOf(table: ArrayLike<number>, {communes, brackets}: InflowShape) {
  const sums = {
    communes: new Array<number>(communes).fill(0),
    sizes: new Array<number>(sizes.length).fill(0),
    publics: new Array<number>(2 * brackets).fill(0)
  };
  for (let cell = 0; cell < table.length; cell++) {
    const [c, s, p] = placesOf(cell, brackets);
    sums.communes[c] += table[cell];
    sums.sizes[s] += table[cell];
    sums.publics[p] += table[cell];
  }
  return sums;
}
