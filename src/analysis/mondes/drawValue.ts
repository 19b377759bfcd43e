import type {ParameterValue} from "../../core/convention/convention.js";
import {normalCdf} from "../statistics/normalCdf.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import {triangularQuantile} from "../statistics/triangularQuantile.js";
import type {Factor} from "./factors.js";
import {movedValue, within} from "./movedValue.js";

const durations: ReadonlySet<string> = new Set(["mois", "années"]);

/**
 * Value of a factor at its coordinates in (0, 1), by its law; within its range always. A path is not drawn here
 * (drawPath). Throws a RangeError for a law that the value cannot follow.
 */
export function drawValue({id, value, range, law, unit}: Factor, u: readonly number[]): ParameterValue {
  if (law.kind === "choix") {
    const words = law.values ?? [];
    return words[Math.min(words.length - 1, Math.floor(u[0] * words.length))];
  }
  if (range === undefined) throw new RangeError(`${id} has no range`);
  const [min, max] = range;
  switch (law.kind) {
    case "triangulaire":
      return triangularQuantile(u[0], {min, mode: inside(numberOf(id, value), range), max});
    case "uniforme": {
      // A count stays one; a duration is none, whatever its centre.
      const whole = !durations.has(unit ?? "") && [value, min, max].every(Number.isInteger);
      return whole ? min + Math.floor(u[0] * (max - min + 1)) : min + u[0] * (max - min);
    }
    case "entier": {
      // Half a unit beyond each end, so that an end is as likely as its neighbour on the same side.
      const law = {min: min - 0.5, mode: inside(numberOf(id, value), range), max: max + 0.5};
      return Math.min(max, Math.max(min, Math.round(triangularQuantile(u[0], law))));
    }
    case "parts":
      return drawShares(value as readonly number[], {range, u});
    case "bascule":
    case "echelle": {
      const t = triangularQuantile(u[0], {min: -1, mode: 0, max: 1});
      return movedValue(value, {range, move: law.kind === "bascule" ? "lean" : "scale", t});
    }
    default:
      throw new RangeError(`${id}: no draw by the law « ${law.kind} »`);
  }
}

/** Yearly values of a bounded random walk: the first drawn in the range, then normal steps, reflected at its ends. */
export function drawPath({id, value, range, law}: Factor, u: readonly number[], step: number): number[] {
  if (range === undefined || law.kind !== "marche") throw new RangeError(`${id} is no path`);
  const [min, max] = range;
  let at = triangularQuantile(u[0], {min, mode: inside(numberOf(id, value), range), max});
  const path = [at];
  for (let year = 1; year < u.length; year++) {
    at = reflected(at + step * normalQuantile(u[year]), range);
    path.push(at);
  }
  return path;
}

/** Coordinate that leans with another one: by Gauss's copula, of this correlation. */
export function leaningCoordinate(u: number, other: number, correlation: number): number {
  const free = Math.sqrt(1 - correlation * correlation);
  return normalCdf(correlation * normalQuantile(other) + free * normalQuantile(u));
}

/**
 * Shares drawn each for itself, within the range and within half and double of its value, brought back to a sum of 1, then
 * pulled toward their values until every one is within the range.
 */
function drawShares(
  shares: readonly number[],
  {range, u}: {range: readonly [number, number]; u: readonly number[]}
): number[] {
  const drawn = shares.map((mode, i) =>
    triangularQuantile(u[i], {
      min: Math.min(mode, Math.max(range[0], mode / 2)),
      mode,
      max: Math.max(mode, Math.min(range[1], mode * 2))
    })
  );
  const total = drawn.reduce((a, b) => a + b, 0);
  const pulled = (part: number) => shares.map((share, i) => share + part * (drawn[i] / total - share));
  if (within([pulled(1)], {rows: [shares], range})) return pulled(1);
  let [kept, lost] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const middle = (kept + lost) / 2;
    if (within([pulled(middle)], {rows: [shares], range})) kept = middle;
    else lost = middle;
  }
  return pulled(kept);
}

function reflected(x: number, [min, max]: readonly [number, number]): number {
  const width = max - min;
  if (width === 0) return min;
  const turn = (((x - min) % (2 * width)) + 2 * width) % (2 * width);
  return min + (turn > width ? 2 * width - turn : turn);
}

function inside(value: number, [min, max]: readonly [number, number]): number {
  return Math.min(max, Math.max(min, value));
}

function numberOf(id: string, value: ParameterValue): number {
  if (typeof value !== "number") throw new RangeError(`${id} is not one number`);
  return value;
}
