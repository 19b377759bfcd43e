import type {Evolution, Plan, Range} from "./plan.js";
import {type Draws, decisions, unitOf} from "./random.js";

/** What may be drawn, in the order of the keys: add at the end. */
const drawn: readonly (keyof Evolution)[] = [
  "rotationMultiplier",
  "inflowMultiplier",
  "tresModestesShift",
  "refusalMultiplier",
  "demolitions",
  "deliveryRate",
  "reconstitutionDelayYears",
  "incomeDown",
  "incomeUp",
  "frictionalShare",
  "npruFirstYear",
  "deliveriesElasticity"
];

/** Evolution of one replicate: the plan's, or with ranges a triangular draw of each, keyed by its name's place. */
export function drawEvolution(plan: Plan, draws: Draws): Evolution {
  if (plan.ranges === undefined) return plan.evolution;
  const evolution: {-readonly [key in keyof Evolution]: number} = {...plan.evolution};
  drawn.forEach((name, i) => {
    const range = plan.ranges?.[name];
    if (range !== undefined)
      evolution[name] = triangular(range, unitOf(draws.draw(decisions.hypothesis, 0, i, 0)));
  });
  return evolution;
}

/** Quantile of a triangular distribution: square roots alone, so the same everywhere. */
function triangular({low, mode, high}: Range, u: number): number {
  if (high === low) return low;
  const cut = (mode - low) / (high - low);
  return u < cut
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
