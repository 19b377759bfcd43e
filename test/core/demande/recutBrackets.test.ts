import {expect, test} from "vitest";
import {readFollowed} from "../../../src/core/attribution/preconisation.js";
import {recutBrackets} from "../../../src/core/demande/recutBrackets.js";
import {bracketedModel, limitsAt} from "../../helpers/bracketedModel.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const thresholds = [0.4, 0.6, 0.8];

test("recutBrackets lets 25×4 aim at the reference again: what was followed was told in the old brackets", () => {
  const recuts = [{step: 4, limitsCents: limitsAt([0.5, 0.7, 0.9])}];
  const state = smallState(bracketedModel(thresholds, 2, {demande: {recuts}}), {step: 3});
  const aims = () => [...state.steering.aims.subarray(0, 4)];
  state.steering.followed.set([10, 40, 30, 20]);
  recutBrackets(state);
  readFollowed(state);
  // A quarter of each gap: 0.25 + 0.25 × (0.25 − 0.10)…
  [0.2875, 0.2125, 0.2375, 0.2625].forEach((aim, k) => {
    expect(aims()[k]).toBeCloseTo(aim, 9);
  });
  setStep(state, 4);
  recutBrackets(state);
  readFollowed(state);
  expect(aims()).toEqual([0.25, 0.25, 0.25, 0.25]);
});
