import type {State} from "../state.js";

/** Delivered in this half-year or the one before (`delivered` is the step of delivery plus one). */
export function isNew({logements, step}: State, l: number): boolean {
  return logements.delivered[l] > 0 && logements.delivered[l] >= step;
}
