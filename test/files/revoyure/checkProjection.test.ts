import {describe, expect, it} from "vitest";
import type {Projection} from "../../../src/analysis/revoyure/projection/projection.js";
import {checkProjection} from "../../../src/files/revoyure/checkProjection.js";

const projection = {
  date: "2017-12-15",
  indicators: [
    {predictions: ["2018-S1", "2018-S2", "2019-S1"].map((halfYear) => ({halfYear, successes: [1], fan: []}))}
  ]
} as unknown as Projection;
const year = (first: number) => [first * 2, first * 2 + 1];

describe("checkProjection", () => {
  it("takes a projection frozen before a period that it speaks of", () => {
    expect(() => checkProjection(projection, {file: "p.json", halfYears: year(2018)})).not.toThrow();
  });

  it("refuses one frozen after the period began, and says until when", () => {
    expect(() => checkProjection(projection, {file: "p.json", halfYears: year(2017)})).toThrow(
      /p\.json Projection gelée le 2017-12-15, après le début de 2017-S1.*le 2017-01-01 au plus tard/
    );
  });

  it("names the half-years of which it says nothing", () => {
    expect(() => checkProjection(projection, {file: "p.json", halfYears: year(2019)})).toThrow(
      "ne dit rien de 2019-S2 : elle va de 2018-S1 à 2019-S1"
    );
  });

  it("refuses, all at once, what was not known on the day asked", () => {
    expect(() =>
      checkProjection(projection, {file: "p.json", halfYears: year(2018), knownOn: "2017-06-30"})
    ).toThrow(/n’était pas connue le 2017-06-30.*\n--connu-le : le 2017-06-30, 2018-S2 n’était pas fini/);
  });
});
