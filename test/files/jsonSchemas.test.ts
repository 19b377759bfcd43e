import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {uncertaintyIds} from "../../src/core/convention/uncertainties.js";
import {readConvention, readHypotheses, readLeviers} from "../../src/files/conventionFiles.js";
import {jsonSchemas, schemasFolder} from "../../src/files/jsonSchemas.js";

describe("the published JSON Schemas", () => {
  for (const [name, text] of jsonSchemas()) {
    it(`${name} is up to date (npx tsx src/files/writeJsonSchemas.ts)`, () => {
      expect(readFileSync(join(schemasFolder, name), "utf8")).toBe(text);
    });
  }

  it("describes every lever and every uncertainty of a scenario in French, and knows no other", () => {
    const {properties} = JSON.parse(jsonSchemas().get("scenario.schema.json")!);
    const ids = (node: {properties?: object; description?: string}, prefix = ""): string[] =>
      Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
        const id = prefix + key;
        return child.description ? [id] : ids(child, `${id}.`);
      });
    expect(ids(properties.levers).sort()).toEqual(Object.keys(readLeviers().content!).sort());
    expect(ids(properties.uncertainties).sort()).toEqual([...uncertaintyIds].sort());
  });

  it("finds each lever's parameter in the convention and each uncertainty in the hypotheses", () => {
    const parameters = readConvention().content!.parameters;
    for (const {parameter} of Object.values(readLeviers().content!)) {
      if (parameter !== undefined) expect(parameters[parameter]).toBeDefined();
    }
    for (const id of uncertaintyIds) expect(readHypotheses().content![id].refit).toBe(false);
  });
});

describe("contingents.shares", () => {
  it("is the same in hypotheses.yaml as in cadrage.csv, which builds the territoire", () => {
    const cadrage = readFileSync("data/territoire/cadrage.csv", "utf8");
    const share = (id: string) => Number(cadrage.match(new RegExp(`^${id},[^,]*,([0-9.]+),`, "m"))?.[1]);
    const ids = ["contingentPrefet", "contingentActionLogement", "contingentMetropole", "contingentBailleur"];
    expect(readHypotheses().content!["contingents.shares"].value).toEqual(ids.map(share));
  });
});
