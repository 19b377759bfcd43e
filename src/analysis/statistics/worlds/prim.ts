import {isInside, type PrimBox, type PrimLimit, primBox} from "./primBox.js";
import {screenCases} from "./screenCases.js";

export interface PrimOptions {
  /** Share of the worlds inside that one step peels away, in (0, 1). */
  readonly peel?: number;
  /** Share of the worlds inside that one step pastes back, in (0, 1). */
  readonly paste?: number;
  /** No box is peeled below this share of all worlds. */
  readonly leastMass?: number;
  /** Inputs that may be peeled: those of `screenCases`, so that a hundred others do not win a peel by luck. */
  readonly keep?: number;
}

/**
 * Patient rule induction (Friedman & Fisher, "Bump hunting in high-dimensional data", 1999) for scenario discovery (Bryant &
 * Lempert, "Thinking inside the box", 2010): from the box of all worlds, each step peels off the side of one input whose loss
 * raises most the density of cases, per world lost; once nothing more may go, steps paste back worlds while density does not
 * fall. The whole trajectory is given, from all worlds to the last paste: which box to tell is another choice (`choosePrimBox`).
 *
 * `points[world][input]`, in any unit; `cases[world]` is what one wants to find, such as a failure. Bounds lie halfway between
 * worlds, and worlds tied on an input go together. Where there is no signal a box is found all the same: read it with
 * `primQuasiP` and `primStability`. A RangeError when lengths differ, without world, on an option outside (0, 1).
 */
export function prim(
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[],
  {peel = 0.05, paste = 0.05, leastMass = 0.05, keep = 12}: PrimOptions = {}
): PrimBox[] {
  if (points.length !== cases.length || points.length === 0)
    throw new RangeError(`${points.length} points and ${cases.length} cases`);
  for (const share of [peel, paste, leastMass])
    if (!(share > 0 && share < 1)) throw new RangeError(`a share must be in (0, 1): ${share}`);
  const sorted = screenCases(points, cases, keep).map((input) => ({
    input,
    order: Int32Array.from({length: points.length}, (_, w) => w).sort(
      (a, b) => points[a][input] - points[b][input] || a - b
    )
  }));
  const worlds: Worlds = {points, cases, sorted};
  const trajectory = [primBox([], points, cases)];
  const last = () => trajectory[trajectory.length - 1];
  const add = (limits: readonly PrimLimit[] | undefined) => {
    if (limits !== undefined) trajectory.push(primBox(limits, points, cases));
    return limits !== undefined;
  };

  const least = Math.ceil(leastMass * points.length);
  while (last().cases > 0 && last().density < 1 && add(peeled(last(), {...worlds, share: peel, least})));
  if (trajectory.length > 1) while (add(pasted(last(), {...worlds, share: paste})));
  return trajectory;
}

interface Worlds {
  readonly points: readonly ArrayLike<number>[];
  readonly cases: readonly boolean[];
  /** Worlds in the order of each input that may be peeled. */
  readonly sorted: readonly {readonly input: number; readonly order: Int32Array}[];
}

/** The limits after the best peel; undefined when none leaves as many worlds as it must. */
function peeled(
  box: PrimBox,
  {points, cases, sorted, share, least}: Worlds & {share: number; least: number}
): PrimLimit[] | undefined {
  const within = points.map((point) => isInside(box.limits, point));
  const count = Math.max(1, Math.floor(share * box.inside));
  let best: PrimLimit | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const {input, order} of sorted) {
    const inside = order.filter((w) => within[w]);
    for (const side of ["low", "high"] as const) {
      const walk = side === "low" ? inside : inside.slice().reverse();
      const cut = cutAfter(walk, {count, input, points});
      const left = walk.length - cut;
      if (cut === walk.length || left < least) continue;
      let lost = 0;
      for (let i = 0; i < cut; i++) if (cases[walk[i]]) lost++;
      const gain = ((box.cases - lost) / left - box.density) / cut;
      if (gain <= most) continue;
      most = gain;
      const bound = (points[walk[cut - 1]][input] + points[walk[cut]][input]) / 2;
      best = {...limitOf(box, input), [side]: bound};
    }
  }
  return best === undefined ? undefined : withLimit(box, best);
}

/** The limits after the best paste; undefined when every one would lower the density. */
function pasted(
  box: PrimBox,
  {points, cases, sorted, share}: Worlds & {share: number}
): PrimLimit[] | undefined {
  const count = Math.max(1, Math.floor(share * box.inside));
  let best: PrimLimit | undefined;
  let most = box.density;
  let added = 0;
  for (const limit of box.limits) {
    const {order} = sorted.find(({input}) => input === limit.input)!;
    const others = box.limits.filter(({input}) => input !== limit.input);
    const reachable = order.filter((w) => isInside(others, points[w]));
    for (const side of ["low", "high"] as const) {
      const outside = reachable.filter((w) =>
        side === "low" ? points[w][limit.input] < limit.low : points[w][limit.input] > limit.high
      );
      if (outside.length === 0) continue;
      const walk = side === "low" ? outside.reverse() : outside;
      const cut = cutAfter(walk, {count, input: limit.input, points});
      let gained = 0;
      for (let i = 0; i < cut; i++) if (cases[walk[i]]) gained++;
      const density = (box.cases + gained) / (box.inside + cut);
      if (density < most || (density === most && cut <= added)) continue;
      most = density;
      added = cut;
      const open = side === "low" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      const bound =
        cut === walk.length
          ? open
          : (points[walk[cut - 1]][limit.input] + points[walk[cut]][limit.input]) / 2;
      best = {...limit, [side]: bound};
    }
  }
  return best === undefined ? undefined : withLimit(box, best);
}

/** How many of a walk go when `count` do, those tied with the last going too. */
function cutAfter(
  walk: Int32Array,
  {count, input, points}: {count: number; input: number; points: readonly ArrayLike<number>[]}
): number {
  let cut = Math.min(count, walk.length);
  while (cut < walk.length && points[walk[cut]][input] === points[walk[cut - 1]][input]) cut++;
  return cut;
}

function limitOf({limits}: PrimBox, input: number): PrimLimit {
  const open = {input, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY};
  return limits.find((limit) => limit.input === input) ?? open;
}

/** The limits of a box with one changed, left out when both sides are open. */
function withLimit({limits}: PrimBox, changed: PrimLimit): PrimLimit[] {
  const others = limits.filter(({input}) => input !== changed.input);
  const open = changed.low === Number.NEGATIVE_INFINITY && changed.high === Number.POSITIVE_INFINITY;
  return (open ? others : [...others, changed]).sort((a, b) => a.input - b.input);
}
