import {expect, test} from "vitest";
import {plaiInWorlds} from "../../../src/analysis/plai/plaiInWorlds.js";

const terms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};
const question = {
  terms,
  production: [1000, 1000],
  reconstitution: [200, 200],
  backlog: 0,
  risk: 0.5,
  demolitions: undefined
};

test("the rate that closes each world, by hand", () => {
  // 400 demolitions over 2 000 delivered: (400 + 240) ÷ 2 400 = 26.7 %; 100: (400 + 60) ÷ 2 100 = 21.9 %.
  const worlds = [
    {deliveryRate: [1, 1], demolitions: 400, late: 0},
    {deliveryRate: [1, 1], demolitions: 100, late: 0}
  ];
  const told = plaiInWorlds(question, worlds, {programmed: 1000, knownOn: "2016-12-31"});
  expect(told?.rates.find(({rate}) => rate === 0.265)?.share).toBe(0.5);
  expect(told?.rates.find(({rate}) => rate === 0.27)?.share).toBe(1);
  expect(told?.smallest?.rate).toBe(0.25);
});

test("what is not delivered and what comes late move the rate that is needed", () => {
  const one = (deliveryRate: number, late: number) =>
    plaiInWorlds({...question, risk: 0.1}, [{deliveryRate: [deliveryRate], demolitions: 400, late}], {
      programmed: 1000,
      knownOn: "2016-12-31"
    })?.smallest?.rate;
  // Half delivered: (200 + 240) ÷ 1 400 = 31.4 %, over the band.
  expect(one(0.5, 0)).toBeUndefined();
  expect(one(1, 0)).toBe(0.27);
  // Two years more of production at 20 %: (800 + 240) ÷ 4 400 = 23.6 %.
  expect(one(1, 2)).toBe(0.25);
});

test("volumes that are asked are left alone", () => {
  const worlds = [{deliveryRate: [0.5], demolitions: 400, late: 0}];
  const told = plaiInWorlds(question, worlds, {programmed: undefined, knownOn: "2016-12-31"});
  expect(told?.smallest?.rate).toBe(0.27);
});
