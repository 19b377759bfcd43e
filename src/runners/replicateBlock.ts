/** Consecutive replicates run and stored together. */
export interface ReplicateBlock {
  readonly first: number;
  readonly count: number;
}

/**
 * Replicates a block holds: one, so that few replicates still occupy every thread and a stopped simulation loses none.
 * Blocks do not depend on the number of threads or of replicates asked.
 */
const blockSize = 1;

/** The blocks of n replicates, in order. */
export function replicateBlocks(replications: number): readonly ReplicateBlock[] {
  const blocks: ReplicateBlock[] = [];
  for (let first = 0; first < replications; first += blockSize)
    blocks.push({first, count: Math.min(blockSize, replications - first)});
  return blocks;
}
