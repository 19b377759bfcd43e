import type {FrontierBinding} from "./frontierDocument.js";

/** The same rule over several years: the smallest and the largest change that one more unit of it would bring. */
export interface BindingGroup {
  readonly label: string;
  readonly years: readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * Bindings by what one more unit is, the weightiest first; each year once. Two rows of one year that hold the same objective
 * from both sides add up, since one more unit moves both; rows of several communes or sorts of logements that say the same
 * do not, and give a range.
 */
export function groupBindings(bindings: readonly FrontierBinding[]): BindingGroup[] {
  return [...new Set(bindings.map(({label}) => label))]
    .map((label) => {
      const same = bindings.filter((binding) => binding.label === label);
      const years = [...new Set(same.map(({year}) => year))].sort((a, b) => a - b);
      const effects = years.flatMap((year) => effectsOf(same.filter((binding) => binding.year === year)));
      return {
        label,
        years,
        low: Math.min(...effects),
        high: Math.max(...effects)
      };
    })
    .sort((a, b) => weight(b) - weight(a));
}

function effectsOf(rows: readonly FrontierBinding[]): number[] {
  const effects = rows.map(({effect}) => effect);
  return rows[0].family.startsWith("objectif.")
    ? [effects.reduce((sum, effect) => sum + effect, 0)]
    : effects;
}

const weight = ({low, high}: BindingGroup) => Math.max(Math.abs(low), Math.abs(high));
