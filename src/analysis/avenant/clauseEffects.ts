import type {Effect, EffectVerdict} from "../comparer/effect.js";
import type {AvenantDocument} from "./avenantDocument.js";
import type {ConventionDifference} from "./diffConventions.js";

/** What one clause, or all of them, does to one outcome; shares are in points. */
export interface ClauseEffect extends Pick<Effect, "id" | "label" | "unit"> {
  readonly mean: number;
  readonly se: number;
  readonly verdict: EffectVerdict;
}

/** A clause as the page numbers it, with what it does. */
export interface ClauseOfPage {
  readonly rank: number;
  readonly parameter: string;
  readonly article: string;
  readonly description: string;
  /** Its values by period, the first being that of its first day. */
  readonly changes: readonly ConventionDifference[];
  /** Why no simulation can see it; undefined when one can. */
  readonly idle?: string;
  /** Undefined when several clauses were measured together only. */
  readonly effects?: {
    readonly outcomes: readonly ClauseEffect[];
    readonly menages: readonly ClauseEffect[];
  };
}

/** The clauses of an avenant in the order of its text, each with its share of the effects when it is known. */
export function clauseEffects({clauses, decomposition, effects, idle = []}: AvenantDocument): ClauseOfPage[] {
  const joined = new Map(
    (decomposition?.clauses ?? []).flatMap(({parameter, upperEnd}) =>
      upperEnd === undefined ? [] : [[upperEnd, parameter] as const]
    )
  );
  const changed = clauses.map(({parameter}) => joined.get(parameter) ?? parameter);
  const order = decomposition?.clauses.map(({parameter}) => parameter) ?? [];
  const ids = [...new Set([...order.filter((id) => changed.includes(id)), ...changed])];
  return ids.map((parameter, i) => {
    const changes = clauses.filter(
      (clause) => (joined.get(clause.parameter) ?? clause.parameter) === parameter
    );
    const place = order.indexOf(parameter);
    const shares = (family: NonNullable<typeof decomposition>["outcomes"]) =>
      family.map(({id, label, unit, shares}): ClauseEffect => {
        const {value, se, verdict} = shares[place];
        return {id, label, unit, mean: value, se, verdict};
      });
    const alone = ids.length === 1;
    const unseen = idle.find((clause) => clause.parameter === parameter)?.message;
    return {
      rank: i + 1,
      parameter,
      article: changes[0].article,
      description: [...new Set(changes.map((change) => change.description))].join(" ; "),
      changes,
      ...(unseen === undefined ? {} : {idle: unseen}),
      ...(alone
        ? {effects: {outcomes: effects.outcomes.map(whole), menages: effects.menages.map(whole)}}
        : decomposition === undefined || place < 0
          ? {}
          : {effects: {outcomes: shares(decomposition.outcomes), menages: shares(decomposition.menages)}})
    };
  });
}

/** The effect of all clauses together, in the shape of that of one. */
export function whole({id, label, unit, difference: {mean, se}, verdict}: Effect): ClauseEffect {
  return {id, label, unit, mean, se, verdict};
}
