import {expect, test} from "vitest";
import {verdictOf} from "../../../src/analysis/comparer/verdictOf.js";

const at = {level: 0.05, least: 10};

test("too small to matter takes the whole interval under the threshold", () => {
  // Eight pairs: t(7, 0.975) = 2.3646 (tables). 5 ± 2.3646 × 2 ends at 9.73, 5 ± 2.3646 × 2.2 at 10.2.
  expect(verdictOf({mean: 5, se: 2, n: 8}, 0.04, at)).toBe("negligeable");
  expect(verdictOf({mean: 5, se: 2.2, n: 8}, 0.04, at)).toBe("hasard");
  expect(verdictOf({mean: -5, se: 2.2, n: 8}, 0.04, at)).toBe("hasard");
});

test("an effect sure to be small is said to be so even where its sign is not known", () => {
  expect(verdictOf({mean: 1, se: 2, n: 8}, 0.6, at)).toBe("negligeable");
  // The same on two pairs: t(1, 0.975) = 12.7, the interval goes to 26.
  expect(verdictOf({mean: 1, se: 2, n: 2}, 0.7, at)).toBe("hasard");
});

test("a direction takes a mean that matters and a doubt under the level", () => {
  expect(verdictOf({mean: 20, se: 2, n: 8}, 0.001, at)).toBe("hausse");
  expect(verdictOf({mean: -20, se: 2, n: 8}, 0.001, at)).toBe("baisse");
  expect(verdictOf({mean: 20, se: 12, n: 8}, 0.14, at)).toBe("hasard");
  expect(verdictOf({mean: 0, se: 0, n: 8}, 1, at)).toBe("identique");
});
