import {demolished} from "../markers.js";
import {clearCounts} from "../numbers/slidingCounts.js";
import type {State} from "../state.js";
import {bracketInForce, occupantBracketInForce} from "./bracketInForce.js";

/**
 * Opens a half-year in which an avenant moves the thresholds (article 5.2): pending demandes and occupants are read
 * against the new limits. An occupant who has asked to move is where its demande is. What the CAL had counted in the
 * window of each quartier, and what 25×4 made them aim at, was told in the old brackets: it starts afresh. Nothing happens
 * in any other half-year.
 */
export function recutBrackets(state: State): void {
  const {step, model, pool, logements, steering} = state;
  const cut = model.plan.demande.recuts.find((one) => one.step === step);
  if (cut === undefined) return;
  state.limitsInForce = cut.limitsCents;
  for (let i = 0; i < pool.count; i++) {
    if (pool.alive[i] === 0) continue;
    const base = pool.baseBracket[i];
    pool.changeResources(i, {
      baseBracket: base,
      bracket: bracketInForce(state, i, base),
      reach: pool.reach[i]
    });
  }
  const {occupant, baseBracket, demande, count} = logements;
  for (let l = 0; l < count; l++) {
    if (occupant[l] >= demolished) continue;
    occupant[l] =
      demande[l] < 0 ? occupantBracketInForce(state, l, baseBracket[l]) : pool.bracket[demande[l]];
  }
  for (const counts of [steering.quartier, steering.free, steering.freeByClass, steering.kept])
    clearCounts(counts);
  steering.followed.fill(0);
  steering.aims.fill(0);
}
