import {type MaskedTable, mask, maskThreshold} from "../statistics/mask.js";

/** A unit and its row in each of the tables that are published of it. */
export interface UnitRows {
  readonly id: string;
  readonly rows: readonly (readonly number[])[];
}

/** A published row: one unit, or several too small to be shown apart. `undefined` cells are hidden. */
export interface PublishedRow {
  readonly ids: readonly string[];
  readonly tables: readonly {readonly cells: readonly (number | undefined)[]; readonly total: number}[];
}

/**
 * Masks several tables of the same units so that they can be published side by side. Tables that share a hidden total
 * would tell on one another: units are put together, smallest first, until every row and column total can be shown, and
 * then what one table hides cannot be computed from another. Undefined when even all units together are too few.
 */
export function publishTogether(units: readonly UnitRows[]): readonly PublishedRow[] | undefined {
  const apart = [...units].sort((a, b) => sizeOf(b) - sizeOf(a));
  const together: UnitRows[] = [];
  const joinSmallest = () => {
    const k = apart.findLastIndex((unit) => sizeOf(unit) > 0);
    if (k < 0) return false;
    together.push(...apart.splice(k, 1));
    return true;
  };
  while (apart.some((unit) => unit.rows.some((row) => isSmall(sum(row))))) {
    const k = apart.findLastIndex((unit) => unit.rows.some((row) => isSmall(sum(row))));
    together.push(...apart.splice(k, 1));
  }
  for (;;) {
    const rows = [
      ...inOrder(units, apart),
      ...(together.length > 0 ? [joined(inOrder(units, together))] : [])
    ];
    const masked = together.length === 1 ? undefined : maskAll(rows);
    if (masked !== undefined)
      return rows.map(({ids}, i) => ({
        ids,
        tables: masked.map((table) => ({cells: table.cells[i], total: table.rowTotals[i]!}))
      }));
    if (!joinSmallest()) return undefined;
  }
}

interface Row {
  readonly ids: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Every table masked, or undefined when a total is hidden somewhere. */
function maskAll(rows: readonly Row[]): readonly MaskedTable[] | undefined {
  const tables = (rows[0]?.rows ?? []).map((_, t) => mask(rows.map((row) => row.rows[t])));
  const whole = tables.every(({rowTotals, columnTotals, total}) =>
    [...rowTotals, ...columnTotals, total].every((shown) => shown !== undefined)
  );
  return whole ? tables : undefined;
}

function inOrder(units: readonly UnitRows[], kept: readonly UnitRows[]): Row[] & UnitRows[] {
  const wanted = new Set(kept);
  return units.filter((unit) => wanted.has(unit)).map((unit) => ({...unit, ids: [unit.id]}));
}

function joined(units: readonly UnitRows[]): Row {
  const rows = units[0].rows.map((row, t) => row.map((_, j) => sum(units.map((unit) => unit.rows[t][j]))));
  return {ids: units.map(({id}) => id), rows};
}

function sizeOf({rows}: UnitRows): number {
  return Math.max(0, ...rows.map(sum));
}

function isSmall(count: number): boolean {
  return count > 0 && count < maskThreshold;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
