import {describe, expect, test} from "vitest";
import {
  evidenceOn,
  hypothesesAsKnown,
  type KnownValues,
  undatedOn,
  valueAsKnown
} from "../../../src/analysis/mondes/knownValues.js";
import type {Hypotheses} from "../../../src/core/convention/hypotheses.js";

/** Today's value was published at the end of 2021; another was taken from the signature, a third from the end of 2018. */
const history = {
  connuLe: "2021-12-31",
  values: [
    {connuLe: "2018-12-31", value: 48, reason: "un relevé", evidence: ["releve-2018"]},
    {connuLe: "2016-12-31", value: 50, reason: "un ordre de grandeur"}
  ]
};
const known: KnownValues = {
  histories: {"demande.pending": history},
  undated: [
    {id: "parc", what: "le parc", connuLe: "2018-12-31", why: "un seul millésime", ids: []},
    {id: "loyers", what: "les loyers", connuLe: "2019-12-31", why: "un seul millésime", ids: []}
  ]
};

describe("a value as it was known on a day", () => {
  test.each([
    ["2016-12-31", 50],
    ["2018-12-30", 50],
    ["2018-12-31", 48],
    ["2021-12-30", 48],
    ["2021-12-31", 53],
    ["2030-01-01", 53]
  ])("on %s: %d", (day, value) => {
    expect(valueAsKnown(53, history, day)).toBe(value);
  });

  test("is that of the file where nothing says otherwise, or where nothing was known yet", () => {
    expect(valueAsKnown(53, undefined, "2016-12-31")).toBe(53);
    expect(valueAsKnown(53, history, "2010-01-01")).toBe(53);
  });

  test("a value of after the signature does not hide the file's own, which was known at it", () => {
    const reopened = {
      connuLe: "2016-12-31",
      values: [{connuLe: "2018-12-31", value: 0.8, reason: "rouvert"}]
    };
    expect(valueAsKnown(0.9, reopened, "2016-12-31")).toBe(0.9);
    expect(valueAsKnown(0.9, reopened, "2020-12-31")).toBe(0.8);
  });
});

test("hypotheses take them, and nothing else of them moves", () => {
  const one = {description: "", unit: "", status: "fait" as const, refit: true};
  const hypotheses: Hypotheses = {
    "demande.pending": {...one, value: 53, range: [40, 60]},
    "demande.sizes": {...one, value: [0.5, 0.5]}
  };
  expect(hypothesesAsKnown(hypotheses, known, "2016-12-31")).toEqual({
    "demande.pending": {...one, value: 50, range: [40, 60]},
    "demande.sizes": {...one, value: [0.5, 0.5]}
  });
});

test("what could not be dated is told until the day it was published, evidence from the day it was used", () => {
  expect(undatedOn(known, "2016-12-31").map(({id}) => id)).toEqual(["parc", "loyers"]);
  expect(undatedOn(known, "2018-12-31").map(({id}) => id)).toEqual(["loyers"]);
  expect([...evidenceOn(known, "2018-12-30")]).toEqual([]);
  expect([...evidenceOn(known, "2018-12-31")]).toEqual(["releve-2018"]);
});
