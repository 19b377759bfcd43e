import {rankOf} from "../random.js";
import type {State} from "../state.js";
import {type Commission, mostCandidates} from "./commission.js";
import {eachEligibleBucket} from "./eligible.js";
import type {Policy} from "./policies/policy.js";

/** Scratch: scores of those presented so far, the highest first, and the chance that settles ties. */
const scores = new Float64Array(mostCandidates);
const chances = new Float64Array(mostCandidates);

/**
 * Presents the eligible demandes that a rule ranks first, of all those admitted: a cotation that chose among three files
 * drawn by the practice would be no cotation. Ties are settled by the chance of the demande at the logement.
 */
export function presentFirst(
  state: State,
  commission: Commission,
  {
    policy,
    places,
    tag,
    admits
  }: {
    policy: Policy;
    places: number;
    tag: number;
    admits: (traits: number) => boolean;
  }
): void {
  const {buckets} = state.pool;
  if (policy.score === undefined) throw new RangeError(`${policy.id} ranks nobody`);
  const {score} = policy;
  commission.count = 0;
  eachEligibleBucket((bucket) => {
    for (let slot = buckets.startOf(bucket); slot < buckets.endOf(bucket); slot++) {
      if (!buckets.isPending(slot)) continue;
      const demande = buckets.memberAt(slot);
      const points = score(state, demande);
      const chance = rankOf(tag, buckets.scatteredAt(slot));
      if (commission.count === places && !isBefore(points, chance, places - 1)) continue;
      if (!admits(buckets.traitsAt(slot))) continue;
      insert(commission, {places, points, chance, slot});
    }
  });
  for (let i = 0; i < commission.count; i++) {
    commission.open[i] = 1;
    commission.traits[i] = buckets.traitsAt(commission.slots[i]);
    commission.candidates[i] = buckets.memberAt(commission.slots[i]);
  }
}

function isBefore(points: number, chance: number, place: number): boolean {
  return points > scores[place] || (points === scores[place] && chance > chances[place]);
}

function insert(
  commission: Commission,
  {places, points, chance, slot}: {places: number; points: number; chance: number; slot: number}
): void {
  let place = commission.count < places ? commission.count++ : places - 1;
  for (; place > 0 && isBefore(points, chance, place - 1); place--) {
    scores[place] = scores[place - 1];
    chances[place] = chances[place - 1];
    commission.slots[place] = commission.slots[place - 1];
  }
  scores[place] = points;
  chances[place] = chance;
  commission.slots[place] = slot;
}
