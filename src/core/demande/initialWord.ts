import {mix32} from "../random.js";

/**
 * The word that tells category and resources of a demande of the first day, from its stable key alone: those born
 * later have theirs from `decisions.arrivalProfile`. Whoever asks again finds the same ménage.
 */
export function initialWord(key: number): number {
  return mix32(key, 0x1f83d9ab);
}
