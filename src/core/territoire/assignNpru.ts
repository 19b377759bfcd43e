import {largestRemainder} from "../numbers/largestRemainder.js";
import {drawsOf, shuffle} from "./draws.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import {renewalSites} from "./renewalSites.js";
import type {RenewalProject} from "./territoireOverrides.js";
import type {TerritoireSources} from "./territoireSources.js";

export interface Renouvellement {
  /** 1 for each residence of a NPRU site. */
  readonly residences: Uint8Array;
  /** 1 for each quartier that holds one. */
  readonly quartiers: Uint8Array;
  readonly communes: Uint8Array;
  /** 1 for each quartier where the first programme passed. */
  readonly exPnru: Uint8Array;
}

/**
 * NPRU sites stand in the quartiers prioritaires of the communes of article 11.4 and hold about 15 % of the
 * stock; which quartiers is drawn (annexe 3 is not published) unless the user's own projects say, as are those of the
 * first programme.
 */
export function assignNpru(
  sources: TerritoireSources,
  {
    quartiers,
    residences,
    renewal,
    seed
  }: {
    quartiers: readonly QuartierPlan[];
    residences: readonly ResidencePlan[];
    renewal?: readonly RenewalProject[];
    seed: string;
  }
): Renouvellement {
  const {communes, npruSites, hypotheses} = sources;
  const draw = drawsOf(seed, "npru");
  const inNpru = communes.map(({insee}) => (renewal ?? npruSites).some((site) => site.insee === insee));
  const qpvStock = communes.map((_, c) =>
    sumLogements(quartiers.filter((q) => q.qpv && q.commune === c && inNpru[c]))
  );
  const total = Math.round(hypotheses.partNpru * sumLogements(quartiers));
  const wanted = largestRemainder(
    qpvStock,
    Math.min(
      total,
      qpvStock.reduce((a, b) => a + b, 0)
    )
  );

  const byQuartier = quartiers.map((): number[] => []);
  residences.forEach(({quartier}, r) => {
    byQuartier[quartier].push(r);
  });
  const drawn = new Uint8Array(residences.length);
  communes.forEach((_, c) => {
    const order = shuffle(
      quartiers.flatMap((q, i) => (q.qpv && q.commune === c ? [i] : [])),
      draw
    );
    let left = wanted[c];
    for (const r of order.flatMap((q) => byQuartier[q])) {
      const size = residences[r].typologies.length;
      if (left < size / 2) break;
      drawn[r] = 1;
      left -= size;
    }
  });
  const flagged =
    renewal === undefined ? drawn : renewalSites(renewal, {communes, quartiers, residences, seed});
  const npru = new Uint8Array(quartiers.length);
  residences.forEach(({quartier}, r) => {
    if (flagged[r]) npru[quartier] = 1;
  });
  const exPnru = Uint8Array.from(quartiers, ({qpv}) => (qpv && draw() < hypotheses.partExPnru ? 1 : 0));
  return {residences: flagged, quartiers: npru, communes: Uint8Array.from(inNpru, Number), exPnru};
}

function sumLogements(quartiers: readonly QuartierPlan[]): number {
  return quartiers.reduce((sum, {logements}) => sum + logements, 0);
}
