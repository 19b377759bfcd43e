import {rankOf} from "../random.js";
import type {State} from "../state.js";
import {type Commission, mostCandidates} from "./commission.js";
import {eachEligibleBucket} from "./eligible.js";
import type {Policy} from "./policies/policy.js";

/** Most sessions on a logement in a half-year, whatever the hypotheses say (`attribution.commissions`). */
const mostSessions = 16;

/** Scratch: those ranked first, the highest first: score, chance that settles ties, slot in the pool. */
const first = {
  count: 0,
  scores: new Float64Array(mostCandidates * mostSessions),
  chances: new Float64Array(mostCandidates * mostSessions),
  slots: new Int32Array(mostCandidates * mostSessions)
};

/**
 * Presents the eligible demandes that a rule ranks first, of all those admitted: a cotation that chose among three files
 * drawn by the practice would be no cotation. Each session goes on where the one before stopped, since those have refused.
 * Ties are settled by the chance of the demande at the logement.
 */
export function presentFirst(
  state: State,
  commission: Commission,
  {
    policy,
    places,
    session,
    tag,
    admits
  }: {
    policy: Policy;
    places: number;
    session: number;
    tag: number;
    admits: (traits: number) => boolean;
  }
): void {
  const {buckets} = state.pool;
  if (policy.score === undefined) throw new RangeError(`${policy.id} ranks nobody`);
  const {score} = policy;
  const wanted = Math.min(session + 1, mostSessions) * places;
  first.count = 0;
  eachEligibleBucket((bucket) => {
    for (let slot = buckets.startOf(bucket); slot < buckets.endOf(bucket); slot++) {
      if (!buckets.isPending(slot)) continue;
      const points = score(state, buckets.memberAt(slot));
      const chance = rankOf(tag, buckets.scatteredAt(slot));
      if (first.count === wanted && !isBefore(points, chance, wanted - 1)) continue;
      if (!admits(buckets.traitsAt(slot))) continue;
      const place = makeRoom(wanted, points, chance);
      first.scores[place] = points;
      first.chances[place] = chance;
      first.slots[place] = slot;
    }
  });
  commission.count = 0;
  for (let i = wanted - places; i < first.count; i++) {
    const at = commission.count++;
    commission.open[at] = 1;
    commission.slots[at] = first.slots[i];
    commission.traits[at] = buckets.traitsAt(first.slots[i]);
    commission.candidates[at] = buckets.memberAt(first.slots[i]);
  }
}

function isBefore(points: number, chance: number, place: number): boolean {
  return points > first.scores[place] || (points === first.scores[place] && chance > first.chances[place]);
}

/** Shifts those who rank after; returns the place left free. */
function makeRoom(wanted: number, points: number, chance: number): number {
  let place = first.count < wanted ? first.count++ : wanted - 1;
  for (; place > 0 && isBefore(points, chance, place - 1); place--) {
    first.scores[place] = first.scores[place - 1];
    first.chances[place] = first.chances[place - 1];
    first.slots[place] = first.slots[place - 1];
  }
  return place;
}
