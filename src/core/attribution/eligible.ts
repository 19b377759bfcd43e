import {mostBrackets} from "../brackets.js";
import {bucketOf, cellsPerSizeAndBracket} from "../demande/cells.js";
import {plaiClass} from "../markers.js";
import {unitOf} from "../random.js";
import type {State} from "../state.js";
import {sizes} from "../vocabulary.js";
import type {Commission} from "./commission.js";

const mostBlocks = sizes.length * mostBrackets * 2;

/**
 * The eligible demandes of one logement, by blocks (household size, bracket, ACI) that weigh something: a scratch filled
 * by `weighEligible`, in which `seekEligible` finds who a draw falls on.
 */
const blocks = {
  count: 0,
  total: 0,
  /** What is left of a draw in the block on which it fell. */
  rest: 0,
  /** Weights summed from the first block to this one, and the weight of one demande of the block. */
  ends: new Float64Array(mostBlocks),
  weights: new Float64Array(mostBlocks),
  /** Demandes of the block that can pay the rent, and the bucket of those who pay it and nothing dearer. */
  demandes: new Int32Array(mostBlocks),
  buckets: new Int32Array(mostBlocks)
};

/** Where `seekEligible` falls: a bucket, and a rank among its demandes. */
export const found = {bucket: 0, rank: 0};

/**
 * Weighs the eligible demandes and returns the sum: each has the weight of its bracket for the class of the quartier
 * and, in an ACI situation, of ACI for the class of the commune. Counts those whom the screen kept out.
 */
export function weighEligible(state: State, commission: Commission, aciOnly: boolean): number {
  const {logement, commune, earmarked, fragilite, communeFragilite, bailleur} = commission;
  const {pool, logements, model, counters, row, columns, step, bracketCount: K} = state;
  const {designationWeights, aciDesignationWeights} = state;
  const {payers} = pool.buckets;
  const window = model.plan.attribution.sizeWindows[logements.typology[logement]];
  const rent = logements.rentLevel[logement];
  const {low} = model.plan.brackets;
  // From these brackets on, resources are above those of the logement: kept for lower ones, or a PLAI.
  const keptFrom = earmarked ? low.accessible[step] : K;
  const screenedFrom = logements.rentClass[logement] === plaiClass ? low.plai[step] : K;
  const {length: bailleurs} = model.plan.attribution.compliance;
  const aciWeight = aciDesignationWeights[communeFragilite * bailleurs + bailleur];
  const weights = (fragilite * bailleurs + bailleur) * K;
  let screened = 0;
  let kept = 0;
  blocks.count = 0;
  blocks.total = 0;
  for (let size = window[0]; size <= window[1]; size++) {
    for (let k = 0; k < K; k++) {
      const all = bucketOf(K, commune, size, k, 0, 0);
      const bucket = all + rent * 2;
      const others = payers[bucket];
      const aci = payers[bucket + 1];
      screened += payers[all] + payers[all + 1] - others - aci;
      if (k >= keptFrom) kept += others + aci;
      else if (k >= screenedFrom) screened += others + aci;
      else {
        const weight = designationWeights[weights + k];
        if (!aciOnly) addBlock(bucket, others, weight);
        addBlock(bucket + 1, aci, weight * aciWeight);
      }
    }
  }
  counters[row + columns.rules.plafond] += screened;
  counters[row + columns.rules.accessible] += kept;
  return blocks.total;
}

function addBlock(bucket: number, demandes: number, weight: number): void {
  const sum = demandes * weight;
  if (sum === 0) return;
  const {count} = blocks;
  blocks.buckets[count] = bucket;
  blocks.demandes[count] = demandes;
  blocks.weights[count] = weight;
  blocks.total += sum;
  blocks.ends[count] = blocks.total;
  blocks.count = count + 1;
}

/** No choice between ACI demandes (1) and the others (0). */
export const anybody = -1;

/**
 * Finds where a 32-bit draw falls among the eligible, or among the ACI ones or the others, in the order of the cells; the
 * answer is in `found`. Where those asked for are none, it falls among all.
 */
export function seekEligible({pool}: State, word: number, who: number = anybody): void {
  const block = who === anybody ? blockAt(unitOf(word) * blocks.total) : blockAmong(unitOf(word), who);
  // What is left of the draw, back in demandes; rounding may leave it at the very end of the last block.
  let rank = Math.min(blocks.demandes[block] - 1, Math.floor(blocks.rest / blocks.weights[block]));
  const {lengths} = pool.buckets;
  let bucket = blocks.buckets[block];
  while (rank >= lengths[bucket]) {
    rank -= lengths[bucket];
    bucket += 2;
  }
  found.bucket = bucket;
  found.rank = rank;
}

/** Block on which a place among the summed weights falls; what is left of it there is in `blocks.rest`. */
function blockAt(place: number): number {
  const {ends} = blocks;
  const last = blocks.count - 1;
  let block = 0;
  while (block < last && place >= ends[block]) block++;
  blocks.rest = place - (block === 0 ? 0 : ends[block - 1]);
  return block;
}

/** The same among the blocks of ACI demandes (1) or of the others (0); ACI is the lowest bit of a bucket. */
function blockAmong(u: number, who: number): number {
  const {buckets, demandes, weights, count} = blocks;
  let total = 0;
  for (let i = 0; i < count; i++) if ((buckets[i] & 1) === who) total += demandes[i] * weights[i];
  if (total === 0) return blockAt(u * blocks.total);
  let left = u * total;
  let last = 0;
  for (let i = 0; i < count; i++) {
    if ((buckets[i] & 1) !== who) continue;
    last = i;
    blocks.rest = left;
    left -= demandes[i] * weights[i];
    if (left < 0) break;
  }
  return last;
}

/** Calls back with each bucket of the eligible demandes: of each block, those who pay the rent and those who pay dearer ones. */
export function eachEligibleBucket(see: (bucket: number) => void): void {
  for (let block = 0; block < blocks.count; block++) {
    const first = blocks.buckets[block];
    const end = first - (first % cellsPerSizeAndBracket) + cellsPerSizeAndBracket;
    for (let bucket = first; bucket < end; bucket += 2) see(bucket);
  }
}
