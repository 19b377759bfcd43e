import type {Reached} from "../compile/fit.js";

/**
 * How far a fit may stay from a target: one point on a cell of article 5.2 or the weight of a class, 3 % on the volume, two points
 * on shares that the text rounds, three on the bailleurs at the two ends, of which few attributions tell. In the unit of the target.
 */
export function toleranceOf({id, target}: Pick<Reached, "id" | "target">): number | undefined {
  if (id.startsWith("flux.")) return 0.01;
  if (id === "attributions") return 0.03 * target;
  if (id === "premierAcces.share" || id === "aci.metropole") return 0.02;
  if (id === "aci.moyenne" || id === "aci.sans") return 0.02;
  // Reached through a hypothesis, or derived from what is reached: no fit moves them.
  return id.startsWith("aci.bailleur.") ? 0.03 : undefined;
}

/** A target that a fit does not meet, and by how many times what is allowed. */
export interface Miss {
  readonly id: string;
  readonly target: number;
  readonly reached: number;
  /** |reached − target| / √(tolerance² + se²) */
  readonly implausibility: number;
}

/** A fit is plausible while every implausibility is under three (Pukelsheim 1994). */
export const plausible = 3;

/** Every target with a tolerance, the one that is missed the most first (history matching: Vernon, Goldstein & Bower 2010). */
export function implausibilities(reached: readonly Reached[]): Miss[] {
  return reached
    .flatMap(({id, target, reached: got, se}) => {
      const tolerance = toleranceOf({id, target});
      if (tolerance === undefined) return [];
      const spread = Math.sqrt(tolerance * tolerance + (se > 0 ? se * se : 0));
      return [{id, target, reached: got, implausibility: Math.abs(got - target) / spread}];
    })
    .sort((a, b) => b.implausibility - a.implausibility);
}
