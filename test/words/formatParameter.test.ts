import {expect, test} from "vitest";
import {formatParameter} from "../../src/words/formatParameter.js";

test("shares are written in percent, with the decimals that they have", () => {
  expect(formatParameter(0.5, "/1")).toBe("50\u00a0%");
  expect(formatParameter(0.4266, "/1")).toBe("42,66\u00a0%");
});

test("years are not grouped by thousands, counts are", () => {
  expect(formatParameter(2018, "année")).toBe("2018");
  expect(formatParameter(50_969, "logements")).toBe("50\u202f969");
});

test("lists keep their order, classes are named", () => {
  expect(formatParameter([0.25, 0.75], "/1")).toBe("25\u00a0% · 75\u00a0%");
  expect(formatParameter({fragile: 0.65, sans: 0.43}, "/1")).toBe(
    "fragiles\u00a0: 65\u00a0%\u00a0; sans fragilité\u00a0: 43\u00a0%"
  );
});

test("the words of switches are said in French, others as they are", () => {
  expect(formatParameter("quatre-quarts", "objectif")).toBe("équilibre de référence, tranche par tranche");
  expect(formatParameter("lille", "site")).toBe("lille");
  expect(formatParameter(true, "oui/non")).toBe("oui");
  expect(formatParameter({}, "/1")).toBe("aucune");
});
