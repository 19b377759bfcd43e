import {drawsOf, exactShares} from "./draws.js";
import {logementKeys} from "./logementKeys.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import {priceLogements} from "./pricing.js";
import type {Logements} from "./territoire.js";
import type {TerritoireSources} from "./territoireSources.js";

interface LogementPlans {
  readonly quartiers: readonly QuartierPlan[];
  /** Sorted by quartier. */
  readonly residences: readonly ResidencePlan[];
  /** By residence. */
  readonly npru: Uint8Array;
  readonly bailleurs: Uint8Array;
  readonly seed: string;
}

/** One entry a logement, in the order of residences; the contingents' shares are hypotheses, exact to the unit. */
export function buildLogements(
  sources: TerritoireSources,
  {quartiers, residences, npru, bailleurs, seed}: LogementPlans
): Logements {
  const {hypotheses: h} = sources;
  const count = residences.reduce((sum, {typologies}) => sum + typologies.length, 0);
  // Sixteen bits where they are enough, so that the packed territoire keeps its bytes.
  const residence = residences.length <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count);
  const typology = new Uint8Array(count);
  const key = new Uint32Array(count);
  const next = quartiers.map(() => 0);
  const keys = logementKeys(quartiers.length);
  let i = 0;
  residences.forEach(({quartier, typologies}, r) => {
    for (const t of typologies) {
      residence[i] = r;
      typology[i] = t;
      key[i] = keys.keyOf({quartier, rank: next[quartier]++});
      i++;
    }
  });
  const ofResidence = (read: (r: number) => number) => Uint8Array.from(residence as ArrayLike<number>, read);
  return {
    count,
    quartier: Uint16Array.from(residence as ArrayLike<number>, (r) => residences[r].quartier),
    residence,
    bailleur: ofResidence((r) => bailleurs[r]),
    typology,
    contingent: exactShares(
      [h.contingentPrefet, h.contingentActionLogement, h.contingentMetropole, h.contingentBailleur],
      count,
      drawsOf(seed, "contingents")
    ),
    individuel: ofResidence((r) => Number(residences[r].individuel)),
    period: ofResidence((r) => residences[r].period),
    npru: ofResidence((r) => npru[r]),
    key,
    ...priceLogements(sources, {quartiers, residences, count, seed})
  };
}
