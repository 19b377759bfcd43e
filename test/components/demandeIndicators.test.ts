import {expect, test} from "vitest";
import {demandeIndicators} from "../../src/components/demandeIndicators.js";
import {csvText} from "../../src/components/downloads/csvText.js";

test("the books of the demande keep their names in a spreadsheet: none begins as a formula would", () => {
  const labels = demandeIndicators.map(({label}) => label);
  expect(csvText(labels.map((label) => [label]))).toBe(`\ufeff${labels.join("\r\n")}\r\n`);
});
