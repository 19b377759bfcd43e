import {decisions} from "../random.js";
import type {State} from "../state.js";
import {initialWord} from "./initialWord.js";

/** The word that told the category of a demande's ménage (high half) and its place within its bracket (low half). */
export function resourcesWord({pool, draws}: State, demande: number): number {
  const key = pool.key[demande];
  const month = pool.month[demande];
  return month < 0 ? initialWord(key) : draws.draw(decisions.arrivalProfile, Math.floor(month / 6), key, 0);
}
