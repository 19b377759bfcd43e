import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readTerritories} from "../../../src/files/suivre/readTerritories.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";
import {dataErrorOf} from "../import/workspace.js";

const territoire = smallTerritoire();
function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "equilibre-territoires-")), "territoires.csv");
  writeFileSync(path, content);
  return path;
}

test("communes by code or by name, in the order of the territoire", async () => {
  const path = file("territoire;insee\nEst;59902\nOuest;Aulne\nEst;claire\nOuest;59904\n");
  expect(await readTerritories(path, territoire)).toEqual(["Ouest", "Est", "Est", "Ouest"]);
});

test("every fault at once: unknown commune, twice, no territory, one missing", async () => {
  const message = await dataErrorOf(
    readTerritories(file("insee,territoire\n59901,Est\n59901,Ouest\nBrai,Est\n59903,\n"), territoire)
  );
  expect(message).toContain("territoires.csv:3 59901 : déjà donnée plus haut");
  expect(message).toContain(
    "« Brai » trouvé ; attendu : une commune de la convention. Vouliez-vous dire « Bray » ?"
  );
  expect(message).toContain("territoires.csv:5 59903 : il manque son territoire.");
  expect(message).toContain("Communes sans territoire : Bray, Claire, Dune.");
});

test("titles that are not those of the file, and no file", async () => {
  expect(await dataErrorOf(readTerritories(file("commune;zone\n"), territoire))).toContain(
    "Titres trouvés : commune, zone ; attendus : insee, territoire."
  );
  expect(await dataErrorOf(readTerritories("/nulle/part.csv", territoire))).toContain("introuvable");
});
