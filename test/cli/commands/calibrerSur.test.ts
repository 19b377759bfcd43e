import {cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import {calibrerCommand} from "../../../src/cli/commands/calibrer.js";
import {chooseProject} from "../../../src/files/chooseProject.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";
import {isSealed} from "../../../src/files/seal.js";
import {dataErrorOf} from "../../files/import/workspace.js";

const root = mkdtempSync(join(tmpdir(), "equilibre-calibrer-sur-"));
const kept = join(root, "data/imports/calage-sur.json");
const attributions = join(root, "attributions-2017.csv");

beforeAll(() => {
  for (const folder of ["data", "simulations"])
    cpSync(join(checkoutFolder, folder), join(root, folder), {
      recursive: true,
      filter: (path) => !/imports\/.*\.(csv|json)$/.test(path)
    });
  const lines = Array.from(
    {length: 48},
    (_, i) =>
      `2017-${String((i % 12) + 1).padStart(2, "0")}-15;59350-Q01;vilogia;premierAcces;${i % 2 === 0 ? 500 : 2000};1;oui`
  );
  writeFileSync(
    attributions,
    ["date_attribution;quartier;bailleur;nature;ressources_mensuelles;categorie;aci", ...lines, ""].join("\n")
  );
  chooseProject(root);
});
afterAll(() => chooseProject(checkoutFolder));
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await calibrerCommand().parseAsync(args, {from: "user"});
  return write.mock.calls.map(([text]) => String(text)).join("");
}

describe("equilibre calibrer --sur", () => {
  test("margins that disagree leave nothing behind", async () => {
    const totals = join(root, "totaux.csv");
    writeFileSync(totals, "bailleur;attributions\nvilogia;49\n");
    const message = await dataErrorOf(run("--sur", attributions, "--totaux", totals, "--annee", "2017"));
    expect(message).toContain("vilogia : 49 annoncées, 48 lignes utilisables");
    expect(existsSync(kept)).toBe(false);
  });

  test("one document, kept sealed under data/imports/", async () => {
    const document = JSON.parse(await run("--sur", attributions, "--json"));
    expect(document).toMatchObject({schema: "equilibre/calage-sur@1", annee: 2017, attributions: 48});
    const written = JSON.parse(readFileSync(kept, "utf8"));
    expect(isSealed(written)).toBe(true);
    expect(written.figures).toEqual(document.figures);
  });

  test("a report for people says what is settled, and where it is kept", async () => {
    const text = await run("--sur", attributions);
    expect(text).toContain("48 attributions de 2017");
    expect(text).toContain("Réserve : Aucune ligne de Partenord Habitat");
    expect(text).toMatch(/Tranchées\s: \d+\. Déplacées\s: \d+\. Contredites\s: \d+\. Rien appris\s: \d+\./);
    expect(text).toContain("data/imports/calage-sur.json");
  });

  test("options of --sur without it are refused, all at once", async () => {
    const message = await dataErrorOf(run("--annee", "2017", "--totaux", "totaux.csv", "--tel-quel"));
    for (const option of ["--annee", "--totaux", "--tel-quel"])
      expect(message).toContain(`${option} : ne sert qu’avec --sur.`);
  });
});
