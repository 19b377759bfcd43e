import type {Estimate, Resultat} from "../indicateurs/result.js";

/** Mean of an objective's outcome in a year of a result document, read under the outcome's own name; NaN when it is not there. */
export function resultFigure(
  {years, convergence, brackets}: Pick<Resultat, "years" | "convergence" | "brackets">,
  id: string,
  year: number
): number {
  const index = years.findIndex((period) => period.year === year);
  if (index < 0) return Number.NaN;
  const gap = /^convergence\.(grouped|brackets)\.maxGap$/.exec(id);
  if (gap !== null) return convergence[gap[1] as "grouped" | "brackets"].maxGap[index].mean ?? Number.NaN;
  const found = id.split(".").reduce<unknown>((tree, key) => {
    const bracket = brackets.ids.indexOf(key);
    return (tree as {readonly [key: string]: unknown} | undefined)?.[
      Array.isArray(tree) && bracket >= 0 ? bracket : key
    ];
  }, years[index]);
  return (found as Estimate | undefined)?.mean ?? Number.NaN;
}
