import {decisions, highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";
import {bracketOf} from "./bracketOf.js";
import {categoryOf, drawResources} from "./profile.js";
import {resourcesWord} from "./resourcesWord.js";

/**
 * Bracket in which the limits in force put a demande whose bracket as signed is known: resources are drawn within the
 * latter, at the ménage's keyed place, then read against the limits of the day. The same one until an avenant moves them.
 */
export function bracketInForce(state: State, demande: number, baseBracket: number): number {
  if (state.limitsInForce === undefined) return baseBracket;
  return bracketAt(state, state.pool.size[demande], baseBracket, resourcesWord(state, demande));
}

/** The same for the occupant of a logement who asks for nothing: its place is keyed by the logement. */
export function occupantBracketInForce(state: State, l: number, baseBracket: number): number {
  if (state.limitsInForce === undefined) return baseBracket;
  const {logements, draws} = state;
  const word = draws.draw(decisions.occupantResources, 0, logements.key[l], 0);
  return bracketAt(state, logements.occupantSize[l], baseBracket, word);
}

function bracketAt({model, limitsInForce}: State, size: number, baseBracket: number, word: number): number {
  const {demande: plan} = model.plan;
  if (limitsInForce === undefined) return baseBracket;
  const category = categoryOf(plan, size, highUnitOf(word));
  const resources = drawResources(plan, category, baseBracket, lowUnitOf(word));
  return bracketOf(resources, limitsInForce[category]);
}
