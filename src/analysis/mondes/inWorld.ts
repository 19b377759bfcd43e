import type {Convention} from "../../core/convention/convention.js";
import type {Hypotheses} from "../../core/convention/hypotheses.js";
import type {TerritoireHypotheses} from "../../core/territoire/territoireParameters.js";
import type {WorldValues} from "./drawWorld.js";
import {cadragePrefix} from "./factors.js";

/** The hypotheses as a world supposes them; those that it does not draw are as they were. */
export function hypothesesIn(hypotheses: Hypotheses, {values}: WorldValues): Hypotheses {
  return Object.fromEntries(
    Object.entries(hypotheses).map(([id, hypothesis]) =>
      id in values ? [id, {...hypothesis, value: values[id]}] : [id, hypothesis]
    )
  );
}

/** The text, with what it leaves open as a world supposes it: first values alone, avenants come over them. */
export function conventionIn(convention: Convention, {values}: WorldValues): Convention {
  const parameters = Object.fromEntries(
    Object.entries(convention.parameters).map(([id, parameter]) => {
      if (!(id in values)) return [id, parameter];
      const [first, ...others] = parameter.values;
      return [id, {...parameter, values: [{...first, value: values[id]}, ...others]}];
    })
  );
  return {...convention, parameters};
}

/** Rows of cadrage.csv that repeat the shares of the contingents, in their order. */
const contingentRows = [
  "contingentPrefet",
  "contingentActionLogement",
  "contingentMetropole",
  "contingentBailleur"
] as const;

/** What the territoire is built from, as a world supposes it. */
export function cadrageIn(cadrage: TerritoireHypotheses, {values}: WorldValues): TerritoireHypotheses {
  const drawn = Object.entries(values).flatMap(([id, value]) =>
    id.startsWith(cadragePrefix) ? [[id.slice(cadragePrefix.length), value] as const] : []
  );
  const shares = values["contingents.shares"] as readonly number[] | undefined;
  return {
    ...cadrage,
    ...(Object.fromEntries(drawn) as Partial<TerritoireHypotheses>),
    ...(shares && Object.fromEntries(contingentRows.map((id, i) => [id, shares[i]])))
  };
}
