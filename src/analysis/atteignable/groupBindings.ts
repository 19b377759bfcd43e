import type {FrontierBinding} from "./frontierDocument.js";

/** The same rule over several years: the smallest and the largest change that one more unit of it would bring. */
export interface BindingGroup {
  readonly label: string;
  readonly years: readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * Bindings by what one more unit is, the weightiest first; each year once. Two rows of one year that say the same (an
 * objective held from both sides) add up: one more unit moves both.
 */
export function groupBindings(bindings: readonly FrontierBinding[]): BindingGroup[] {
  return [...new Set(bindings.map(({label}) => label))]
    .map((label) => {
      const same = bindings.filter((binding) => binding.label === label);
      const years = [...new Set(same.map(({year}) => year))].sort((a, b) => a - b);
      const effects = years.map((year) =>
        same.reduce((sum, binding) => sum + (binding.year === year ? binding.effect : 0), 0)
      );
      return {
        label,
        years,
        low: Math.min(...effects),
        high: Math.max(...effects)
      };
    })
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({low, high}: BindingGroup) => Math.max(Math.abs(low), Math.abs(high));
