/** Answers tasks over threads of their own, each handed over once as it ends; stops with the signal. */
export async function overThreads<Task, Answer>(
  tasks: readonly Task[],
  {
    entry,
    threads,
    signal,
    onAnswer
  }: {
    readonly entry: URL;
    readonly threads: number;
    readonly signal?: AbortSignal | undefined;
    readonly onAnswer: (answer: Answer, rank: number) => Promise<void>;
  }
): Promise<void> {
  if (tasks.length === 0) return;
  const count = Math.min(threads, tasks.length);
  // Loaded by who has something to run: most commands read what is kept.
  const {Piscina} = await import("piscina");
  const pool = new Piscina({filename: entry.href, minThreads: count, maxThreads: count, execArgv: []});
  let next = 0;
  try {
    // Each thread takes the next task when it is free: nothing waits in the pool, so a signal has one listener a thread.
    await Promise.all(
      Array.from({length: count}, async () => {
        for (let rank = next++; rank < tasks.length; rank = next++) {
          const answer = (await pool.run(tasks[rank], signal === undefined ? {} : {signal})) as Answer;
          await onAnswer(answer, rank);
        }
      })
    );
  } finally {
    await pool.destroy();
  }
}
