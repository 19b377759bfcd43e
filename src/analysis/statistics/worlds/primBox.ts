/** Bounds of one input in a box: a world is inside when low < input < high; an open side is infinite. */
export interface PrimLimit {
  readonly input: number;
  readonly low: number;
  readonly high: number;
}

/** A box of worlds, told by as few inputs as it needs. */
export interface PrimBox {
  /** One a restricted input, in ascending order of inputs; none for the box of all worlds. */
  readonly limits: readonly PrimLimit[];
  /** Worlds inside, and cases of interest among them. */
  readonly inside: number;
  readonly cases: number;
  /** Share of all cases that are inside, in [0, 1]; NaN when there is no case. */
  readonly coverage: number;
  /** Share of worlds inside that are cases, in [0, 1]. */
  readonly density: number;
  /** Share of worlds that are inside, in [0, 1]. */
  readonly mass: number;
}

/** A box as it holds these worlds: `points[world][input]`, `cases[world]`. */
export function primBox(
  limits: readonly PrimLimit[],
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[]
): PrimBox {
  let inside = 0;
  let held = 0;
  let all = 0;
  points.forEach((point, w) => {
    if (cases[w]) all++;
    if (!isInside(limits, point)) return;
    inside++;
    if (cases[w]) held++;
  });
  return {
    limits,
    inside,
    cases: held,
    coverage: held / all,
    density: held / inside,
    mass: inside / points.length
  };
}

/** Whether a point is within every limit. */
export function isInside(limits: readonly PrimLimit[], point: ArrayLike<number>): boolean {
  return limits.every(({input, low, high}) => point[input] > low && point[input] < high);
}
