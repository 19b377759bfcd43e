import type {Difference} from "../words/difference.js";
import type {ScenarioDifferences} from "./comparaisonDocument.js";

/** One outcome of a comparison as words tell it; undefined where it was not measured. */
export function differenceIn(
  {outcomes, draws, signs}: ScenarioDifferences,
  id: string
): Difference | undefined {
  const outcome = outcomes[id];
  if (outcome === undefined) return undefined;
  const {mean, se, q05, q95, worlds} = outcome;
  const [drawn, sign] = [draws?.[id], signs?.[id]];
  return {
    ...{mean, se, low: q05, high: q95},
    ...(drawn !== undefined && {q05: drawn.q05, q95: drawn.q95}),
    ...(worlds !== undefined && {worlds}),
    ...(sign !== undefined && {sign})
  };
}
