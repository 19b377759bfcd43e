import {expect, it} from "vitest";
import {
  type Replicate,
  receiveReplicate,
  type SimulationProgress
} from "../../../src/components/etsi/receiveReplicate.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";

const none = new Int32Array();
const objectives = {
  firstYear: 2016,
  steps: 0,
  brackets: cietBrackets(),
  reference: [],
  ceiling: [],
  floor: []
};
const ran = (replicate: number, digest: string): Replicate => ({
  ...{replicate, digest, objectives},
  asked: none,
  reference: none,
  milliseconds: 400
});
const served = (count: number): SimulationProgress => ({
  wanted: 3,
  served: count,
  checked: false,
  replicates: ["a", "b"].slice(0, count).map((digest, replicate) => ({
    ...{replicate, digest, objectives},
    asked: none,
    reference: none
  }))
});

it("a replicate that did not come with the page joins the others", () => {
  const progress = receiveReplicate(receiveReplicate(served(0), ran(0, "a")), ran(1, "b"));
  expect(progress.replicates.map(({digest}) => digest)).toEqual(["a", "b"]);
  expect(progress.checked).toBe(false);
});

it("a replicate served with the page and found again is checked, not counted twice", () => {
  const progress = receiveReplicate(served(2), ran(0, "a"));
  expect(progress).toEqual({...served(2), checked: true});
  expect(receiveReplicate(progress, ran(2, "c")).replicates).toHaveLength(3);
});

it("shows nothing when the engine of the page finds another digest, and says why", () => {
  const progress = receiveReplicate(served(2), ran(0, "z"));
  expect(progress).toMatchObject({replicates: [], served: 0, wanted: 3});
  expect(progress.failure).toContain("empreinte z");
});
