import {DataError, type Problem} from "../files/dataError.js";

/** Options that hold a whole number of at least 1, as typed; undefined when not given. */
export type TypedCounts<K extends string> = {readonly [name in K]?: string};

/** Reads whole numbers from options, all mistakes at once; undefined where the option was not given. */
export function parseCounts<K extends string>(typed: TypedCounts<K>): {readonly [name in K]?: number} {
  const problems: Problem[] = [];
  const counts: {[name in K]?: number} = {};
  for (const [name, text] of Object.entries(typed) as [K, string | undefined][]) {
    if (text === undefined) continue;
    const count = Number(text);
    if (/^\+?\d+$/.test(text.trim()) && count >= 1 && Number.isSafeInteger(count)) counts[name] = count;
    else
      problems.push({
        file: `--${name}`,
        message: `: « ${text} » trouvé, un nombre entier d’au moins 1 est attendu.`
      });
  }
  if (problems.length > 0) throw new DataError(problems);
  return counts;
}
