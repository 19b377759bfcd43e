import {describe, expect, test} from "vitest";
import {looksOf, type RankingOptions, ranking} from "../../../src/analysis/comparer/ranking.js";
import {rankingCriterion, usualPreference} from "../../../src/analysis/comparer/rankingCriterion.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

const options: RankingOptions = {prefer: "moins", confidence: 0.95, looks: 1, least: 0.5};
const a = {id: "a", values: [1, 2, 3]};
const plus = (id: string, added: readonly number[]) => ({id, values: a.values.map((x, i) => x + added[i])});

describe("ranking", () => {
  test("names a winner once its interval leaves the other aside", () => {
    // Differences 2, 3, 4: mean 3, s.e. 1/√3, t(2, 0.975) = 4.3026527 (tables): low 0.5159.
    const {status, leaders, pairs, order} = ranking([plus("b", [2, 3, 4]), a], options);
    expect({status, leaders}).toEqual({status: "decide", leaders: ["a"]});
    expect(order).toEqual([
      {id: "a", mean: 2},
      {id: "b", mean: 5}
    ]);
    expect(pairs[0].difference.low).toBeCloseTo(3 - 4.3026527 / Math.sqrt(3), 6);
  });

  test("is more demanding when it may be looked at again, or when there are more pairs", () => {
    // Two looks: t(2, 0.9875) = 6.2053 (tables), low −0.58: the same three pairs no longer settle it.
    const two = ranking([a, plus("b", [2, 3, 4])], {...options, looks: 2});
    expect(two.status).toBe("indecis");
    expect(two.pairs[0].difference.low).toBeCloseTo(3 - 6.2053 / Math.sqrt(3), 3);
    // Three scenarios make three pairs: t(2, 1 − 0.025/3) = 7.6488 (tables).
    const three = ranking([a, plus("b", [2, 3, 4]), plus("c", [12, 13, 14])], options);
    expect(three.pairs[0].difference.low).toBeCloseTo(3 - 7.6488 / Math.sqrt(3), 3);
    expect(three.status).toBe("indecis");
  });

  test("says of scenarios too close to matter that they are level, not that it does not know", () => {
    const {status, leaders, pairs} = ranking([plus("b", [0.1, 0.1, 0.1]), a], options);
    expect({status, leaders}).toEqual({status: "exaequo", leaders: ["a", "b"]});
    expect(pairs[0].verdict).toBe("equivalents");
  });

  test("three pairs that agree to the last digit do not name a winner, eight do", () => {
    expect(ranking([a, plus("b", [2, 2, 2])], options).status).toBe("indecis");
    // Sign test: 2 × ½⁸ = 0.0078.
    const eight = {id: "a", values: [1, 2, 3, 4, 5, 6, 7, 8]};
    const other = {id: "b", values: eight.values.map((x) => x + 2)};
    expect(ranking([eight, other], options).status).toBe("decide");
  });

  test("prefers more when asked, and does not know what chance blurs", () => {
    const {status, leaders} = ranking([a, plus("b", [5, -4, 2])], {...options, prefer: "plus"});
    expect({status, leaders}).toEqual({status: "indecis", leaders: ["b", "a"]});
  });

  test("does not know from one pair", () => {
    expect(
      ranking(
        [
          {id: "a", values: [1]},
          {id: "b", values: [9]}
        ],
        options
      ).status
    ).toBe("indecis");
  });
});

test("looks double up to the budget", () => {
  expect(looksOf(20, 100)).toEqual([20, 40, 80, 100]);
  expect(looksOf(20, 20)).toEqual([20]);
});

test("a criterion is an outcome, better when less unless it counts ménages housed", () => {
  expect(usualPreference({id: "convergence.grouped.maxGap"})).toBe("moins");
  expect(usualPreference({id: "menagesModestesLoges"})).toBe("plus");
  expect(rankingCriterion("menagesModestesLogés", cietBrackets())).toEqual({
    message: expect.stringContaining("Vouliez-vous dire « menagesModestesLoges » ?")
  });
});
