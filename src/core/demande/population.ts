import {mix32} from "../random.js";
import {mostArrivalCells, mostArrivalRanks, mostHalfYears, mostInitialRanks} from "../widths.js";

/**
 * Who is there on the first day of the base year: the occupant of each logement and the pending demandes, as
 * parallel arrays. Synthetic, drawn once from the hypotheses and a seed (buildPopulation.ts); never a replicate's own.
 */
export interface Population {
  /** Bracket of the occupant of each logement, or `vacant`. */
  readonly occupantBracket: Uint8Array;
  /** Size of the occupant (index in `sizes`). */
  readonly occupantSize: Uint8Array;
  readonly demandes: InitialDemandes;
  /** Logements of the NPRU sites in the order in which residences would come down. */
  readonly demolitionOrder: Int32Array;
  /** Logements built before 1990 outside those sites, in the order in which residences would be rehabilitated. */
  readonly rehabilitationOrder: Int32Array;
}

export interface InitialDemandes {
  readonly count: number;
  /** Stable key: see `demandeKey`. */
  readonly key: Uint32Array;
  readonly size: Uint8Array;
  readonly bracket: Uint8Array;
  readonly reach: Uint8Array;
  readonly aci: Uint8Array;
  /** Index in `statuses`. */
  readonly status: Uint8Array;
  /** Wished communes, three a demande, `noWish` for none. */
  readonly wishes: Uint8Array;
  /** Month of the demande, counted from January of the base year; negative before. */
  readonly month: Int16Array;
  /** Logement that a mutation would free, −1 for a first access. */
  readonly home: Int32Array;
  readonly flags: Uint8Array;
}

/** What else is known of a demande. */
export const demandeFlags = {blocked: 1, salarie: 2, actif: 4, interCommunal: 8, interBailleur: 16} as const;

/** Half-years whose arrivals have the second high bit for them; those after share what the initial demandes leave free. */
const firstHalfYears = 32;

/**
 * Stable keys of demandes (32 bits). The high bits tell how it was born: 000 initial (cell, rank), 01 arrival (step,
 * cell, rank), 001 arrival after sixteen years, 1 tenant (see `tenantKey`). An insertion never shifts another's key.
 */
export function arrivalKey(step: number, cell: number, rank: number): number {
  if (!(step < mostHalfYears && cell < mostArrivalCells && rank < mostArrivalRanks))
    throw new RangeError(`no key is left for an arrival: step ${step}, cell ${cell}, rank ${rank}`);
  const born = step < firstHalfYears ? (1 << 30) | (step << 25) : (1 << 29) | ((step - firstHalfYears) << 25);
  return (born | (cell << 12) | rank) >>> 0;
}

export function initialKey(cell: number, rank: number): number {
  if (!(cell < mostArrivalCells && rank < mostInitialRanks))
    throw new RangeError(`no key is left for an initial demande: cell ${cell}, rank ${rank}`);
  return ((cell << 16) | rank) >>> 0;
}

/**
 * Key of a demande born of a sitting tenant: (logement, step), folded to 31 bits. Within a half-year at most two
 * logements share one, and over all of them as many as chance gives: such demandes only share their draws.
 */
export function tenantKey(logementKey: number, step: number): number {
  return (mix32(logementKey, step + 1) | 0x80000000) >>> 0;
}
