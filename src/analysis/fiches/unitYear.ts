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
/** Worlds that speak are those of the document: a row keeps the two ends of the outer bar and the share of chance. */
const parts: readonly ((figure: Estimate) => number | null | undefined)[] = [
  ({mean}) => mean,
  ({se}) => se,
  ({q05}) => q05,
  ({q95}) => q95,
  ({worlds}) => worlds?.q05,
  ({worlds}) => worlds?.q95,
  ({worlds}) => worlds?.chanceShare,
  ({worlds}) => worlds?.n
];

/** Four significant digits: a sheet shows fewer. */
export function packUnitYear(year: UnitYear): PackedUnitYear {
  return figures.flatMap((figure) =>
    parts.map((part) => {
      const amount = part(year[figure]);
      return typeof amount !== "number" || !Number.isFinite(amount) ? null : Number(amount.toPrecision(4));
    })
  );
}

/** What `packUnitYear` packed, to four digits. */
export function unpackUnitYear(packed: PackedUnitYear): UnitYear {
  const at = (figure: number): Estimate => {
    const [mean, se, q05, q95, low, high, chanceShare, n] = parts.map(
      (_, part) => packed[figure * parts.length + part] ?? Number.NaN
    );
    const worlds = Number.isNaN(low) ? undefined : {n, q05: low, q95: high, chanceShare};
    return {mean, se, q05, q95, ...(worlds && {worlds})};
  };
  return Object.fromEntries(figures.map((name, figure) => [name, at(figure)])) as unknown as UnitYear;
}
