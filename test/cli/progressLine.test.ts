import {expect, test} from "vitest";
import {describe} from "../../src/cli/progressLine.js";

const nbsp = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [{done: 0, total: 20, resumed: 0}, 0, "0/20 réplications"],
  [{done: 12, total: 20, resumed: 0}, 4, "12/20 réplications, 3,0 par seconde, reste 3 s"],
  [{done: 12, total: 20, resumed: 12}, 0, "12/20 réplications (déjà calculées)"],
  [{done: 14, total: 20, resumed: 12}, 1, "14/20 réplications, 2,0 par seconde, reste 3 s"],
  [{done: 10, total: 1000, resumed: 0}, 10, "10/1000 réplications, 1,0 par seconde, reste 16 min 30 s"],
  [{done: 20, total: 20, resumed: 0}, 5, "20/20 réplications, 4,0 par seconde, 5 s"]
])("%o after %d s", (progress, seconds, expected) => {
  expect(nbsp(describe(progress, seconds))).toBe(expected);
});
