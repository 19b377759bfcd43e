import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {codeField, listField, wholeField, wordField} from "../../../src/components/link/linkField.js";
import {type LinkFields, readLink} from "../../../src/components/link/readLink.js";
import {writeLink} from "../../../src/components/link/writeLink.js";

interface Asked {
  readonly annees: number;
  readonly regle: "prospective" | "annuelle";
  readonly cadence: readonly number[] | undefined;
  readonly moteur: string | undefined;
}

const fields: LinkFields<Asked> = {
  annees: wholeField(1, 12),
  regle: wordField(["prospective", "annuelle"]),
  cadence: listField(wholeField(0, 10_000), {most: 12}),
  moteur: codeField(/^\d+\.\d+\.\d+$/, "une version comme 1.2.3")
};
const defaults: Asked = {annees: 6, regle: "prospective", cadence: undefined, moteur: undefined};
const read = (query: string) => readLink(query, {fields, defaults});

describe("readLink", () => {
  it("takes what a link says and keeps the defaults for the rest", () => {
    expect(read("?annees=7&cadence=0,200,700")).toEqual({
      state: {...defaults, annees: 7, cadence: [0, 200, 700]},
      given: ["annees", "cadence"],
      problems: []
    });
  });

  it("says nothing of an address without a query", () => {
    expect(read("")).toEqual({state: defaults, given: [], problems: []});
  });

  it.each([
    "annees=0",
    "annees=13",
    "annees=06",
    "annees=6.5",
    "annees=1e1",
    "annees=0x6",
    "annees=%2B6",
    "annees= 6",
    "annees=",
    "annees=NaN",
    "annees=６",
    "annees=999999999999999999999",
    "regle=Prospective",
    "regle=__proto__",
    "cadence=1,,2",
    "cadence=1,-2",
    "cadence=1;2",
    "cadence=1,2,3,4,5,6,7,8,9,10,11,12,13",
    "moteur=1.2",
    "moteur=<script>alert(1)</script>"
  ])("passes over %s and says so", (query) => {
    const {state, given, problems} = read(query);
    expect(state).toEqual(defaults);
    expect(given).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/attendu/);
  });

  it("says what is accepted and which value is taken instead", () => {
    expect(read("annees=beaucoup").problems).toEqual([
      "Ce lien donne « beaucoup » pour « annees » ; attendu : un nombre entier de 1 à 12. La valeur par défaut est reprise."
    ]);
  });

  it("does not choose between two values of one name", () => {
    expect(read("annees=7&annees=8").state.annees).toBe(6);
    expect(read("annees=7&annees=8").problems[0]).toContain("2 valeurs");
  });

  it.each(["__proto__=1", "constructor=1", "toString=1", "inconnu=1", "ANNEES=7"])(
    "does not know %s",
    (query) => {
      const {state, problems} = read(query);
      expect(state).toEqual(defaults);
      expect(problems[0]).toContain("ne connaît pas");
    }
  );

  it("cuts what it quotes and refuses a link longer than any that it writes", () => {
    expect(read(`annees=${"9".repeat(500)}`).problems[0].length).toBeLessThan(200);
    expect(read(`?annees=7&x=${"a".repeat(3000)}`)).toMatchObject({state: defaults, given: []});
  });

  it("never throws, and never gives anything but a default or an admitted value", () => {
    fc.assert(
      fc.property(fc.string({maxLength: 200, unit: "binary"}), (query) => {
        const {annees, regle} = read(query).state;
        expect(annees >= 1 && annees <= 12 && Number.isInteger(annees)).toBe(true);
        expect(["prospective", "annuelle"]).toContain(regle);
      })
    );
  });

  it("reads back what writeLink wrote", () => {
    const asked = fc.record({
      annees: fc.integer({min: 1, max: 12}),
      regle: fc.constantFrom("prospective" as const, "annuelle" as const),
      cadence: fc.option(fc.array(fc.integer({min: 0, max: 10_000}), {minLength: 1, maxLength: 12}), {
        nil: undefined
      }),
      moteur: fc.constantFrom(undefined, "0.1.0")
    });
    fc.assert(
      fc.property(asked, (state) => {
        const {state: back, problems} = read(writeLink<Asked>(state, fields));
        expect(problems).toEqual([]);
        expect(back).toEqual(state);
      })
    );
  });
});
