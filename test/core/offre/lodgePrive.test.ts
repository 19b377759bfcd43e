import {describe, expect, test} from "vitest";
import {lodgePrive} from "../../../src/core/offre/lodgePrive.js";
import type {State} from "../../../src/core/state.js";
import {addDemande} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {counter, smallState} from "../../helpers/smallState.js";

function stateWith(perYear: number, replicate = 0): State {
  const priveConventionne = [0, perYear, perYear, perYear];
  return smallState(smallModel({offre: {priveConventionne}}), {step: 2, replicate});
}

const pending = ({pool}: State, holds: (i: number) => boolean) =>
  [...Array(pool.count).keys()].filter((i) => pool.alive[i] === 1 && holds(i)).length;

describe("lodgePrive", () => {
  test("does nothing when there is none, nor in the base year", () => {
    for (const state of [
      stateWith(0),
      smallState(smallModel({offre: {priveConventionne: [0, 90, 90, 90]}}))
    ]) {
      const before = pending(state, () => true);
      lodgePrive(state);
      expect(pending(state, () => true)).toBe(before);
    }
  });

  test("closes as many demandes as logements, in expectation, half of the year's in each half-year", () => {
    const replicates = 200;
    let lodged = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const state = stateWith(40, replicate);
      const before = pending(state, () => true);
      lodgePrive(state);
      const closed = before - pending(state, () => true);
      expect(counter(state, "priveConventionne")).toBe(closed);
      expect(counter(state, "radiations")).toBe(closed);
      lodged += closed;
    }
    expect(Math.abs(lodged / replicates - 20)).toBeLessThan(4 * Math.sqrt(20 / replicates));
  });

  test("lodges nobody above 60 %, no tenant, and attributes nothing", () => {
    const state = stateWith(1_000_000);
    const {pool} = state;
    const others = (i: number) => pool.status[i] !== 0 || pool.bracket[i] > 1;
    const kept = pending(state, others);
    const inDune = (i: number) => pool.wishes[i * 3] === 3;
    const dune = pending(state, (i) => !others(i) && inDune(i));
    lodgePrive(state);
    expect(pending(state, others)).toBe(kept);
    // Nothing is built in Dune; everywhere else all of those under 60 % are lodged.
    expect(pending(state, (i) => !others(i))).toBe(dune);
    expect(counter(state, "flux.fragile.modestes.premierAcces")).toBe(0);
  });

  test("one more demande changes the draw of nobody else", () => {
    const lodged = (state: State) => {
      lodgePrive(state);
      return [...Array(state.pool.count).keys()]
        .filter((i) => state.pool.alive[i] === 0)
        .map((i) => state.pool.key[i]);
    };
    const one = lodged(stateWith(40));
    const more = stateWith(40);
    addDemande(more, {key: 123_456, bracket: 3});
    expect(lodged(more)).toEqual(one);
  });
});
