import {entropy} from "./entropy.js";
import {mutualInformation} from "./mutualInformation.js";

/** Theil's information index H of segregation of groups (columns) between units (rows), in [0, 1]; NaN with a single group. */
export function theilH(table: readonly (readonly number[])[]): number {
  const groups = table[0].map((_, k) => table.reduce((sum, row) => sum + row[k], 0));
  return mutualInformation(table) / entropy(groups);
}
