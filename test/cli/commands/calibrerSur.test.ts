import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import {calibrerCommand} from "../../../src/cli/commands/calibrer.js";
import {chooseProject} from "../../../src/files/chooseProject.js";
import {importsText} from "../../../src/files/import/importsText.js";
import {readAppliedFit} from "../../../src/files/imported/appliedFitFile.js";
import {loadStart} from "../../../src/files/inputs.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
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
    expect(message).toContain("« attributions » : « 49 » trouvé pour vilogia ; attendu : 48");
    expect(existsSync(kept)).toBe(false);
  });

  test("an earlier fit that says something else stays beside, and it is told where", async () => {
    const beside = () => readdirSync(join(root, "data/imports")).filter((name) => /^calage-sur-/.test(name));
    await run("--sur", attributions, "--mondes", "0");
    const first = readFileSync(kept, "utf8");
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await run("--sur", attributions, "--mondes", "0");
    expect(beside()).toEqual([]);
    const shorter = join(root, "autre-2017.csv");
    writeFileSync(shorter, readFileSync(attributions, "utf8").split("\n").slice(0, -2).join("\n"));
    await run("--sur", shorter, "--mondes", "0");
    const [name] = beside();
    expect(readFileSync(join(root, "data/imports", name), "utf8")).toBe(first);
    expect(readFileSync(kept, "utf8")).not.toBe(first);
    expect(told.mock.calls.map(([text]) => String(text)).join("")).toMatch(
      /Le calage précédent n’est pas perdu/
    );
    expect(told.mock.calls.map(([text]) => String(text)).join("")).toContain(join("data/imports", name));
  });

  test("one document, kept sealed under data/imports/", async () => {
    const document = JSON.parse(await run("--sur", attributions, "--mondes", "0", "--json"));
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
    // Thirteen bailleurs of fifteen are missing: that weighs no world, and it is said.
    expect(text).toContain("Les mondes plausibles ne sont pas pesés");
  });

  test("--appliquer puts the figures in the place of the hypotheses, --retirer takes them away", async () => {
    const bailleurs = readFileSync(join(root, "data/territoire/bailleurs.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(",")[0]);
    // Each bailleur, each month: one first access in a fragile quartier, one in Villeneuve-d'Ascq's second, sans fragilité, and a mutation in its first, moyenne.
    const lines = bailleurs.flatMap((bailleur) =>
      Array.from({length: 12}, (_, m) => {
        const date = `2017-${String(m + 1).padStart(2, "0")}-15`;
        return [
          `${date};59350-Q01;${bailleur};premierAcces;500;1;oui`,
          `${date};59009-002;${bailleur};premierAcces;2000;1;non`,
          `${date};59009-001;${bailleur};mutation;2000;1;`
        ];
      }).flat()
    );
    const path = join(root, "tous.csv");
    writeFileSync(
      path,
      ["date_attribution;quartier;bailleur;nature;ressources_mensuelles;categorie;aci", ...lines, ""].join(
        "\n"
      )
    );
    const before = resolveScenario("tendanciel").hypotheses;
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(await dataErrorOf(run("--sur", attributions, "--mondes", "0", "--appliquer"))).toContain(
      "rien à appliquer"
    );
    const weighed = await run("--sur", path);
    expect(weighed).toContain("Ce que le fichier fait de la réponse : ciet moins tendanciel, 2022");
    // Five hundred attributions a year are in no world.
    expect(weighed).toMatch(/Au-delà de tous les avenirs : .*le volume/);
    expect(weighed).not.toContain("Non appliqué");
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const applied = await run("--sur", path, "--mondes", "0", "--appliquer");
    expect(applied).toContain("Non appliqués : parts par tranche et classe (article 5.2)");
    expect(applied).toMatch(
      /Non appliqués : parts ACI par bailleur \(15 apprises\) et par commune \(\d+ apprises\)/
    );
    const typed = told.mock.calls.map(([text]) => String(text)).join("");
    expect(typed).toContain("En vigueur : poids des classes, part des mutations, dans");
    // Worlds stand on what was known on their day: they have a fit of their own.
    expect(typed).toMatch(/calibrer \(une.*calibrer --connu-le 2016-12-31 .*equilibre mondes/s);
    const {hypotheses} = resolveScenario("tendanciel");
    const weights = hypotheses["attribution.classWeights"];
    expect((weights.value as number[]).map((share) => Number(share.toFixed(6)))).toEqual([
      0.333333, 0.333333, 0.333333
    ]);
    expect(hypotheses["attribution.mutationShare"].value).toBeCloseTo(1 / 3, 12);
    // What the file says is no longer drawn by worlds; what it does not say is as it was.
    expect(weights.law?.kind).toBe("fixe");
    expect(weights.source).toContain("tous.csv");
    expect(hypotheses["attribution.refusal"]).toEqual(before["attribution.refusal"]);
    expect(
      loadStart(resolveScenario("tendanciel"))
        .replaced.map(({what}) => what)
        .join()
    ).toContain("pratique des commissions, attributions de 2017 : poids des classes, part des mutations");
    expect(importsText([], readAppliedFit())).toContain("Calage appliqué");
    await run("--retirer");
    expect(resolveScenario("tendanciel").hypotheses).toEqual(before);
    expect(await dataErrorOf(run("--retirer"))).toContain("aucun calage");
  });

  test("no file in --sur, and files that are not there, all named", async () => {
    expect(await dataErrorOf(run("--sur", " ,"))).toContain("--sur : attend un fichier au moins");
    const message = await dataErrorOf(run("--sur", "absent.csv,ailleurs.csv"));
    expect(message).toContain("absent.csv Fichier introuvable.");
    expect(message).toContain("ailleurs.csv Fichier introuvable.");
  });

  test("options of --sur without it are refused, all at once", async () => {
    const message = await dataErrorOf(run("--annee", "2017", "--totaux", "totaux.csv", "--tel-quel"));
    for (const option of ["--annee", "--totaux", "--tel-quel"])
      expect(message).toContain(`${option} : ne sert qu’avec --sur.`);
  });
});
