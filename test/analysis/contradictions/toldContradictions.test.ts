import {describe, expect, test} from "vitest";
import {
  contradictionFaults,
  toldContradictions
} from "../../../src/analysis/contradictions/toldContradictions.js";
import type {Convention} from "../../../src/core/convention/convention.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {looseAvenant} from "../../../src/core/formats/looseAvenant.js";
import {readConvention} from "../../../src/files/conventionFiles.js";

const convention = readConvention().content!;
const told = (of: Convention, date: string) =>
  JSON.stringify(toldContradictions(of, date)).replaceAll("\u00a0", " ");

describe("sentences of contradictions", () => {
  test("tell the figures of the text", () => {
    const text = told(convention, convention.inForce);
    expect(text).toContain("l'écart le plus petit possible est de 4,6 points");
    expect(text).toContain("au plus 31,8 % des attributions ; les quartiers prioritaires ont 42,7 % du parc");
    expect(text).toContain("les modestes font 33 %, 32 % et 28 % des trois profils");
    expect(text).not.toMatch(/[{}]en /);
  });

  test("follow an avenant that moves a term, from its date", () => {
    const avenant = looseAvenant(
      "essai",
      {
        title: "Essai",
        signed: "2019-12-01",
        inForce: "2020-01-01",
        articles: ["5.1"],
        motives: "Essai.",
        parameters: {
          "parc.qpv": {article: "5.1", values: {"2020-01-01": 68_500}},
          "attribution.observedUnder60": {
            article: "5.2",
            values: {"2020-01-01": {fragile: 0.6, moyenne: 0.5, sans: 0.4}}
          }
        }
      },
      {inForce: convention.inForce}
    );
    const moved = stackAvenants(convention, [avenant]);
    expect(told(moved, "2019-12-31")).toContain(
      "31,8 % des attributions ; les quartiers prioritaires ont 42,7 %"
    );
    // 68 500 in and 68 500 outside quartiers prioritaires; (0.5 − 0.4) / (0.6 − 0.4).
    expect(told(moved, "2020-01-01")).toContain(
      "50 % des attributions ; les quartiers prioritaires ont 50 %"
    );
  });

  test("name the sentence that cannot be told, and why", () => {
    const [first] = convention.contradictions;
    const broken = (why: string): Convention => ({...convention, contradictions: [{...first, why}]});
    const faults = (why: string) => contradictionFaults(broken(why));
    expect(faults("{parc.rien en %}")).toMatchObject([
      {path: ["contradictions", 0, "why"], message: "« parc.rien » n'est pas un paramètre de la convention"}
    ]);
    expect(faults("{parc.qpv}")[0].message).toContain("attendu « {formule en %} »");
    expect(faults("{attribution.referenceBalance en %}")[0].message).toContain("un nombre attendu");
    expect(faults("{écart minimal de parc.rien à parc.qpv en points}")[0].message).toContain("parc.rien");
    expect(
      faults("{écart minimal de parc.qpv à attribution.referenceBalance en points}")[0].message
    ).toContain("de même longueur");
    expect(faults("rien à calculer")).toEqual([]);
  });
});
