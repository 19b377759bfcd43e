import type {AvenantSummary} from "./convention.js";

/** Avenants in the order of their date in force, then of signature, then of name: the order in which they stack. */
export function sortAvenants<T extends AvenantSummary>(avenants: readonly T[]): T[] {
  return [...avenants].sort(
    (a, b) => compare(a.inForce, b.inForce) || compare(a.signed, b.signed) || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
