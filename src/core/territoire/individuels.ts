import {largestRemainder} from "../numbers/largestRemainder.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {TerritoireSources} from "./territoireSources.js";

/**
 * Maisons individuelles by quartier and typology: the commune's published share to the unit, placed by
 * propension (large logements first, fewer in QPV).
 */
export function individuelsByQuartier(
  sources: TerritoireSources,
  quartiers: readonly QuartierPlan[]
): number[][] {
  const {communes, typologies, hypotheses} = sources;
  const counts: number[][] = quartiers.map(() => typologies.map(() => 0));
  communes.forEach((commune, c) => {
    const cells = quartiers.flatMap((quartier, q) =>
      quartier.commune === c
        ? quartier.typologies.map((n, t) => ({
            q,
            t,
            n,
            odds: typologies[t].propensionIndividuel * (quartier.qpv ? hypotheses.propensionIndividuelQpv : 1)
          }))
        : []
    );
    const total = cells.reduce((sum, cell) => sum + cell.n, 0);
    if (total === 0) return;
    const wanted = largestRemainder([commune.individuel, commune.collectif], total)[0];
    const scale = oddsScale(cells, wanted);
    const parts = wanted === total ? cells.map((cell) => cell.n) : roundExpected(cells, {scale, wanted});
    cells.forEach(({q, t}, i) => {
      counts[q][t] = parts[i];
    });
  });
  return counts;
}

interface Cell {
  readonly n: number;
  readonly odds: number;
}

/** A cell's expected count at a scale; it never reaches the cell's size, so rounding up stays within it. */
function expected({n, odds}: Cell, scale: number): number {
  return (n * scale * odds) / (1 + scale * odds);
}

/** The scale of the odds at which the expected counts sum to `wanted` (bisection; arithmetic alone, same bytes anywhere). */
function oddsScale(cells: readonly Cell[], wanted: number): number {
  const sumAt = (scale: number) => cells.reduce((sum, cell) => sum + expected(cell, scale), 0);
  let low = 0;
  let high = 1;
  while (sumAt(high) < wanted && high < 1e12) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

function roundExpected(cells: readonly Cell[], {scale, wanted}: {scale: number; wanted: number}): number[] {
  const weights = cells.map((cell) => expected(cell, scale));
  const parts = largestRemainder(weights, wanted).map((part, i) => Math.min(part, cells[i].n));
  let missing = wanted - parts.reduce((a, b) => a + b, 0);
  for (let i = 0; missing > 0; i++) {
    const taken = Math.min(missing, cells[i].n - parts[i]);
    parts[i] += taken;
    missing -= taken;
  }
  return parts;
}
