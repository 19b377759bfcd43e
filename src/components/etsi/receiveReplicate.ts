import type {SimulatedPair} from "../../workers/simulatePairs.js";

/** A replicate of the asked scenario beside the reference's; without a duration when it came with the page. */
export type Replicate = Omit<SimulatedPair, "milliseconds"> & {readonly milliseconds?: number};

/** What has come back of the scenario asked last. */
export interface SimulationProgress {
  readonly wanted: number;
  readonly replicates: readonly Replicate[];
  /** How many of them came with the page, and whether the engine of the page found the first of these again. */
  readonly served: number;
  readonly checked: boolean;
  readonly failure?: string;
}

/**
 * Adds a replicate that the engine of the page ran. One that came with the page already must have the same digest:
 * otherwise nothing is shown, since figures and engine would not be of one piece.
 */
export function receiveReplicate(progress: SimulationProgress, ran: Replicate): SimulationProgress {
  const {served, replicates} = progress;
  if (ran.replicate >= served) return {...progress, replicates: [...replicates, ran]};
  if (replicates[ran.replicate]?.digest === ran.digest) return {...progress, checked: true};
  const failure = `il ne retrouve pas le tirage ${ran.replicate + 1} calculé à la construction du site (empreinte ${ran.digest})`;
  return {wanted: progress.wanted, replicates: [], served: 0, checked: false, failure};
}
