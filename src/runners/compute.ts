/** Tasks of one kind that are still to be answered; they do not depend on one another. */
export interface Work<Task> {
  /** Which laboratory answers them, on this machine or on another. */
  readonly kind: string;
  readonly tasks: readonly Task[];
  /** Place of each task among all those that were asked, done or not: the same on every machine that asks the same. */
  readonly places: readonly number[];
}

export interface ComputeOptions<Answer> {
  readonly signal?: AbortSignal | undefined;
  /** Called once a task, in the order in which answers come, with its rank among `tasks`. */
  readonly onAnswer: (answer: Answer, rank: number) => void | Promise<void>;
}

/** Somewhere that answers tasks. Resolves when all are handed over; rejects with the signal's reason when cancelled. */
export type Compute = <Task, Answer>(work: Work<Task>, options: ComputeOptions<Answer>) => Promise<void>;
