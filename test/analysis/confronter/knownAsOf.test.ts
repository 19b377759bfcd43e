import fc from "fast-check";
import {expect, test} from "vitest";
import {knownAsOf} from "../../../src/analysis/confronter/knownAsOf.js";
import {figureOf} from "./figureOf.js";

const first = figureOf({connuLe: "2018-12-31", observed: {low: 1796, high: 1796}});
const revised = figureOf({connuLe: "2019-12-31", observed: {low: 2066, high: 2066}});
const other = figureOf({id: "demandes-2019", connuLe: "2021-07-09"});

test("the last vintage is read, the earlier ones are kept beside it", () => {
  expect(knownAsOf([revised, first, other])).toEqual([
    {figure: revised, earlier: [first]},
    {figure: other, earlier: []}
  ]);
});

test("as of a day, a later vintage is as if it were not", () => {
  expect(knownAsOf([revised, first, other], "2019-12-30")).toEqual([{figure: first, earlier: []}]);
  expect(knownAsOf([revised, first, other], "2019-12-31")).toEqual([{figure: revised, earlier: [first]}]);
  expect(knownAsOf([revised, first, other], "2018-01-01")).toEqual([]);
});

test("nothing known after the day changes what is known on it", () => {
  const day = fc
    .tuple(fc.integer({min: 2015, max: 2025}), fc.integer({min: 10, max: 12}))
    .map(([year, month]) => `${year}-${month}-15`);
  const figure = fc
    .record({id: fc.constantFrom("a", "b", "c"), connuLe: day, value: fc.integer()})
    .map(({id, connuLe, value}) => figureOf({id, connuLe, observed: {low: value, high: value}}));
  fc.assert(
    fc.property(
      fc.uniqueArray(figure, {selector: ({id, connuLe}) => `${id} ${connuLe}`}),
      day,
      (figures, asked) => {
        const known = figures.filter(({connuLe}) => connuLe <= asked);
        const perturbed = figures.map((one) =>
          one.connuLe <= asked ? one : {...one, observed: {low: -1, high: -1}, unit: "autre"}
        );
        expect(knownAsOf(perturbed, asked)).toEqual(knownAsOf(known, asked));
      }
    )
  );
});
