import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, test, vi} from "vitest";
import {suivreCommand} from "../../../src/cli/commands/suivre.js";
import {followingText} from "../../../src/cli/suivre/followingText.js";
import {instancesPath, readInstanceTerritoires} from "../../../src/files/instance/instanceTerritoires.js";
import {loadTerritoire} from "../../../src/files/territoire.js";
import {dataErrorOf} from "../../files/import/workspace.js";

afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await suivreCommand().parseAsync(args, {from: "user"});
  const text = write.mock.calls.map(([piece]) => String(piece)).join("");
  write.mockRestore();
  return text;
}

/** LMH in Lille's first quartier prioritaire: 55 lines a month of which a share is under the objective; Vilogia: one. */
function file(year: number, low: number, first: readonly string[] = []): string {
  const path = join(mkdtempSync(join(tmpdir(), "equilibre-suivre-")), "lignes.csv");
  const lines = Array.from({length: 12}, (_, m) => {
    const date = `${year}-${String(m + 1).padStart(2, "0")}-10`;
    const of = (bailleur: string, resources: number) =>
      `${date};59350-Q01;${bailleur};premierAcces;${resources};1;non`;
    return [
      ...Array.from({length: low}, () => of("lmh", 500)),
      ...Array.from({length: 20 - low}, () => of("lmh", 2000)),
      of("vilogia", 500)
    ];
  }).flat();
  writeFileSync(
    path,
    [
      ...first,
      "date_attribution;quartier;bailleur;nature;ressources_mensuelles;categorie;aci",
      ...lines,
      ""
    ].join("\n")
  );
  return path;
}

describe("equilibre suivre", () => {
  test("tells who follows from the worlds of the project, and of whom it cannot be said", async () => {
    const document = JSON.parse(await run(file(2018, 14), "--json"));
    expect(document).toMatchObject({schema: "equilibre/suivi@1", annee: 2018, attributions: 252});
    // Without a file given, territories of instance are those of the project.
    expect(document.decoupage).toContain("data/territoire/instances.csv");
    // Seven in ten under the objective: nearer to the practice of the fragile quartiers than to those that follow.
    const [lmh, vilogia] = document.bailleurs;
    expect(lmh).toMatchObject({nom: "Lille Métropole Habitat", commissions: 1, n: 240});
    expect(lmh.told.follows).toBeLessThan(0.5);
    expect(vilogia.told).toBeUndefined();
    const followed = JSON.parse(await run(file(2018, 10), "--json"));
    expect(followed.bailleurs[0].told.share).toBeGreaterThan(lmh.told.share);
    const text = followingText(document);
    expect(text).toContain("trop peu d’attributions pour le dire (moins de");
    // What is supposed is told with its place: 20 000 attributions, which French writes with a narrow space.
    expect(text).toContain("Supposé en plus (data/territoire/suivi.yaml)");
    expect(text).toMatch(
      /Ressemblance des commissions.*tirée de 20 à 20\s000 attributions, loi logarithmique/
    );
  });

  test("an exercise names no commune, no bailleur and no territory, in the document and for people", async () => {
    const document = JSON.parse(
      await run(file(2018, 14, ["# Année 2018 SYNTHÉTIQUE, effort vrai 0,4."]), "--json")
    );
    const {communes, bailleurs} = loadTerritoire().territoire;
    const cut = readInstanceTerritoires(instancesPath(), loadTerritoire().territoire).territoireOf;
    const names = [...communes.noms, ...communes.insee, ...bailleurs.noms, ...bailleurs.ids, ...cut];
    for (const told of [JSON.stringify(document), followingText(document)])
      expect(
        names.filter((name) => new RegExp(`(^|[^\\p{L}-])${name}($|[^\\p{L}-])`, "u").test(told))
      ).toEqual([]);
    expect(document.territoires).toMatchObject([{id: "territoire nº 1", nom: "territoire nº 1"}]);
    expect(document.regulation[0]).toMatchObject({bailleur: expect.stringMatching(/^bailleur nº/)});
    expect(document.regulation[0].commune).toMatch(/^commune nº/);
  });

  test("territories that miss a commune are refused by name", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "equilibre-suivre-")), "territoires.csv");
    writeFileSync(path, "insee,territoire,source\n59350,Lille,essai\n");
    expect(await dataErrorOf(run(file(2018, 14), "--territoire", path))).toContain(
      "communes sans territoire"
    );
  });

  test("a year in which nothing is to be followed is refused", async () => {
    expect(await dataErrorOf(run(file(2017, 14)))).toContain(
      "En 2017, la convention n’a encore rien à faire suivre"
    );
  });
});
