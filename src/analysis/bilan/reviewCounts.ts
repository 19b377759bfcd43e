import {contingents, statuses} from "../../core/vocabulary.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";

/** What article 19 counts in a set of attributions. Each share rests on the lines that say what it needs. */
export interface ReviewCounts {
  readonly attributions: number;
  /** In the order of the brackets, then the lines that do not say. */
  readonly brackets: readonly number[];
  readonly bracketUnknown: number;
  readonly premierAcces: number;
  /** Among first accesses: in the order of the brackets. */
  readonly premierAccesByBracket: readonly number[];
  /** Among first accesses: ACI, common law (article 6), not said. */
  readonly aci: number;
  readonly droitCommun: number;
  readonly aciUnknown: number;
  readonly mutations: number;
  /** Among mutations: bloquées or complexes, others, not said (article 7). */
  readonly mutationsBloquees: number;
  readonly mutationsOrdinaires: number;
  readonly blockedUnknown: number;
  readonly relogementsNpru: number;
  readonly actifs: number;
  readonly inactifs: number;
  readonly activiteUnknown: number;
  /** In the order of `contingents`. */
  readonly contingents: readonly number[];
  readonly contingentUnknown: number;
}

const [premierAcces, mutation, relogement] = statuses.map((_, s) => s);

/** Counts attributions, among so many brackets. */
export function reviewCounts(attributions: readonly ReviewedAttribution[], brackets: number): ReviewCounts {
  const count = (holds: (attribution: ReviewedAttribution) => boolean) => attributions.filter(holds).length;
  return {
    attributions: attributions.length,
    brackets: Array.from({length: brackets}, (_, k) => count(({bracket}) => bracket === k)),
    bracketUnknown: count(({bracket}) => bracket === undefined),
    premierAcces: count(({status}) => status === premierAcces),
    premierAccesByBracket: Array.from({length: brackets}, (_, k) =>
      count(({status, bracket}) => status === premierAcces && bracket === k)
    ),
    aci: count(({status, aci}) => status === premierAcces && aci === true),
    droitCommun: count(({status, aci}) => status === premierAcces && aci === false),
    aciUnknown: count(({status, aci}) => status === premierAcces && aci === undefined),
    mutations: count(({status}) => status === mutation),
    mutationsBloquees: count(({status, blocked}) => status === mutation && blocked === true),
    mutationsOrdinaires: count(({status, blocked}) => status === mutation && blocked === false),
    blockedUnknown: count(({status, blocked}) => status === mutation && blocked === undefined),
    relogementsNpru: count(({status}) => status === relogement),
    actifs: count(({actif}) => actif === true),
    inactifs: count(({actif}) => actif === false),
    activiteUnknown: count(({actif}) => actif === undefined),
    contingents: contingents.map((_, c) => count(({contingent}) => contingent === c)),
    contingentUnknown: count(({contingent}) => contingent === undefined)
  };
}
