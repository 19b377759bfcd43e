import {describe, expect, it} from "vitest";
import {digest} from "../../../src/analysis/indicateurs/digest.js";
import {servedReplicates} from "../../../src/components/etsi/servedReplicates.js";
import {counterLayout} from "../../../src/core/indicateurs/layout.js";
import {loadModel} from "../../../src/files/inputs.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {etSiDocument} from "../../../src/loaders/etSiDocument.js";
import {servedAnswer} from "../../../src/loaders/keptReplicates.js";
import {packReplicates} from "../../../src/workers/packReplicates.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

const document = etSiDocument();
const {plan} = loadModel(resolveScenario("ciet")).model;
const layout = counterLayout(cietBrackets(), {communes: ["59350"], bailleurs: ["bailleur-a"]});
const width = layout.names.length;
const totals = counterLayout(cietBrackets(), {communes: [], bailleurs: []}).names.length;
const table = (first: number) => Int32Array.from({length: 2 * width}, (_, i) => first + i);
const counters = [table(1), table(5000)];
const {seed} = document.reference;
const answer = servedAnswer(plan, {seed, replicates: {layout, steps: 2, counters}});
const referenceReplicates = packReplicates([new Int32Array([7]), new Int32Array([8])]);

describe("servedAnswer", () => {
  it("keeps the totals of each half-year, which begin its row", () => {
    const [{counters: kept}] = answer.replicates;
    expect(kept).toHaveLength(2 * totals);
    expect([kept[0], kept[totals]]).toEqual([1, 1 + width]);
  });

  it("gives the digest of all counters up to each replicate", () => {
    const both = digest(layout.names);
    for (const one of counters) both.add(one);
    expect(answer.replicates[1].digest).toBe(both.value());
  });
});

describe("servedReplicates", () => {
  it("sets each beside the reference's, no further than the reference goes", () => {
    const pairs = servedReplicates(document, {answer, referenceReplicates});
    expect(pairs.map(({replicate, reference}) => [replicate, reference[0]])).toEqual([
      [0, 7],
      [1, 8]
    ]);
    const alone = packReplicates([new Int32Array([7])]);
    expect(servedReplicates(document, {answer, referenceReplicates: alone})).toHaveLength(1);
  });

  it.each([{version: "9.9.9"}, {sources: "sha256:00"}, {seed: "autre"}])("passes over %o", (other) => {
    expect(servedReplicates(document, {answer: {...answer, ...other}, referenceReplicates})).toEqual([]);
  });
});
