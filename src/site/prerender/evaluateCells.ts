/** A cell as Framework writes it in a built page. */
export interface Cell {
  readonly id: string;
  readonly mode?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly body: (...inputs: readonly unknown[]) => unknown;
}

/** What a cell shows, in order: nodes of the DOM, or what becomes text. */
export type Shown = ReadonlyMap<string, readonly unknown[]>;

/**
 * Runs the cells of a page once, each after those that it reads, and returns what each shows, by id. A value that changes with
 * time is taken at its first, once the cells that only act have acted: that is the page as it opens.
 */
export async function evaluateCells(
  cells: readonly Cell[],
  library: {readonly [name: string]: unknown}
): Promise<Shown> {
  const definers = new Map(
    cells.flatMap((cell) => (cell.outputs ?? []).map((name) => [name, cell] as const))
  );
  const acting = cells.filter(
    ({inputs = [], outputs = []}) => outputs.length === 0 && !inputs.includes("display")
  );
  const shown = new Map<string, unknown[]>();

  const run = once(async ({id, inputs = [], body}: Cell): Promise<unknown> => {
    const display = (value: unknown) => {
      shown.set(id, [...(shown.get(id) ?? []), value]);
      return value;
    };
    const read = await Promise.all(inputs.map((name) => (name === "display" ? display : named(name))));
    return body(...read);
  });

  const named = once(async (name: string): Promise<unknown> => {
    const definer = definers.get(name);
    if (definer === undefined) return given(name, library);
    const value = ((await run(definer)) as {readonly [name: string]: unknown})[name];
    if (!isGenerator(value)) return value;
    await Promise.all(acting.filter((cell) => !reads(cell, name)).map(run));
    return (await value.next()).value;
  });

  const reads = ({inputs = []}: Cell, name: string): boolean =>
    inputs.some((input) => {
      const definer = definers.get(input);
      return input === name || (definer !== undefined && reads(definer, name));
    });

  await Promise.all(cells.map(run));
  return shown;
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
