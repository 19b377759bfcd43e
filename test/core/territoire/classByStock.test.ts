import {describe, expect, it} from "vitest";
import {classByStock} from "../../../src/core/territoire/classByStock.js";

const unit = (note: number, logements: number, alwaysFragile = false) => ({note, logements, alwaysFragile});

describe("classByStock", () => {
  it("puts the units that are always fragile first, then cuts by note at the shares of the stock", () => {
    const units = [unit(9, 25), unit(1, 25, true), unit(5, 25), unit(3, 25)];
    expect([...classByStock(units, {fragile: 0.5, moyenne: 0.25})]).toEqual([0, 0, 1, 2]);
  });

  it("keeps every always fragile unit fragile beyond the share", () => {
    const units = [unit(1, 50, true), unit(1, 30, true), unit(9, 20)];
    expect([...classByStock(units, {fragile: 0.4, moyenne: 0.4})].slice(0, 2)).toEqual([0, 0]);
  });

  it("leaves a unit that straddles the limit on its nearer side", () => {
    const units = [unit(3, 40), unit(2, 40), unit(1, 20)];
    expect([...classByStock(units, {fragile: 0.55, moyenne: 0.3})]).toEqual([0, 1, 2]);
    expect([...classByStock(units, {fragile: 0.65, moyenne: 0.3})]).toEqual([0, 0, 1]);
  });
});
