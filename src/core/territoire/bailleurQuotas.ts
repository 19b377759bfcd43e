import {fitTable} from "../numbers/fitTable.js";
import type {ParcCell} from "./territoireOverrides.js";
import type {BailleurSource, TerritoireSources} from "./territoireSources.js";

/** Logements of each zone (commune × 2, plus 1 in QPV) by bailleur, as real numbers: rows sum to the zones. */
export function bailleurQuotas(
  sources: TerritoireSources,
  {sizes, parc = []}: {sizes: readonly number[]; parc?: readonly ParcCell[]}
): number[][] {
  const {bailleurs} = sources;
  const named = new Set(parc.map(({bailleur}) => bailleur));
  if (named.size === 0) return supposedQuotas(sources, sizes);
  const own = importedTable(sources, parc, sizes);
  const others = bailleurs.filter(({id}) => !named.has(id));
  if (others.length === 0) return own.map((row, zone) => scaledTo(row, sizes[zone]));
  // A zone that the file fills leaves nothing to the others; within the tolerance, it is brought to its size.
  const kept = own.map((row, zone) => (sum(row) > sizes[zone] ? scaledTo(row, sizes[zone]) : row));
  const left = kept.map((row, zone) => sizes[zone] - sum(row));
  return kept.map((row, zone) => {
    const supposed = shareLeft(sources, others, {zone, left: left[zone]});
    return row.map((n, b) => n + (supposed[others.indexOf(bailleurs[b])] ?? 0));
  });
}

/** What the named bailleurs leave of a zone, to the others by the same hypotheses. */
function shareLeft(
  {communes, hypotheses}: TerritoireSources,
  others: readonly BailleurSource[],
  {zone, left}: {zone: number; left: number}
): number[] {
  const weights = others.map(({partParc, presentQpv, ancrage}) => {
    const anchored = ancrage.includes(communes[zone >> 1].insee) ? hypotheses.ancrageBailleur : 1;
    return zone & 1 && !presentQpv ? 0 : partParc * anchored;
  });
  return scaledTo(weights, left);
}

/** The user's counts by zone and bailleur, brought to the total in use as the published counts are. */
function importedTable(
  {bailleurs, communes}: TerritoireSources,
  parc: readonly ParcCell[],
  sizes: readonly number[]
): number[][] {
  const table = sizes.map(() => bailleurs.map(() => 0));
  const rank = new Map(communes.map(({insee}, c) => [insee, c]));
  const column = new Map(bailleurs.map(({id}, b) => [id, b]));
  const published = communes.flatMap(({logementsHorsQpv, logementsQpv}) => [logementsHorsQpv, logementsQpv]);
  const scale = [0, 1].map((side) => sideSum(sizes, side) / sideSum(published, side));
  for (const {bailleur, insee, qpv, logements} of parc) {
    const [c, b] = [rank.get(insee), column.get(bailleur)];
    if (c !== undefined && b !== undefined) table[c * 2 + Number(qpv)][b] += logements * scale[Number(qpv)];
  }
  return table;
}

/** Shares of the stock and communes d'ancrage are hypotheses (annexe 2 is not published), fitted together to the zones. */
function supposedQuotas(
  {bailleurs, communes, hypotheses}: TerritoireSources,
  sizes: readonly number[]
): number[][] {
  const total = sum(sizes);
  const parts = bailleurs.reduce((parts, {partParc}) => parts + partParc, 0);
  return fitTable(
    sizes.map((size, zone) =>
      bailleurs.map(({partParc, presentQpv, ancrage}) => {
        const anchored = ancrage.includes(communes[zone >> 1].insee) ? hypotheses.ancrageBailleur : 1;
        return zone & 1 && !presentQpv ? 0 : size * partParc * anchored;
      })
    ),
    sizes,
    bailleurs.map(({partParc}) => (partParc / parts) * total)
  );
}

function scaledTo(row: readonly number[], total: number): number[] {
  const own = sum(row);
  return row.map((n) => (own === 0 ? total / row.length : (n * total) / own));
}

function sideSum(values: readonly number[], side: number): number {
  return values.reduce((total, n, zone) => (zone % 2 === side ? total + n : total), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
