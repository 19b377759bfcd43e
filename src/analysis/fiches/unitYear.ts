import type {Estimate} from "../indicateurs/result.js";

/** What a scenario expects of a unit in one year. */
export interface UnitYear {
  readonly attributions: Estimate;
  readonly under60: Estimate;
  readonly premierAcces: Estimate;
  readonly aciShare: Estimate;
  readonly mutations: Estimate;
  readonly relogementsNpru: Estimate;
}

/** The same as a row of numbers, for a page that holds thousands of them; null where a figure is not known. */
export type PackedUnitYear = readonly (number | null)[];

const figures = [
  "attributions",
  "under60",
  "premierAcces",
  "aciShare",
  "mutations",
  "relogementsNpru"
] as const satisfies readonly (keyof UnitYear)[];
const parts = ["mean", "se", "q05", "q95"] as const satisfies readonly (keyof Estimate)[];

/** Four significant digits: a sheet shows fewer. */
export function packUnitYear(year: UnitYear): PackedUnitYear {
  return figures.flatMap((figure) =>
    parts.map((part) => {
      const amount: number | null = year[figure][part];
      return amount === null || !Number.isFinite(amount) ? null : Number(amount.toPrecision(4));
    })
  );
}

/** What `packUnitYear` packed, to four digits. */
export function unpackUnitYear(packed: PackedUnitYear): UnitYear {
  const at = (figure: number): Estimate => {
    const [mean, se, q05, q95] = parts.map((_, part) => packed[figure * parts.length + part] ?? Number.NaN);
    return {mean, se, q05, q95};
  };
  return Object.fromEntries(figures.map((name, figure) => [name, at(figure)])) as unknown as UnitYear;
}
