import {vacant} from "../../src/core/markers.js";
import type {State} from "../../src/core/state.js";
import type {Balance} from "../../src/core/verifyStep.js";

/** Balance of a population before the first half-year, told from the population and not from the arena. */
export function openingBalance({model}: State): Balance {
  const {occupantBracket} = model.population;
  return {
    standing: occupantBracket.length,
    occupied: occupantBracket.filter((bracket) => bracket !== vacant).length
  };
}
