import {expect, test} from "vitest";
import {confrontation} from "../../../src/analysis/confronter/confrontation.js";
import {confrontedOutcomes} from "../../../src/analysis/confronter/confrontedOutcomes.js";
import {learning} from "../../../src/analysis/confronter/learning.js";
import {figureOf} from "./figureOf.js";

const scenario = (amount: number) => ({
  ...{id: "essai", title: "Essai"},
  central: {baseYear: 2016, futures: {attributions: [[90], [95], [100], [amount]]}}
});
const figures = [
  figureOf({id: "tardif", connuLe: "2024-06-30"}),
  figureOf({id: "connu", connuLe: "2018-06-30"}),
  figureOf({id: "revise", connuLe: "2024-06-30"})
];
const document = (knownOn: string, amount: number, evidence: readonly string[] = []) =>
  confrontation({
    ...{figures, knownOn, firstYear: 2017, outcomes: confrontedOutcomes, evidence: new Set(evidence)},
    ...{apart: {}, unjudged: [], undated: [], mappings: {}, objectiveOf: () => undefined},
    scenarios: [scenario(amount)]
  });

test("each figure of the first date beside what later dates made of it, unless they knew it or rested on it", () => {
  const documents = [document("2016-12-31", 130), document("2018-12-31", 110, ["revise"])];
  const told = learning(documents).map(({id, rows}) => [id, ...rows.map(({row}) => row?.projected.mean)]);
  expect(told).toEqual([
    ["tardif", 130, 110],
    ["connu", 130, undefined],
    ["revise", 130, undefined]
  ]);
  expect(documents[1].shown.map(({id, why}) => [id, why])).toEqual([
    ["connu", "déjà connu quand la projection a été faite"],
    ["revise", "un millésime antérieur a servi à la projection : la noter dessus serait la flatter"]
  ]);
});
