import {rentClasses} from "../vocabulary.js";
import {drawsOf, exactShares} from "./draws.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import type {TerritoireSources} from "./territoireSources.js";

export interface Pricing {
  readonly surface: Uint8Array;
  readonly rentClass: Uint8Array;
  readonly loyerMensuelCents: Int32Array;
}

interface Plans {
  readonly quartiers: readonly QuartierPlan[];
  readonly residences: readonly ResidencePlan[];
  readonly count: number;
  readonly seed: string;
}

/**
 * Surface, rent class and rent of each logement, in the order of residences. Shares of rent classes by
 * period and zone are hypotheses; the mean rent per m² is the published one.
 */
export function priceLogements(
  sources: TerritoireSources,
  {quartiers, residences, count, seed}: Plans
): Pricing {
  const {hypotheses: h, typologies} = sources;
  const relative = [h.loyerPlai, h.loyerPlusAncien, h.loyerPlusRecent, h.loyerPls];
  const rentClass = drawRentClasses(sources, {quartiers, residences, count, seed});
  const draw = drawsOf(seed, "loyers");
  const surface = new Uint8Array(count);
  const perSquareMetre = new Float64Array(count);
  let rents = 0;
  let surfaces = 0;
  let i = 0;
  for (const {individuel, typologies: rooms} of residences) {
    const level = 1 + h.dispersionLoyer * (2 * draw() - 1);
    for (const t of rooms) {
      const base = individuel ? typologies[t].surfaceIndividuel : typologies[t].surfaceCollectif;
      surface[i] = Math.round(base * (1 + h.dispersionSurface * (2 * draw() - 1)));
      perSquareMetre[i] = level * relative[rentClass[i]];
      rents += perSquareMetre[i] * surface[i];
      surfaces += surface[i];
      i++;
    }
  }
  const scale = rents === 0 ? 0 : (h.loyerMoyen * surfaces * 100) / rents;
  const loyerMensuelCents = Int32Array.from(surface, (m2, l) => Math.round(scale * perSquareMetre[l] * m2));
  return {surface, rentClass, loyerMensuelCents};
}

/** Shares of the hypothesis to the unit within each period and zone. */
function drawRentClasses(
  {rentClasses: table}: TerritoireSources,
  {quartiers, residences, count, seed}: Plans
): Uint8Array {
  const draw = drawsOf(seed, "financement");
  const groupOf = (residence: ResidencePlan) =>
    residence.period * 2 + (quartiers[residence.quartier].qpv ? 1 : 0);
  const sizes: number[] = [];
  for (const residence of residences)
    sizes[groupOf(residence)] = (sizes[groupOf(residence)] ?? 0) + residence.typologies.length;
  const pools = sizes.map((size, group) => {
    const row = table.find(({period, qpv}) => period * 2 + (qpv ? 1 : 0) === group);
    if (row?.shares.length !== rentClasses.length)
      throw new RangeError(`no rent class shares for group ${group}`);
    return exactShares(row.shares, size, draw);
  });
  const next = sizes.map(() => 0);
  const drawn = new Uint8Array(count);
  let i = 0;
  for (const residence of residences) {
    const group = groupOf(residence);
    for (let n = residence.typologies.length; n > 0; n--) drawn[i++] = pools[group][next[group]++];
  }
  return drawn;
}
