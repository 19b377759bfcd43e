/** Half-years that a key can tell apart, from the base year on (the horizon stops at 2036). */
const stepBits = 6;

/** Bits of the quartier: twelve, or as many as a larger territoire asks for; the ranks have the rest. */
const fewestQuartierBits = 12;

/** What a stable key says of a logement. */
export interface LogementPlace {
  readonly quartier: number;
  /** Half-year of its delivery; undefined for the initial stock. */
  readonly step?: number;
  /** Rank in the quartier, or in what the quartier receives at that half-year. */
  readonly rank: number;
}

export interface LogementKeys {
  keyOf(place: LogementPlace): number;
  /** The same for a place that somebody names: undefined when no logement can be there. */
  find(place: LogementPlace): number | undefined;
  placeOf(key: number): LogementPlace;
}

/**
 * Stable keys of the logements of a territoire of `quartiers` quartiers, 32 bits: quartier, a bit for those delivered
 * since, half-year for these, rank. Two logements never share a key: what does not fit throws.
 */
export function logementKeys(quartiers: number): LogementKeys {
  const quartierBits = Math.max(fewestQuartierBits, 32 - Math.clz32(Math.max(0, quartiers - 1)));
  const initialBits = 31 - quartierBits;
  const rankBits = initialBits - stepBits;
  const find = ({quartier, step, rank}: LogementPlace) => {
    const initial = step === undefined;
    if (!fits(quartier, quartierBits) || !fits(rank, initial ? initialBits : rankBits)) return undefined;
    if (initial) return ((quartier << (initialBits + 1)) | rank) >>> 0;
    if (!fits(step, stepBits)) return undefined;
    return ((quartier << (initialBits + 1)) | (1 << initialBits) | (step << rankBits) | rank) >>> 0;
  };
  return {
    find,
    keyOf(place) {
      const key = find(place);
      if (key === undefined) throw new RangeError(`no key is left for ${JSON.stringify(place)}`);
      return key;
    },
    placeOf(key) {
      const quartier = key >>> (initialBits + 1);
      if (((key >>> initialBits) & 1) === 0) return {quartier, rank: low(key, initialBits)};
      return {quartier, step: low(key >>> rankBits, stepBits), rank: low(key, rankBits)};
    }
  };
}

function fits(value: number, bits: number): boolean {
  return value >= 0 && value < 2 ** bits;
}

function low(key: number, bits: number): number {
  return key & (2 ** bits - 1);
}
