import {expect, test} from "vitest";
import {evaluateCells} from "../../../src/site/prerender/evaluateCells.js";

test("a cell runs after those that it reads, wherever it stands, and once", async () => {
  const ran: string[] = [];
  const {shown, changing} = await evaluateCells(
    [
      {
        id: "sum",
        inputs: ["a", "b", "display"],
        body: (a, b, display) => (display as (v: unknown) => void)((a as number) + (b as number))
      },
      {
        id: "both",
        outputs: ["a", "b"],
        inputs: ["Library"],
        body: async (library) => {
          ran.push("both");
          return {a: 1, b: library};
        }
      }
    ],
    {Library: 41}
  );
  expect(shown).toEqual(new Map([["sum", [42]]]));
  expect(ran).toEqual(["both"]);
  expect(changing.size).toBe(0);
});

test("what changes with time is taken as it is when the page opens", async () => {
  async function* slider() {
    yield 25;
    yield 30;
  }
  const {shown} = await evaluateCells(
    [
      {id: "input", outputs: ["rate"], body: () => ({rate: slider()})},
      {
        id: "text",
        inputs: ["rate", "display"],
        body: (rate, display) => (display as (v: unknown) => void)(rate)
      },
      {
        id: "again",
        inputs: ["rate", "display"],
        body: (rate, display) => (display as (v: unknown) => void)(rate)
      }
    ],
    {}
  );
  expect(shown).toEqual(
    new Map([
      ["text", [25]],
      ["again", [25]]
    ])
  );
});

test("a value that changes with time waits for the cells that only act, save those that read it", async () => {
  const asked: unknown[] = [];
  async function* told() {
    yield [...asked];
  }
  async function* slider() {
    yield "25 %";
  }
  const {shown, changing} = await evaluateCells(
    [
      {
        id: "text",
        inputs: ["progress", "display"],
        body: (progress, display) => (display as (v: unknown) => void)(progress)
      },
      {id: "progress", outputs: ["progress"], body: () => ({progress: told()})},
      {id: "ask", inputs: ["state"], body: (state) => void asked.push(state)},
      {id: "state", outputs: ["state"], body: () => ({state: slider()})}
    ],
    {}
  );
  expect(shown.get("text")).toEqual([["25 %"]]);
  expect(Array.from(changing, ({id}) => id).sort()).toEqual(["ask", "text"]);
});

test("a cell that fails, or reads what no cell defines, is not passed over", async () => {
  const fails = {
    id: "x",
    body: () => {
      throw new RangeError("share must be in [0, 1]: 2");
    }
  };
  await expect(evaluateCells([fails], {})).rejects.toThrow("share must be in [0, 1]: 2");
  await expect(evaluateCells([{id: "y", inputs: ["absent"], body: () => 0}], {})).rejects.toThrow("absent");
});
