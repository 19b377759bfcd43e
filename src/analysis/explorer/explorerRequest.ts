/** A lever moved over a free design, from one value to another. */
export interface FreeLever {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** Year from which it is moved, where it may change over time. */
  readonly from?: number;
  readonly whole: boolean;
  readonly label: string;
  readonly unit: string;
}

/** A design of points that are chosen, on the central fit. */
export interface FreeRequest {
  readonly design: "morris" | "sobol";
  /** Trajectories of Morris, or rows N of Saltelli. */
  readonly size: number;
  readonly replicates: number;
  readonly levers: readonly FreeLever[];
  /** Ids of the hypotheses moved. */
  readonly hypotheses: readonly string[];
}

/** What an exploration does, with nothing left to default. */
export interface ExplorerRequest {
  /** Names of simulations, or absolute paths; the first is the reference. */
  readonly scenarios: readonly string[];
  readonly outcomes: readonly string[];
  readonly year: number;
  /** Failure, as an objective is written; undefined: the bounds of article 5.2. */
  readonly failure?: string;
  /** Conditions of a good enough policy; empty: the bounds and the ACI objective. */
  readonly conditions: readonly string[];
  /** First accesses that a point of balance is worth. */
  readonly weight: number;
  readonly seed: string;
  /** Kept worlds explored; absent from a free design. */
  readonly worlds?: number;
  readonly free?: FreeRequest;
}
