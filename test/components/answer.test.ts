import {describe, expect, test} from "vitest";
import {answer} from "../../src/components/answer.js";
import type {ScenarioDocument} from "../../src/components/scenarioDocument.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

const estimate = (mean: number, half: number) => ({mean, se: half / 2, q05: mean - half, q95: mean + half});

function scenario({
  under60,
  maxGap,
  year
}: {
  under60: number;
  maxGap: number;
  year: number | null;
}): ScenarioDocument {
  const period = {
    year: 2022,
    flux: {fragile: {under60: estimate(under60, 0.004)}},
    premierAccesModestes: estimate(4300, 60)
  };
  const grouped = {maxGap: [estimate(maxGap, 1)], year, reason: "raison"};
  return {
    brackets: cietBrackets(),
    years: [period],
    convergence: {tolerance: 2, confidence: 0.9, grouped, brackets: grouped}
  } as unknown as ScenarioDocument;
}

const reference = scenario({under60: 0.65, maxGap: 15, year: null});
const differences = (balance: ReturnType<typeof estimate>, modestes: ReturnType<typeof estimate>) => ({
  paired: true,
  outcomes: {"under60.fragile": balance, "premierAcces.modestes": modestes}
});
const none = estimate(0, 40);

describe("answer", () => {
  test("is yes from the year in which the bounds begin to hold", () => {
    const convention = scenario({under60: 0.49, maxGap: 0, year: 2019});
    const {verdict, headline} = answer({
      reference,
      convention,
      differences: differences(estimate(-0.16, 0.01), none)
    });
    expect(verdict).toBe("oui");
    expect(headline).toContain("2019");
  });

  test("is in part where the gap shrinks and stays beyond the tolerance in nine replicates out of ten", () => {
    const convention = scenario({under60: 0.56, maxGap: 6, year: null});
    expect(
      answer({reference, convention, differences: differences(estimate(-0.09, 0.01), none)}).verdict
    ).toBe("en partie");
  });

  test("is unknown where chance decides whether the objective holds", () => {
    const convention = scenario({under60: 0.52, maxGap: 2.3, year: null});
    expect(
      answer({reference, convention, differences: differences(estimate(-0.13, 0.01), none)}).verdict
    ).toBe("indéterminé");
  });

  test("is unknown where the effect itself may be nothing, and says so", () => {
    const convention = scenario({under60: 0.649, maxGap: 15, year: null});
    const {verdict, balance} = answer({
      reference,
      convention,
      differences: differences(estimate(-0.001, 0.01), none)
    });
    expect(verdict).toBe("indéterminé");
    expect(balance).toContain("ne se distingue pas de zéro");
  });

  test("is no where the share rises", () => {
    const convention = scenario({under60: 0.7, maxGap: 20, year: null});
    expect(
      answer({reference, convention, differences: differences(estimate(0.05, 0.01), none)}).verdict
    ).toBe("non");
  });

  test("counts the modest ménages lost as a price, with a positive interval", () => {
    const convention = scenario({under60: 0.49, maxGap: 0, year: 2019});
    const change = estimate(-520, 40);
    const {modestes} = answer({
      reference,
      convention,
      differences: differences(estimate(-0.16, 0.01), change)
    });
    expect(modestes).toContain("520 [480\u00a0;\u00a0560] ménages sous 60\u00a0% de moins");
  });

  test("names the levers that move together, each with its article, and tells the price for the très modestes", () => {
    const levers = [
      {id: "attribution", label: "bornes de ressources", article: "5.2"},
      {id: "aci", label: "objectif ACI", article: "6.2"}
    ];
    const told = answer({
      reference,
      convention: scenario({under60: 0.49, maxGap: 0, year: 2019}),
      differences: {
        paired: true,
        outcomes: {
          "under60.fragile": estimate(-0.16, 0.01),
          "premierAcces.modestes": estimate(-250, 40),
          "premierAcces.tresModestes": estimate(-150, 20)
        }
      },
      levers
    });
    expect(told.headline).toContain("bornes de ressources (article 5.2) et objectif ACI (article 6.2)");
    expect(told.modestes).toContain("150 [130\u00a0;\u00a0170] de moins parmi les ménages très modestes");
  });

  test("does not tell the sign of a change in modest ménages that chance explains", () => {
    const convention = scenario({under60: 0.49, maxGap: 0, year: 2019});
    const {modestes} = answer({reference, convention, differences: differences(estimate(-0.16, 0.01), none)});
    expect(modestes).toContain("indéterminé");
  });
});
