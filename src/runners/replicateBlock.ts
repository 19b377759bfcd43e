/** Consecutive replicates run and stored together. */
export interface ReplicateBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * Replicates a block holds. Blocks start at multiples of it whatever the threads and the number of replicates asked, so
 * that a stopped simulation finds them again.
 */
export const blockSize = 2;

/** The blocks of n replicates, in order. */
export function replicateBlocks(replications: number): readonly ReplicateBlock[] {
  const blocks: ReplicateBlock[] = [];
  for (let first = 0; first < replications; first += blockSize)
    blocks.push({first, count: Math.min(blockSize, replications - first)});
  return blocks;
}
