import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {stringify} from "yaml";
import type {LeverTree} from "../../src/core/convention/mergeLevers.js";
import {DataError} from "../../src/files/dataError.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {decomposeLevers} from "../../src/runners/decomposeLevers.js";
import type {Laboratory} from "../../src/runners/laboratory.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-leviers-"));
  vi.stubEnv("EQUILIBRE_ETAT", join(folder, "etat"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

let files = 0;
function scenario(levers: LeverTree): string {
  const file = join(folder, `essai-${files++}.yaml`);
  const header = {id: "essai", title: "Essai", question: "Quoi ?", summary: "Essai.", extends: "tendanciel"};
  writeFileSync(file, stringify({...header, levers}));
  return file;
}

/** The rule of choice and the rate of PLAI of each set that would be simulated, in order; nothing is. */
async function setsOf(reference: string, other: string): Promise<[string, unknown][]> {
  const sets: [string, unknown][] = [];
  const laboratory = {
    expect: () => undefined,
    run: (file: string) => {
      const {attribution, plai} = resolveScenario(file).levers;
      sets.push([attribution.policy, plai.rule]);
      return Promise.resolve({compared: []});
    },
    header: () => ({})
  };
  // What is simulated is not: there is nothing to share.
  await decomposeLevers(reference, other, {budget: 16}, () => laboratory as unknown as Laboratory).catch(
    (error: unknown) => {
      if (error instanceof DataError) throw error;
    }
  );
  return sets;
}

describe("decomposeLevers", () => {
  test("a rule that changes the choice by itself is a lever of its own, absent from the sets without it", async () => {
    const other = scenario({attribution: {policy: "cotation"}, plai: {rule: "prospective"}});
    expect(await setsOf("tendanciel", other)).toEqual([
      ["pratique-2014", "fixe"],
      ["cotation", "fixe"],
      ["pratique-2014", "prospective"],
      ["cotation", "prospective"]
    ]);
  });

  test("a rule without effort behind it belongs to what it serves", async () => {
    const other = scenario({
      attribution: {policy: "objectifs"},
      aci: {effort: 1},
      plai: {rule: "prospective"}
    });
    expect((await setsOf("tendanciel", other)).slice(1, 3)).toEqual([
      ["objectifs", "fixe"],
      ["objectifs", "prospective"]
    ]);
  });

  test("what the first sets and the second does not is refused: no set of levers could take it away", async () => {
    const reference = scenario({
      aci: {agenda: 0.5},
      attribution: {complianceByBailleur: {vilogia: 0.5}, effort: {sans: {2019: 0.5}}}
    });
    const other = scenario({
      attribution: {policy: "objectifs", effort: {sans: {2018: 1}}},
      plai: {rule: "prospective"}
    });
    const refused = setsOf(reference, other);
    await expect(refused).rejects.toThrow(DataError);
    const problems = await refused.catch(({problems: found}: DataError) => found.map(({message}) => message));
    expect(problems).toEqual([
      expect.stringContaining("« attribution.complianceByBailleur.vilogia »"),
      expect.stringContaining("« aci.agenda »")
    ]);
  });
});
