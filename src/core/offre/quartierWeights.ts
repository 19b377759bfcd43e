import type {Territoire} from "../territoire/territoire.js";

/** What may be built where, in one commune. */
export interface BuildingRule {
  /** Share of what is built that derogation allows in quartiers prioritaires. */
  readonly qpvShare?: number;
  /** Whether quartiers where the former PNRU passed may receive it (not the reconstitution, article 11.4). */
  readonly exPnru?: boolean;
}

/**
 * Weights of all quartiers for what is built in one commune: by population, none in quartiers prioritaires save by
 * derogation (articles 11.1, 11.4). All zero where nothing may be built.
 */
export function quartierWeights(
  {quartiers}: Territoire,
  commune: number,
  {qpvShare = 0, exPnru = true}: BuildingRule = {}
): number[] {
  const people = quartiers.ids.map((_, q) =>
    quartiers.commune[q] === commune ? quartiers.population[q] : 0
  );
  const outside = people.map((w, q) =>
    quartiers.qpv[q] === 0 && (exPnru || quartiers.exPnru[q] === 0) ? w : 0
  );
  const inside = people.map((w, q) => (quartiers.qpv[q] === 1 ? w : 0));
  const [outsideSum, insideSum] = [outside, inside].map((weights) => weights.reduce((a, b) => a + b, 0));
  if (outsideSum === 0) return inside.map((w) => w * qpvShare);
  if (insideSum === 0) return outside;
  return outside.map((w, q) => (w / outsideSum) * (1 - qpvShare) + (inside[q] / insideSum) * qpvShare);
}

/**
 * Share of its programme that a commune can hold: all of it where it has a quartier to build in, what derogation allows
 * where it has only quartiers prioritaires. The rest goes to the other communes.
 */
export function buildableShare({quartiers}: Territoire, commune: number, rule: BuildingRule = {}): number {
  const {qpvShare = 0, exPnru = true} = rule;
  let prioritaire = false;
  for (let q = 0; q < quartiers.ids.length; q++) {
    if (quartiers.commune[q] !== commune || quartiers.population[q] === 0) continue;
    if (quartiers.qpv[q] === 1) prioritaire = true;
    else if (exPnru || quartiers.exPnru[q] === 0) return 1;
  }
  return prioritaire ? qpvShare : 0;
}
