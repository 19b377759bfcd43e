/**
 * Dissimilarity beyond what chance makes (Carrington & Troske 1997): 0 under random allocation, 1 at most,
 * negative when units are more even than chance would leave them. It corrects towards randomness.
 */
export function correctedDissimilarity(observed: number, expected: number): number {
  return observed >= expected ? (observed - expected) / (1 - expected) : (observed - expected) / expected;
}
