import {expect, test} from "vitest";
import {liveCells} from "../../../src/site/prerender/liveCells.js";

const body = () => undefined;
const nothing = {shown: new Map(), changing: new Set<never>(), objects: new Set<string>()};

test("a cell that acts on the page keeps its script; one that only shows, or names, does not", () => {
  const named = {id: "00000001", outputs: ["copyButtons"], body};
  const acting = {id: "00000002", inputs: ["copyButtons"], body};
  const showing = {id: "00000003", inputs: ["display"], body};
  expect(liveCells([named, acting, showing], nothing, [])).toEqual([acting]);
});
