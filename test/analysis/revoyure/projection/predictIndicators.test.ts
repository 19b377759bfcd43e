import {expect, test} from "vitest";
import {predictIndicators} from "../../../../src/analysis/revoyure/projection/predictIndicators.js";
import {firstHalfYearAfter, isYounger} from "../../../../src/analysis/revoyure/projection/projectionAge.js";
import {counterLayout} from "../../../../src/core/indicateurs/layout.js";
import {cietBrackets} from "../../../helpers/cietBrackets.js";

const layout = counterLayout(cietBrackets(), {communes: ["59350"], bailleurs: ["lmh"]});

/** Two half-years, from 2016-S1, of a replicate whose only counters are those given for the second. */
function replicate(counters: {readonly [name: string]: number}): Int32Array {
  const table = new Int32Array(2 * layout.names.length);
  for (const [name, count] of Object.entries(counters))
    table[layout.names.length + layout.columns.get(name)!] = count;
  return table;
}

test("predictIndicators keeps counts by replicate and the fan of the shares", () => {
  const replicates = {
    layout,
    steps: 2,
    counters: [60, 50, 40].map((modestes) =>
      replicate({
        "flux.fragile.modestes.mutation": modestes,
        "flux.fragile.plusElevees.premierAcces": 100 - modestes,
        "flux.sans.modestes.relogementNpru": 7
      })
    )
  };
  const indicators = predictIndicators(replicates, {
    firstYear: 2016,
    from: 2016 * 2 + 1,
    scale: {thresholds: [0.3, 0.5, 0.7], low: 0.5}
  });
  const of = (id: string) => indicators.find((indicator) => indicator.id === id)!.predictions;
  expect(of("sous60.fragile")).toEqual([
    // Type 7 over 0.4, 0.5, 0.6.
    {
      halfYear: "2016-S2",
      successes: [60, 50, 40],
      n: [100, 100, 100],
      fan: [expect.closeTo(0.41), expect.closeTo(0.45), 0.5, expect.closeTo(0.55), expect.closeTo(0.59)]
    }
  ]);
  expect(indicators.map(({label}) => label)).toContain("Part sous 50\u00a0% du barème, quartiers, fragile");
  expect(of("relogementsNpru")).toEqual([{halfYear: "2016-S2", successes: [7, 7, 7], fan: [7, 7, 7, 7, 7]}]);
  expect(of("sous60.moyenne")[0].fan).toEqual([]);
});

test("a projection speaks of no half-year begun before its day", () => {
  expect(firstHalfYearAfter("2017-12-15")).toBe(2018 * 2);
  expect(firstHalfYearAfter("2018-01-01")).toBe(2018 * 2);
  expect(firstHalfYearAfter("2018-01-02")).toBe(2018 * 2 + 1);
  expect(firstHalfYearAfter("2018-07-01")).toBe(2018 * 2 + 1);
  expect(isYounger({date: "2018-03-01"}, 2018 * 2)).toBe(true);
  expect(isYounger({date: "2018-01-01"}, 2018 * 2)).toBe(false);
});
