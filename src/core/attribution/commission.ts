/** Most candidates that a commission can look at, whatever a scenario asks. */
export const mostCandidates = 10;

/**
 * A CAL at work on one logement: reused for each, filled before a policy chooses. `mask` has a bit for each
 * bracket that the objective of article 5 allows here; all of them when no objective binds.
 */
export interface Commission {
  logement: number;
  quartier: number;
  fragilite: number;
  commune: number;
  communeFragilite: number;
  bailleur: number;
  /** Whose designation this session is: the contingent of the logement, or one drawn where they are managed en flux. */
  contingent: number;
  /** Whether this CAL follows the objectives this half-year. */
  complies: boolean;
  mask: number;
  /** For whom article 5 keeps this vacancy where its CAL follows: index of a set of brackets (preconisation.ts), and their bits. */
  keptFor: number;
  preconised: number;
  /** What article 6 asks of a first access here: 1 an ACI ménage, −1 another one, 0 either. */
  aciNeed: number;
  /** Share of its places that the agenda gives to ACI demandes, −1 for the practice (article 6.2). */
  agenda: number;
  /** Whether the logement is kept for low resources (article 12). */
  earmarked: boolean;
  /** Whether the logement stays vacant until the next half-year if nobody takes it now. */
  lastSession: boolean;
  count: number;
  /** Demandes presented, and whether each may still be offered the logement. */
  readonly candidates: Int32Array;
  /** Their traits (demande/traits.ts) and their slots in the pool. */
  readonly traits: Int32Array;
  readonly slots: Int32Array;
  readonly open: Uint8Array;
  readonly weights: Float64Array;
  /** Scratch of a rule: 1 for the candidates that it keeps. */
  readonly kept: Uint8Array;
  /** Keyed draw of this choice, in [0, 1). */
  u: number;
}

/** An empty commission; `mask` is that of no objective. */
export function createCommission(mask: number): Commission {
  return {
    logement: 0,
    quartier: 0,
    fragilite: 0,
    commune: 0,
    communeFragilite: 0,
    bailleur: 0,
    contingent: 0,
    complies: false,
    mask,
    keptFor: -1,
    preconised: mask,
    aciNeed: 0,
    agenda: -1,
    earmarked: false,
    lastSession: false,
    count: 0,
    candidates: new Int32Array(mostCandidates),
    traits: new Int32Array(mostCandidates),
    slots: new Int32Array(mostCandidates),
    open: new Uint8Array(mostCandidates),
    weights: new Float64Array(mostCandidates),
    kept: new Uint8Array(mostCandidates),
    u: 0
  };
}

/** Index of a candidate drawn in proportion to the weights; −1 when all weigh nothing. */
export function drawWeighted({count, weights, u}: Commission): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += weights[i];
  if (total === 0) return -1;
  let left = u * total;
  let last = -1;
  for (let i = 0; i < count; i++) {
    if (weights[i] === 0) continue;
    last = i;
    left -= weights[i];
    if (left < 0) return i;
  }
  return last;
}
