import {mostBrackets} from "../brackets.js";
import {bucketOf} from "../demande/cells.js";
import {plaiClass} from "../markers.js";
import {unitOf} from "../random.js";
import type {State} from "../state.js";
import {fragilites, sizes} from "../vocabulary.js";
import type {Commission} from "./commission.js";

const mostBlocks = sizes.length * mostBrackets * 2;

/**
 * The eligible demandes of one logement, by blocks (household size, bracket, ACI) that weigh something: a scratch filled
 * by `weighEligible`, in which `seekEligible` finds who a draw falls on.
 */
const blocks = {
  count: 0,
  total: 0,
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
  const {logement, commune, earmarked, fragilite, communeFragilite} = commission;
  const {pool, logements, model, counters, row, columns, step, designationWeights, bracketCount: K} = state;
  const {payers} = pool.buckets;
  const window = model.plan.attribution.sizeWindows[logements.typology[logement]];
  const rent = logements.rentClass[logement];
  const {low} = model.plan.brackets;
  // From these brackets on, resources are above those of the logement: kept for lower ones, or a PLAI.
  const keptFrom = earmarked ? low.accessible[step] : K;
  const screenedFrom = rent === plaiClass ? low.plai[step] : K;
  // The ACI weights by class of commune stand after those of the brackets by class.
  const aciWeight = designationWeights[fragilites.length * K + communeFragilite];
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
        const weight = designationWeights[fragilite * K + k];
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

/** Finds where a 32-bit draw falls among the eligible, in the order of the cells; the answer is in `found`. */
export function seekEligible({pool}: State, word: number): void {
  const {ends} = blocks;
  const place = unitOf(word) * blocks.total;
  const last = blocks.count - 1;
  let block = 0;
  while (block < last && place >= ends[block]) block++;
  const start = block === 0 ? 0 : ends[block - 1];
  // What is left of the draw, back in demandes; rounding may leave it at the very end of the last block.
  let rank = Math.min(blocks.demandes[block] - 1, Math.floor((place - start) / blocks.weights[block]));
  const {lengths} = pool.buckets;
  let bucket = blocks.buckets[block];
  while (rank >= lengths[bucket]) {
    rank -= lengths[bucket];
    bucket += 2;
  }
  found.bucket = bucket;
  found.rank = rank;
}
