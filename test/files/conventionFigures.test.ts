import {describe, expect, it} from "vitest";
import {numberAt, numbersAt, tableAt, valueAt} from "../../src/core/convention/valueAt.js";
import {fragilites} from "../../src/core/vocabulary.js";
import {readConvention} from "../../src/files/conventionFiles.js";

const convention = readConvention().content!;
const day = "2016-10-14";
const number = (id: string) => numberAt(convention, id, day);
const numbers = (id: string) => numbersAt(convention, id, day);

describe("the figures of the convention, one against another", () => {
  it("gives back the six printed limits from the plafonds PLUS of 2016", () => {
    const plus = numbers("brackets.plusScale");
    const limits = (category: number) =>
      numbers("brackets.thresholds").map((rate) =>
        Math.round((rate * plus[category]) / 12 / number("brackets.abatement"))
      );
    expect(limits(0)).toEqual([745, 1117, 1490]);
    expect(limits(3)).toEqual([1444, 2166, 2888]);
    const printed = tableAt(convention, "brackets.publishedEuros", day);
    expect(printed).toEqual({personneSeule: limits(0), coupleDeuxEnfants: limits(3)});
    for (const [i, id] of ["brackets.limits40", "brackets.limits60", "brackets.limits80"].entries()) {
      expect(numbers(id)).toEqual(plus.map((_, category) => limits(category)[i]));
    }
  });

  it("gives the shares of the stock in and outside quartiers prioritaires", () => {
    const [inside, outside] = [number("parc.qpv"), number("parc.horsQpv")];
    expect(inside + outside).toBe(119469);
    expect(number("parc.total")).toBe(119469);
    expect(inside / 119469).toBeCloseTo(0.4266, 4);
    expect(number("parc.shareQpv")).toBeCloseTo(inside / 119469, 4);
    expect(number("parc.shareHorsQpv")).toBeCloseTo(outside / 119469, 4);
  });

  it("holds three profiles that sum to 1, with the printed shares under 60 % and gaps", () => {
    const profiles = tableAt(convention, "attribution.observed", day);
    const under60 = {fragile: 0.65, moyenne: 0.53, sans: 0.43};
    for (const g of fragilites) {
      expect(profiles[g].reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(profiles[g][0] + profiles[g][1]).toBeCloseTo(under60[g], 12);
      const gaps = profiles[g].map((share) => Math.round(100 * (share - 0.25)));
      expect(tableAt(convention, "attribution.observedGaps", day)[g]).toEqual(gaps.map((gap) => gap + 0));
    }
    expect(valueAt(convention, "attribution.observedUnder60", day)).toEqual(under60);
  });

  it("reads 500 relogements a year under 5 %, within the range of the demolitions", () => {
    const yearly = number("npru.relogementsPerYear");
    expect(yearly / number("attribution.volume")).toBeLessThan(number("npru.relogementsShareMax"));
    expect(yearly).toBeGreaterThan(number("npru.demolitionsMin") / number("npru.durationYearsMax"));
    expect(yearly).toBeLessThan(number("npru.demolitionsMax") / number("npru.durationYearsMin"));
  });

  it("reproduces the band of 25 to 30 % from 20 % of all operations", () => {
    const rate = (demolitions: number, years: number) => {
      const reconstitution = demolitions / years;
      const due =
        number("plai.currentRate") * number("offre.production") +
        number("plai.reconstitutionShare") * reconstitution;
      return due / (number("offre.production") + reconstitution);
    };
    expect(rate(number("npru.demolitionsMin"), 7)).toBeCloseTo(0.2575, 4);
    expect(rate(number("npru.demolitionsMax"), 6)).toBeCloseTo(0.2923, 4);
  });

  it("derives the flow and the mobility from the volumes", () => {
    expect(number("attribution.flowRate")).toBeCloseTo(12000 / 119469, 4);
    expect(number("attribution.mobility")).toBeCloseTo((12000 - 2000) / 119469, 4);
    expect(number("rehabilitation.perYear")).toBe(Math.round(11000 / 6));
  });

  it("has the two scales of the social stock, every status, and ten contradictions", () => {
    const statuses = new Set(Object.values(convention.parameters).map(({status}) => status));
    expect([...statuses].sort()).toEqual(["conflit", "derive", "fait", "hypothese", "texte"]);
    expect(convention.contradictions).toHaveLength(10);
  });
});
