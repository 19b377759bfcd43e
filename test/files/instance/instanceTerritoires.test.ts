import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import type {DataError} from "../../../src/files/dataError.js";
import {instancesPath, readInstanceTerritoires} from "../../../src/files/instance/instanceTerritoires.js";
import {loadTerritoire} from "../../../src/files/territoire.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-territoires-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const read = (text: string) => {
  const path = join(folder, "instances.csv");
  writeFileSync(path, text);
  return readInstanceTerritoires(path, smallTerritoire());
};
const problems = (text: string) => {
  try {
    read(text);
  } catch (error) {
    return (error as DataError).problems;
  }
  return [];
};
const title = "insee,territoire,source\n";

test("gives each commune its territory, in the order of the communes", () => {
  const lines = ["59902,Est,ici", "59901,Ouest,ici", "59904,Est,ici", "59903,Est,ici"];
  expect(read(`\ufeff${title}${lines.join("\n")}\n`)).toMatchObject({
    ...{source: "ici", territoireOf: ["Ouest", "Est", "Est", "Est"]}
  });
});

test("tells every problem at once: unknown, twice, without a name, missing", () => {
  const found = problems(`${title}59901,Est,ici\n59901,Est,ici\n00000,Est,ici\n`);
  expect(found.map(({line}) => line)).toEqual([3, 4, undefined]);
  expect(found[0].message).toContain("(Aulne) est déjà donnée plus haut");
  expect(found[1].message).toContain("« 00000 » trouvé");
  expect(found[2].message).toContain("59902 (Bray), 59903 (Claire), 59904 (Dune)");
  expect(problems(`${title}59901,,ici\n`)[0]).toMatchObject({
    line: 2,
    message: expect.stringContaining("un nom de territoire")
  });
  expect(problems("insee,territoire\n")).toHaveLength(1);
});

test("the cut of the project covers its ninety communes, in three, and says that it is a hypothesis", () => {
  const {territoireOf, source} = readInstanceTerritoires(instancesPath(), loadTerritoire().territoire);
  expect(territoireOf).toHaveLength(90);
  expect(new Set(territoireOf).size).toBe(3);
  expect(source).toContain("hypothèse");
});
