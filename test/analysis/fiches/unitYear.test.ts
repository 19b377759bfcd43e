import {expect, it} from "vitest";
import {packUnitYear, type UnitYear, unpackUnitYear} from "../../../src/analysis/fiches/unitYear.js";

const known = {mean: 12, se: 0.5, q05: 11, q95: 13};
const year: UnitYear = {
  attributions: known,
  under60: {mean: 0.123456, se: 0.01, q05: 0.1, q95: 0.2},
  premierAcces: known,
  aciShare: {mean: Number.NaN, se: Number.NaN, q05: Number.NaN, q95: Number.NaN},
  mutations: known,
  relogementsNpru: known
};

it("packUnitYear keeps four digits, and what is not known stays unknown through JSON", () => {
  const back = unpackUnitYear(JSON.parse(JSON.stringify(packUnitYear(year))));
  expect(back).toEqual({...year, under60: {mean: 0.1235, se: 0.01, q05: 0.1, q95: 0.2}});
});
