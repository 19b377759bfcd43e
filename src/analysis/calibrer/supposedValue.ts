import type {Hypotheses} from "../../core/convention/hypotheses.js";
import type {Supposed} from "./judgeHypothesis.js";

/** Shares are drawn within half and double of their value, lists by a ratio from a half to two. */
const mostRatio = 2;

/**
 * What a hypothesis supposes of one of its numbers: its value, and where a world may draw it. Undefined where the project has no
 * such hypothesis, or supposes no range.
 */
export function supposedValue(hypotheses: Hypotheses, id: string, rank = 0): Supposed | undefined {
  const hypothesis = hypotheses[id];
  if (hypothesis?.range === undefined) return undefined;
  const {range, law} = hypothesis;
  const numbers = [hypothesis.value].flat() as readonly number[];
  const value = numbers[rank];
  if (typeof value !== "number") return undefined;
  const [least, most] = range;
  if (law?.kind === "parts")
    return {
      value,
      range: {
        low: Math.min(value, Math.max(least, value / mostRatio)),
        high: Math.max(value, Math.min(most, value * mostRatio))
      }
    };
  if (law?.kind === "echelle") {
    const up = Math.min(mostRatio, most / Math.max(...numbers));
    const down = Math.max(1 / mostRatio, least / Math.min(...numbers));
    return {value, range: {low: value * Math.min(1, down), high: value * Math.max(1, up)}};
  }
  return {value, range: {low: least, high: most}};
}
