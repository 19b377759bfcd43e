import {expect, it} from "vitest";
import {csvText} from "../../../src/components/downloads/csvText.js";

it("writes what a French spreadsheet opens: BOM, semicolons, decimal commas", () => {
  expect(
    csvText([
      ["Année", "Taux"],
      [1, 0.25]
    ])
  ).toBe("\ufeffAnnée;Taux\r\n1;0,25\r\n");
});

it("quotes separators and quotes, and disarms formulas", () => {
  expect(csvText([["a;b", 'dit "non"', "=1+1"]])).toBe('\ufeff"a;b";"dit ""non""";\'=1+1\r\n');
});

it("leaves a figure that is not known empty", () => {
  expect(csvText([[Number.NaN, Number.POSITIVE_INFINITY, -0.5]])).toBe("\ufeff;;-0,5\r\n");
});
