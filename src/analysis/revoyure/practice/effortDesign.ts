import seedrandom from "seedrandom";
import {learntParameters} from "./practiceStatistics.js";

/** Levels of each parameter, 0, 0.1, … 1. */
const levels = 11;

/**
 * Points of the parameters, each in [0, 1], at which the engine is run: in each of `rounds` rounds every parameter takes
 * each of its eleven levels once, in an order of its own (Latin hypercubes), so that what each one does can be told apart.
 */
export function effortDesign(rounds: number, seed: string): number[][] {
  const draw = seedrandom(`plan/${seed}`);
  return Array.from({length: rounds}, () => {
    const columns = learntParameters.map(() => shuffled(levels, draw));
    return Array.from({length: levels}, (_, i) => columns.map((column) => column[i] / (levels - 1)));
  }).flat();
}

function shuffled(count: number, draw: () => number): number[] {
  const order = Array.from({length: count}, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
