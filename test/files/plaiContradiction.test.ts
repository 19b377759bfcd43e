import {expect, test} from "vitest";
import {plaiStationary} from "../../src/analysis/plai/plaiReadings.js";
import {readConvention} from "../../src/files/conventionFiles.js";

test("the contradiction on the PLAI rate gives the four rates that article 11.4 leads to", () => {
  const {contradictions = [], parameters = {}} = readConvention().content ?? {};
  const {why} = contradictions.find(({id}) => id === "plai-20-ou-25") ?? {why: ""};
  const figure = (id: string) => parameters[id].values[0].value as number;
  const rate = (currentRate: number, demolitions: number) =>
    plaiStationary(
      {production: figure("offre.production"), reconstitution: demolitions / figure("npru.durationYearsMin")},
      {
        currentRate,
        reconstitutionShare: figure("plai.reconstitutionShare"),
        lower: figure("plai.lowerBound"),
        upper: figure("plai.upperBound")
      }
    ).unbounded;
  const percent = (share: number) => `${(100 * share).toFixed(1).replace(".", ",")} %`;
  const [low, high] = [figure("npru.demolitionsMin"), figure("npru.demolitionsMax")];
  // (400 + 0.6 R) ÷ (2 000 + R) and (500 + 0.6 R) ÷ (2 000 + R), R = 392 and 600 a year.
  expect([rate(0.2, low), rate(0.2, high), rate(0.25, low), rate(0.25, high)].map(percent)).toEqual([
    "26,6 %",
    "29,2 %",
    "30,7 %",
    "33,1 %"
  ]);
  for (const share of ["26,6 %", "29,2 %", "30,7 %", "33,1 %"]) expect(why).toContain(share);
});
