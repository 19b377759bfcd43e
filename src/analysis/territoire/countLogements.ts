import type {Territoire} from "../../core/territoire/territoire.js";

/** Number of logements that satisfy a test on their index. */
export function countLogements({logements}: Territoire, test: (logement: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < logements.count; i++) if (test(i)) count++;
  return count;
}

/** Share of the logements that satisfy a test, in [0, 1]. */
export function shareOfLogements(territoire: Territoire, test: (logement: number) => boolean): number {
  return countLogements(territoire, test) / territoire.logements.count;
}
