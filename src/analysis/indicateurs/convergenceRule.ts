/**
 * When a gap is called balanced in the results: within so many points, in that share of the replicates. A choice of
 * presentation, printed beside every verdict; the convention sets no tolerance.
 */
export const convergenceRule = {tolerance: 2, confidence: 0.9} as const;
