import {type Cell, isActing, readsOf} from "./cells.js";

/** What each cell shows, by id and in order: nodes of the DOM, or what becomes text. */
export type Shown = ReadonlyMap<string, readonly unknown[]>;

export interface Evaluated {
  readonly shown: Shown;
  /** Cells that read a value that changes with time, or with what the reader does. */
  readonly changing: ReadonlySet<Cell>;
  /** Names that cells give to data and to parts of the page; the others are functions. */
  readonly objects: ReadonlySet<string>;
}

/**
 * Runs the cells of a page once, each after those that it reads, and returns what each shows. A value that changes with time is
 * taken at its first, once the cells that only act have acted: that is the page as it opens.
 */
export async function evaluateCells(
  cells: readonly Cell[],
  library: {readonly [name: string]: unknown}
): Promise<Evaluated> {
  const reads = readsOf(cells);
  const shown = new Map<string, unknown[]>();
  const changing = new Set<Cell>();
  const objects = new Set<string>();

  const run = once(async ({id, inputs = [], body}: Cell): Promise<unknown> => {
    const display = (value: unknown) => {
      shown.set(id, [...(shown.get(id) ?? []), value]);
      return value;
    };
    const read = await Promise.all(inputs.map((name) => (name === "display" ? display : named(name))));
    return body(...read);
  });

  const named = once(async (name: string): Promise<unknown> => {
    const definer = cells.find(({outputs = []}) => outputs.includes(name));
    if (definer === undefined) return given(name, library);
    const value = ((await run(definer)) as {readonly [name: string]: unknown})[name];
    if (typeof value === "object") objects.add(name);
    if (!isGenerator(value)) return value;
    const readers = cells.filter((cell) => reads(cell, name));
    for (const reader of readers) changing.add(reader);
    await Promise.all(cells.filter((cell) => isActing(cell) && !readers.includes(cell)).map(run));
    return (await value.next()).value;
  });

  await Promise.all(cells.map(run));
  return {shown, changing, objects};
}

/** The same answer to the same question, asked however often. */
function once<Q, A>(answer: (question: Q) => Promise<A>): (question: Q) => Promise<A> {
  const known = new Map<Q, Promise<A>>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}

/** What no cell defines: what Framework gives to all, then what the browser does. */
function given(name: string, library: {readonly [name: string]: unknown}): unknown {
  if (name in library) return library[name];
  if (name in globalThis) return (globalThis as unknown as {readonly [name: string]: unknown})[name];
  throw new RangeError(`no cell defines ${name}`);
}

function isGenerator(value: unknown): value is Generator | AsyncGenerator {
  return (
    typeof value === "object" &&
    value !== null &&
    "next" in value &&
    typeof value.next === "function" &&
    "return" in value
  );
}
