import {type Cell, isActing} from "./cells.js";
import type {Evaluated} from "./evaluateCells.js";

/**
 * Cells that still have something to do once their page is drawn: they act on it, change, wait for the reader, or share data with one
 * that does, which may act on what they show. All of them where something listens that no cell shows.
 */
export function liveCells(
  cells: readonly Cell[],
  {shown, changing, objects}: Evaluated,
  listeners: Iterable<unknown>
): readonly Cell[] {
  const holds = (cell: Cell, target: unknown) =>
    (shown.get(cell.id) ?? []).some(
      (value) => value instanceof Node && target instanceof Node && value.contains(target)
    );
  const targets = [...listeners];
  if (!targets.every((target) => cells.some((cell) => holds(cell, target)))) return cells;
  const acting = cells.filter(
    (cell) => isActing(cell) || changing.has(cell) || targets.some((target) => holds(cell, target))
  );
  const shared = new Set(acting.flatMap(({inputs = []}) => inputs.filter((name) => objects.has(name))));
  return cells.filter(
    (cell) => acting.includes(cell) || (cell.inputs ?? []).some((name) => shared.has(name))
  );
}
