/** A cell as Framework writes it in a built page. */
export interface Cell {
  readonly id: string;
  readonly mode?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly body: (...inputs: readonly unknown[]) => unknown;
}

/** Tells whether a cell reads a name, itself or through those that it reads. */
export function readsOf(cells: readonly Cell[]): (cell: Cell, name: string) => boolean {
  const reads = ({inputs = []}: Cell, name: string): boolean =>
    inputs.some((input) => input === name || definersOf(input).some((definer) => reads(definer, name)));
  const definersOf = (name: string) => cells.filter(({outputs = []}) => outputs.includes(name));
  return reads;
}

/** These cells, and those that they read. */
export function withReads(live: readonly Cell[], cells: readonly Cell[]): Cell[] {
  const reads = readsOf(cells);
  return cells.filter(
    (cell) =>
      live.includes(cell) || (cell.outputs ?? []).some((name) => live.some((reader) => reads(reader, name)))
  );
}

/** Whether a cell only acts: on the page, or on what others made. */
export function isActing({inputs = [], outputs = []}: Cell): boolean {
  return outputs.length === 0 && !inputs.includes("display");
}
