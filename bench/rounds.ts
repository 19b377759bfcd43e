/** One thing to time: a replicate, by its number; it may answer its own duration when a peer holds the watch. */
export interface Timed {
  readonly name: string;
  run(replicate: number): number | undefined | Promise<number | undefined>;
}

/** Milliseconds of processor that this process has taken: what else the machine does counts less than on the wall. */
export function processorMs(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor of each thing, round after round, all of them in each round so that they meet the same machine. */
export async function timeRounds(things: readonly Timed[], rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(things.map(({name}) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const {name, run} of things) {
      const started = processorMs();
      const own = await run(round);
      times.get(name)!.push(own ?? processorMs() - started);
    }
  return times;
}

/** The least of the rounds: what a thing takes when the rest of the machine lets it. */
export function least(values: readonly number[]): number {
  return Math.min(...values);
}
