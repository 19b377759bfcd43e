import type {Compute, ComputeOptions, Work} from "./compute.js";

/** One part of the tasks among several of the same size; parts are numbered from 1. */
export interface Slice {
  readonly index: number;
  readonly count: number;
}

/** A slice has done its tasks, and others are left to the other slices: no fault, but no result yet. Test `code`. */
export class SliceDone extends Error {
  readonly code = "slice";
  /** Tasks that this slice computed now, and tasks of others that are not there yet. */
  readonly computed: number;
  readonly left: number;

  constructor(computed: number, left: number) {
    super(`slice done: ${computed} computed, ${left} left`);
    this.computed = computed;
    this.left = left;
  }
}

/** Answers the tasks of one slice, whatever the others have done. Throws a SliceDone when some are left to them. */
export function overSlice({index, count}: Slice, compute: Compute): Compute {
  return async <Task, Answer>(
    {kind, tasks, places}: Work<Task>,
    {signal, onAnswer}: ComputeOptions<Answer>
  ) => {
    const mine = [...tasks.keys()].filter((rank) => places[rank] % count === index - 1);
    await compute<Task, Answer>(
      {kind, tasks: mine.map((rank) => tasks[rank]), places: mine.map((rank) => places[rank])},
      {signal, onAnswer: (answer, rank) => onAnswer(answer, mine[rank])}
    );
    const left = tasks.length - mine.length;
    if (left > 0) throw new SliceDone(mine.length, left);
  };
}

/** Does parts in turn, each whether or not the one before left tasks to other slices; throws a SliceDone for all of them. */
export async function partsInTurn<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const a = await doneOrSlice(first);
  const b = await doneOrSlice(second);
  const slices = [a, b].filter((part) => part instanceof SliceDone);
  if (slices.length > 0)
    throw new SliceDone(
      slices.reduce((sum, {computed}) => sum + computed, 0),
      slices.reduce((sum, {left}) => sum + left, 0)
    );
  return [a as A, b as B];
}

async function doneOrSlice<T>(part: () => Promise<T>): Promise<T | SliceDone> {
  try {
    return await part();
  } catch (error) {
    if (error instanceof SliceDone) return error;
    throw error;
  }
}
