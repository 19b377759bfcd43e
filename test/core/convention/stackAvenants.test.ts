import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Avenant, Convention} from "../../../src/core/convention/convention.js";
import {nextDay} from "../../../src/core/convention/nextDay.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {numberAt} from "../../../src/core/convention/valueAt.js";
import {avenantOf} from "./avenantOf.js";

const text: Convention = {
  id: "texte",
  title: "texte",
  signed: "2016-10-14",
  inForce: "2016-10-14",
  contradictions: [],
  avenants: [],
  parameters: {
    "a.b": {
      description: "b",
      unit: "/1",
      article: "1",
      status: "texte",
      values: [{from: "2016-10-14", value: 0, article: "1", by: "texte"}]
    }
  }
};

const day = fc
  .tuple(fc.integer({min: 2017, max: 2022}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`);

const anyAvenants = fc
  .uniqueArray(fc.record({from: day, ends: fc.option(day, {nil: undefined})}), {
    maxLength: 5,
    selector: ({from}) => from
  })
  .map((specs) =>
    specs.map(({from, ends}, i): Avenant => {
      const until = ends !== undefined && ends >= from ? ends : undefined;
      return avenantOf(`n${i}`, {signed: from, inForce: from, until, parameters: {"a.b": {[from]: i + 1}}});
    })
  );

describe("stackAvenants", () => {
  it("gives on any day the value of the latest avenant in force that covers it", () => {
    fc.assert(
      fc.property(anyAvenants, day, (avenants, date) => {
        const covering = avenants
          .filter(({inForce, clauses}) => inForce <= date && date <= (clauses["a.b"].until ?? "9999"))
          .sort((a, b) => (a.inForce < b.inForce ? 1 : -1));
        const expected = covering.length > 0 ? covering[0].clauses["a.b"].values[0].value : 0;
        expect(numberAt(stackAvenants(text, avenants), "a.b", date)).toBe(expected);
      })
    );
  });

  it("does not depend on the order in which avenants are given", () => {
    fc.assert(
      fc.property(anyAvenants, (avenants) => {
        expect(stackAvenants(text, [...avenants].reverse())).toEqual(stackAvenants(text, avenants));
      })
    );
  });

  it("keeps dates in order and leaves the text itself untouched", () => {
    const before = JSON.stringify(text);
    fc.assert(
      fc.property(anyAvenants, (avenants) => {
        const days = stackAvenants(text, avenants).parameters["a.b"].values.map(({from}) => from);
        expect(days).toEqual([...new Set(days)].sort());
      })
    );
    expect(JSON.stringify(text)).toBe(before);
  });

  it("lays an avenant above the one it replaces, whatever their dates", () => {
    const early = avenantOf("early", {
      signed: "2018-01-01",
      inForce: "2019-01-01",
      replaces: ["late"],
      parameters: {"a.b": {"2019-01-01": 1}}
    });
    const late = avenantOf("late", {
      signed: "2018-06-01",
      inForce: "2020-01-01",
      parameters: {"a.b": {"2020-01-01": 2}}
    });
    expect(numberAt(stackAvenants(text, [early, late]), "a.b", "2021-01-01")).toBe(1);
  });

  it("refuses a parameter that the convention does not have", () => {
    const wrong = avenantOf("wrong", {
      signed: "2018-01-01",
      inForce: "2019-01-01",
      parameters: {"a.c": {"2019-01-01": 1}}
    });
    expect(() => stackAvenants(text, [wrong])).toThrow(RangeError);
  });
});

describe("nextDay", () => {
  it("crosses months, years and leap days", () => {
    expect(nextDay("2018-12-31")).toBe("2019-01-01");
    expect(nextDay("2020-02-28")).toBe("2020-02-29");
    expect(nextDay("2019-02-28")).toBe("2019-03-01");
    expect(nextDay("1900-02-28")).toBe("1900-03-01");
    expect(nextDay("2000-02-29")).toBe("2000-03-01");
  });
});
