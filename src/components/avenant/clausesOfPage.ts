import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import {type ClauseEffect, type ClauseOfPage, clauseEffects} from "../../analysis/avenant/clauseEffects.js";
import type {Effect} from "../../analysis/comparer/effect.js";
import type {Judged} from "../../words/labels.js";

/** An effect that knows how many worlds hold its sign, where that is known. */
export type SignedEffect = ClauseEffect & Pick<Judged, "sign">;

/** The clauses of an avenant; one clause alone has the effects of the whole, with how many worlds hold their signs. */
export function clausesOfPage(document: AvenantDocument): ClauseOfPage[] {
  const clauses = clauseEffects(document);
  if (clauses.length !== 1) return clauses;
  const {outcomes, menages} = document.effects;
  return clauses.map((clause) =>
    clause.effects === undefined
      ? clause
      : {...clause, effects: {outcomes: outcomes.map(signed), menages: menages.map(signed)}}
  );
}

/** What all clauses together do, in the shape of that of one. */
export function signed({id, label, unit, difference: {mean, se, sign}, verdict}: Effect): SignedEffect {
  return {id, label, unit, mean, se, verdict, sign};
}
