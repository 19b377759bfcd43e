import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {stackAvenants} from "../../src/core/convention/stackAvenants.js";
import {valueAt} from "../../src/core/convention/valueAt.js";
import {avenantProblems} from "../../src/files/checks/avenantProblems.js";
import {conventionPaths, readConvention} from "../../src/files/conventionFiles.js";
import {avenantOf} from "../core/convention/avenantOf.js";

const path = conventionPaths(".").convention;
const convention = readConvention(path).content;
if (convention === undefined) throw new Error("the convention cannot be read");
const folder = mkdtempSync(join(tmpdir(), "equilibre-formules-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** Problems of the convention with one text put for another. */
function problemsWith(from: string, to: string): readonly {line?: number; message: string}[] {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`the convention does not hold ${from}`);
  const file = join(folder, "convention.yaml");
  writeFileSync(file, text.replace(from, to));
  return readConvention(file).problems;
}

describe("figures derived from others", () => {
  test("are those that article 5 prints, none being typed", () => {
    const at = (id: string) => valueAt(convention, id, "2016-10-14");
    expect(at("parc.total")).toBe(119_469);
    expect([at("parc.shareQpv"), at("parc.shareHorsQpv")]).toEqual([0.4266, 0.5734]);
    expect(at("brackets.limits40")).toEqual([745, 995, 1196, 1444, 1699, 1915, 214]);
    expect(at("brackets.limits60")).toEqual([1117, 1492, 1794, 2166, 2548, 2872, 320]);
    expect(at("brackets.limits80")).toEqual([1490, 1989, 2392, 2888, 3398, 3829, 427]);
    expect([at("attribution.flowRate"), at("attribution.mobility")]).toEqual([0.1004, 0.0837]);
    expect(at("rehabilitation.perYear")).toBe(1833);
  });

  test("follow an avenant that moves a term, from its date, and say that it set them", () => {
    const avenant = avenantOf("demolitions", {
      signed: "2019-01-01",
      inForce: "2019-01-01",
      parameters: {"parc.qpv": {"2019-01-01": 31_500}}
    });
    const amended = stackAvenants(convention, [avenant]);
    // 31 500 / (31 500 + 68 500)
    expect(valueAt(amended, "parc.shareQpv", "2019-01-01")).toBe(0.315);
    expect(valueAt(amended, "parc.shareQpv", "2018-12-31")).toBe(0.4266);
    // Through parc.total, itself derived: 12 000 / 100 000.
    expect(valueAt(amended, "attribution.flowRate", "2020-06-01")).toBe(0.12);
    expect(amended.parameters["parc.shareQpv"].values.map(({from, by}) => [from, by])).toEqual([
      ["2016-10-14", "ciet-2016"],
      ["2019-01-01", "demolitions"]
    ]);
  });

  test("are not set by an avenant, which is told to change their terms", () => {
    const avenant = avenantOf("part", {
      signed: "2019-01-01",
      inForce: "2019-01-01",
      parameters: {"parc.shareQpv": {"2019-01-01": 0.4}}
    });
    expect(avenantProblems(avenant, convention)).toEqual([
      {
        path: ["parameters", "parc.shareQpv"],
        message:
          "la valeur de « parc.shareQpv » se calcule (round(parc.qpv / (parc.qpv + parc.horsQpv), 4)) : changez ses termes"
      }
    ]);
  });

  test.each([
    [
      "formula: parc.qpv + parc.horsQpv",
      "formula: parc.qpv + parc.horsQpv logements",
      "n'est pas une formule"
    ],
    [
      "formula: parc.qpv + parc.horsQpv",
      "formula: parc.qpv + parc.hors",
      "« parc.hors » n'est pas un paramètre"
    ],
    [
      "formula: parc.qpv + parc.horsQpv",
      "formula: parc.qpv + attribution.flowRate",
      "tournent en rond : parc.total → attribution.flowRate → parc.total"
    ],
    [
      "formula: parc.qpv + parc.horsQpv",
      "formula: parc.qpv × parc.horsQpv",
      "est hors des bornes : de 0 à 500000"
    ],
    [
      "formula: parc.qpv + parc.horsQpv",
      "formula: parc.qpv + parc.horsQpv\n    values: {2016-10-14: 119469}",
      "la formule donne la valeur : retirez « values »"
    ],
    [
      "    formulaInWords: année qui suit",
      "    # année qui suit",
      "il faut « formula » (calculée) ou « formulaInWords »"
    ]
  ])("« %s » written « %s » is refused with its line", (from, to, message) => {
    const found = problemsWith(from, to).find((problem) => problem.message.includes(message));
    expect(found?.message).toContain(message);
    expect(found?.line).toBeGreaterThan(40);
  });
});
