import {expect, test} from "vitest";
import type {Convention} from "../../../src/core/convention/convention.js";
import {crossedBounds} from "../../../src/core/convention/crossedBounds.js";
import {upperEndOf} from "../../../src/core/convention/upperEndOf.js";

type Values = readonly (readonly [from: string, value: number])[];

function convention(parameters: {readonly [id: string]: Values}): Convention {
  return {
    ...{id: "texte", title: "texte", signed: "2016-10-14", inForce: "2016-10-14"},
    ...{contradictions: [], avenants: []},
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([id, values]) => [
        id,
        {
          ...{description: id, unit: "/1", article: "11.4", status: "texte"},
          values: values.map(([from, value]) => ({from, value, article: "11.4", by: "texte"}))
        }
      ])
    )
  };
}

test("two ends of one range are known by their names", () => {
  expect(upperEndOf("plai.lowerBound")).toBe("plai.upperBound");
  expect(upperEndOf("npru.demolitionsMin")).toBe("npru.demolitionsMax");
  expect(upperEndOf("plai.upperBound")).toBeUndefined();
  expect(upperEndOf("plai.minimumPerYear")).toBeUndefined();
});

test("bounds that cross are told on the first day on which they do", () => {
  const lower: Values = [
    ["2016-10-14", 0.25],
    ["2020-01-01", 0.4]
  ];
  expect(
    crossedBounds(convention({"plai.lowerBound": lower, "plai.upperBound": [["2016-10-14", 0.3]]}))
  ).toEqual([
    {low: "plai.lowerBound", high: "plai.upperBound", from: "2020-01-01", lowValue: 0.4, highValue: 0.3}
  ]);
});

test("ends that move together, or meet, do not cross", () => {
  const lower: Values = [
    ["2016-10-14", 0.25],
    ["2020-01-01", 0.4]
  ];
  const upper: Values = [
    ["2016-10-14", 0.3],
    ["2020-01-01", 0.4]
  ];
  expect(crossedBounds(convention({"plai.lowerBound": lower, "plai.upperBound": upper}))).toEqual([]);
  expect(crossedBounds(convention({"npru.demolitionsMin": lower}))).toEqual([]);
});
