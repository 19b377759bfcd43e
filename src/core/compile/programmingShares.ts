import {buildableShare} from "../offre/quartierWeights.js";
import type {Territoire} from "../territoire/territoire.js";

/** What article 11 says of a year's programme. */
export interface ProgrammingTerms {
  /** Part of the production kept for communes short of the threshold. */
  readonly sruPriority: number;
  readonly sruThreshold: number;
  /** Inhabitants from which a commune owes it (CCH, art. L. 302-5). */
  readonly sruPopulation: number;
  readonly qpvDerogation: number;
  /** Share of the production that each commune has by its population, whatever its own social housing. */
  readonly guaranteed: number;
  /** Share of social housing above which a commune receives no reconstitution. */
  readonly excludedShare: number;
  /** Communes (INSEE) where an argued context admits it all the same (article 11.4, note 6). */
  readonly argued: readonly string[];
  /** Logements programmed in each commune before the SRU plan of the year; undefined: the stock of the first day stands. */
  readonly built?: readonly number[];
}

/**
 * Shares of the communes in the production (article 11.1): their population, moved toward those short of the SRU
 * threshold in proportion to the logements that they lack. Each sums to 1.
 */
export function productionShares(territoire: Territoire, terms: ProgrammingTerms): number[] {
  const population = shares([...territoire.communes.population]);
  const missing = lacking(territoire, terms);
  const {sruPriority, guaranteed} = terms;
  const wished = missing.every((n) => n === 0)
    ? population
    : shares(missing).map((share, c) => (1 - sruPriority) * population[c] + sruPriority * share);
  const weights =
    guaranteed === 0
      ? wished
      : wished.map((share, c) => guaranteed * population[c] + (1 - guaranteed) * share);
  return buildable(weights, (c) => buildableShare(territoire, c, {qpvShare: terms.qpvDerogation}));
}

/**
 * The same for the reconstitution: none where social housing is already above the limit nor in quartiers of the former
 * PNRU, save an argued context (article 11.4, note 6).
 */
export function reconstitutionShares(territoire: Territoire, terms: ProgrammingTerms): number[] {
  const isArgued = (c: number) => terms.argued.includes(territoire.communes.insee[c]);
  const population = shares([...territoire.communes.population]);
  const weights = productionShares(territoire, terms).map((weight, c) => {
    // A commune that the programme would pass by receives what its population calls for.
    if (isArgued(c)) return Math.max(weight, population[c]);
    return socialShare(territoire, c) > terms.excludedShare ? 0 : weight;
  });
  return buildable(weights, (c) => buildableShare(territoire, c, {exPnru: isArgued(c)}));
}

/** Logements that each commune lacks to reach the threshold, counting those programmed since, résidences principales too. */
function lacking(territoire: Territoire, {sruThreshold, sruPopulation, built}: ProgrammingTerms): number[] {
  const {insee, population, residencesPrincipales} = territoire.communes;
  return insee.map((_, c) => {
    if (population[c] < sruPopulation) return 0;
    const since = built?.[c] ?? 0;
    const short = (sruThreshold - socialShare(territoire, c)) * residencesPrincipales[c];
    return Math.max(0, short - (1 - sruThreshold) * since);
  });
}

/** Social logements of a commune over its résidences principales. */
function socialShare({communes, quartiers, logements}: Territoire, commune: number): number {
  let count = 0;
  for (let l = 0; l < logements.count; l++) if (quartiers.commune[logements.quartier[l]] === commune) count++;
  return communes.residencesPrincipales[commune] > 0 ? count / communes.residencesPrincipales[commune] : 0;
}

/** Leaves to the other communes what one cannot hold; nothing is moved when none can hold anything. */
function buildable(weights: readonly number[], shareOf: (commune: number) => number): number[] {
  const held = weights.map((weight, c) => (weight > 0 ? weight * shareOf(c) : 0));
  return shares(held.some((weight) => weight > 0) ? held : weights);
}

function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}
