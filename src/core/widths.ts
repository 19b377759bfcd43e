/**
 * How large a territoire and how long a horizon the engine holds: the widths of what it packs, each with its reason. The
 * door says so in French (files/territoireChecks.ts, files/scenarioChecks.ts); what passes it never wraps.
 *
 * Counters are 32-bit integers: the largest adds the months waited by those housed in a half-year (under 500 each), and
 * stays below 2³¹ up to four million attributions, more than `mostLogements` can give. Months are signed 16-bit integers.
 */

/**
 * Half-years from the base year on: demandes have keys for 48 (demande/population.ts), logements and draws for 64
 * (territoire/logementKeys.ts, random.ts). The farthest horizon of a scenario, 2036, asks for 42.
 */
export const mostHalfYears = 48;

/** Cells of arrivals (commune × size × bracket × ACI): thirteen bits of the key of a demande. */
export const mostArrivalCells = 0x2000;

/** First accesses of one cell: pending on the first day, then arriving in one half-year; the rest of the key. */
export const mostInitialRanks = 0x10000;
export const mostArrivalRanks = 0x1000;

/** Communes that one byte tells apart (wishes, quartiers, `traits`), 255 being none; the cells above may allow fewer. */
export const mostByteCommunes = 255;

/** Bailleurs that one byte tells apart, 255 being none. */
export const mostBailleurs = 255;

/** Quartiers: sixteen bits would hold more, but the keys of logements would have too few ranks left in each. */
export const mostQuartiers = 0x4000;

/** Logements, those to be delivered included: an index and a draw share one exact double (attribution/openWave.ts). */
export const mostLogements = 0x200000;

/** Surface of a logement in m², one byte. */
export const mostSurface = 255;

/** Communes of a territoire whose cells of arrivals are so many a commune. */
export function mostCommunes(cellsPerCommune: number): number {
  return Math.min(mostByteCommunes, Math.floor(mostArrivalCells / cellsPerCommune));
}
