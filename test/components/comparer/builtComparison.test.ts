import {describe, expect, test} from "vitest";
import {builtComparison, outcomeName} from "../../../src/components/comparer/builtComparison.js";
import type {ComparerIndex, OutcomeValues} from "../../../src/components/comparer/comparerDocument.js";
import {comparerDefaults, comparerFields} from "../../../src/components/comparer/comparerState.js";
import {readLink} from "../../../src/components/link/readLink.js";
import {writeLink} from "../../../src/components/link/writeLink.js";

const scenario = (id: string, n?: number) => ({
  ...{id, title: id.toUpperCase(), seed: "s", replications: 2, digest: "sha256:0123456789abcdef99"},
  engine: {version: "1.0.0"},
  ...(n !== undefined && {
    worlds: {n, replicates: 1, knownOn: "2000-12-31", digest: "w", stability: {worst: 0, id: "x"}}
  })
});

const index: ComparerIndex = {
  reference: "a",
  shown: ["b"],
  years: [2001, 2002, 2003],
  effortYears: [2002, 2003],
  outcomes: [
    {
      id: "part",
      label: "Part basse",
      unit: "share",
      labels: {a: "Part sous x", b: "Part sous x", c: "Part sous y"},
      summed: false
    },
    {
      id: "compte",
      label: "Compte",
      unit: "count",
      labels: {a: "Compte", b: "Compte", c: "Compte"},
      summed: true
    }
  ],
  scenarios: [scenario("a", 3), scenario("b", 2), scenario("c")]
};

const rows = (...means: number[]) => means.map((mean) => [mean - 1, mean + 1]);
const counts: OutcomeValues = {
  id: "compte",
  scenarios: {
    a: {
      replicates: rows(100, 100, 100),
      projection: {
        worlds: {digest: "w", replicates: 1},
        rows: [
          [9, 9, 9],
          [9, 9, 9],
          [9, 9, 9]
        ]
      }
    },
    b: {
      replicates: rows(101, 103, 107),
      projection: {
        worlds: {digest: "w", replicates: 1},
        rows: [
          [9, 9],
          [10, 10],
          [12, 8]
        ]
      }
    },
    c: {replicates: rows(90, 90, 90)}
  }
};
const state = {scenarios: ["b", "c"], reference: "a", resultat: "compte", periode: "ensemble"};

describe("builtComparison", () => {
  test("adds the counts of the years of effort: 3 + 7 more, and −10 − 10", () => {
    const {rows: built, when, reference} = builtComparison(index, {state, values: counts});
    expect(built.map(({difference}) => difference.mean)).toEqual([10, -20]);
    expect(reference.level.mean).toBe(200);
    expect(when).toBe("de 2002 à 2003, au total");
  });

  test("tells a difference on the worlds of both, and how many: none where one ran in none", () => {
    const {rows: built} = builtComparison(index, {state, values: counts});
    expect(built.map(({worlds}) => worlds)).toEqual([2, 0]);
    // 1 + 3 in one world, 1 − 1 in the other, which counts for half.
    expect(built[0].difference.worlds).toMatchObject({n: 2});
    expect(built[0].difference.sign?.share).toBe(0.75);
    expect(built[1].difference.sign).toBeUndefined();
  });

  test("any scenario may be the reference, and is not compared with itself", () => {
    const asked = {...state, scenarios: ["a", "b"], reference: "b", periode: "2003"};
    const {rows: built, when} = builtComparison(index, {state: asked, values: counts});
    expect(built.map((row) => [row.scenario.id, row.difference.mean])).toEqual([["a", -7]]);
    expect(when).toBe("en 2003");
  });

  test("shares are compared in points, and averaged over years", () => {
    const values: OutcomeValues = {
      id: "part",
      scenarios: {
        a: {
          replicates: [
            [0, 0],
            [0.5, 0.5],
            [0.5, 0.5]
          ]
        },
        b: {
          replicates: [
            [0, 0],
            [0.25, 0.25],
            [0.75, 0.75]
          ]
        }
      }
    };
    const asked = {...state, scenarios: ["b"], resultat: "part"};
    const built = builtComparison(index, {state: asked, values});
    expect([built.levelKind, built.differenceKind]).toEqual(["share", "points"]);
    expect(built.rows[0].level.mean).toBe(0.5);
    expect(built.rows[0].difference.mean).toBe(0);
  });
});

test("an outcome is named with its figure where all that are compared share it, without where they do not", () => {
  expect(outcomeName(index.outcomes[0], ["a", "b"])).toBe("Part sous x");
  expect(outcomeName(index.outcomes[0], ["a", "c"])).toBe("Part basse");
});

describe("the link", () => {
  const fields = comparerFields(index);
  const read = (query: string) => readLink(query, {fields, defaults: comparerDefaults(index)});

  test("is read back to the same comparison", () => {
    const written = writeLink({...comparerDefaults(index), ...state}, fields);
    expect(written).toBe("?scenarios=b,c&reference=a&resultat=compte&periode=ensemble");
    expect(read(written).state).toMatchObject(state);
    expect(read(written).problems).toEqual([]);
  });

  test("what it says wrongly is told, and the default taken in its place", () => {
    const {state: taken, problems} = read("?scenarios=b,zz&resultat=compte&periode=1999");
    expect(taken).toMatchObject({scenarios: ["b"], resultat: "compte", periode: "2003"});
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("« b,zz » pour « scenarios » ; attendu : au plus 5 valeurs");
  });

  test("no scenario at all is a state like another", () => {
    expect(read("?scenarios=").state.scenarios).toEqual([]);
  });
});
