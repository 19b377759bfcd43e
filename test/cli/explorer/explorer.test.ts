import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {asyncBufferFromFile, parquetReadObjects} from "hyparquet";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {ExplorationDocument} from "../../../src/analysis/explorer/explorationDocument.js";
import {checkoutFolder} from "../../../src/files/projectFolders.js";
import {type Exit, spawnCli} from "../spawnCli.js";

// The small city with a few worlds of its own, drawn once.
const folder = mkdtempSync(join(tmpdir(), "equilibre-explorer-"));
const city = join(folder, "aubrelle");
const long = 300_000;

function run(args: readonly string[], state = "etat"): Promise<Exit> {
  return spawnCli([...args, "--projet", city], {cwd: folder, state: join(folder, state)}).exit;
}

async function explored(args: readonly string[], state?: string): Promise<ExplorationDocument> {
  const {code, stdout, stderr} = await run(["explorer", ...args, "--json"], state);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ExplorationDocument;
}

beforeAll(async () => {
  cpSync(join(checkoutFolder, "test", "projets", "aubrelle"), city, {recursive: true});
  const {code, stderr} = await run(["mondes", "--tirages", "20"]);
  if (code !== 0) throw new Error(stderr);
}, long);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const pair = ["fil-de-l-eau", "cia", "--resultat", "under60.fragile"];

describe("equilibre explorer, on kept worlds", () => {
  it("makes the same bytes on any number of threads, and again from its manifest", {
    timeout: long
  }, async () => {
    const one = await explored([...pair, "--fils", "1", "--sortie", "un"], "un-fil");
    const two = await explored([...pair, "--fils", "2", "--sortie", "deux"], "deux-fils");
    expect(two.experiments.sha256).toBe(one.experiments.sha256);
    expect(two.mondes).toEqual(one.mondes);
    expect(one).toMatchObject({schema: "equilibre/exploration@1"});
    expect(readFileSync(join(folder, "deux", "experiences.parquet"))).toEqual(
      readFileSync(join(folder, "un", "experiences.parquet"))
    );

    const manifest = join("un", "manifeste.json");
    const again = await explored(["--depuis", manifest, "--sortie", "trois"], "ailleurs");
    expect(again.experiments).toMatchObject({sha256: one.experiments.sha256, remade: true});

    // Refused worlds are rows with their reason; a kept one has a row a future of each scenario.
    const file = await asyncBufferFromFile(join(folder, "un", "experiences.parquet"));
    const rows = await parquetReadObjects({file});
    const {n, replicates} = one.mondes!.worlds;
    expect(rows.filter(({raison}) => raison === "")).toHaveLength(2 * n * replicates);
    const refused = rows.filter(({raison}) => raison !== "");
    expect(refused).toHaveLength(one.experiments.failed);
    expect(refused.every((row) => /^(écarté|impossible) : /.test(row.raison) && row["y.aci"] === null)).toBe(
      true
    );

    // What it rests on changed: said before anything is run, each by its name.
    const scenario = join(city, "simulations", "cia", "scenario.yaml");
    const text = readFileSync(scenario, "utf8");
    writeFileSync(scenario, text.replace("mode: plancher", "mode: bande"));
    const {code, stderr} = await run(["explorer", "--depuis", manifest]);
    writeFileSync(scenario, text);
    expect(code).toBe(2);
    expect(stderr).toContain("« simulations/cia/scenario.yaml » a changé depuis");
  });

  it("speaks to officials, and states no direction that worlds do not hold", {timeout: long}, async () => {
    const {code, stdout} = await run(
      ["explorer", ...pair, "--echec", "flux.fragile.under60 > 44 %"],
      "un-fil"
    );
    expect(code).toBe(0);
    expect(stdout).toContain("DANS QUELS MONDES CELA ÉCHOUE");
    expect(stdout).toContain("(Part sous 50\u00a0%, quartiers fragiles > 44\u00a0%)");
    expect(stdout).toContain("QUEL FICHIER DEMANDER D’ABORD\nOn ne sait pas");
    for (const line of stdout.split("\n"))
      if (line.includes("on ne sait pas")) expect(line).not.toMatch(/ : (hausse|baisse) de/);
  });

  it("refuses in French, with what is accepted, every mistake at once", {timeout: long}, async () => {
    const {code, stderr} = await run([
      ...["explorer", "cia", "--resultat", "under60.fragiles", "--echec", "flux.fragile.under60 = 2"],
      ...["--poids", "peu", "--taille", "3"]
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("--resultat : « under60.fragiles » n’est pas un résultat des projections");
    expect(stderr).toContain("Vouliez-vous dire « under60.fragile »");
    expect(stderr).toContain("--echec : « = » trouvé");
    expect(stderr).toContain("--poids : « peu » n’est pas un nombre");
    expect(stderr).toContain("--taille : ne sert qu’à un plan libre");
  });
});

describe("equilibre explorer --libre", () => {
  it("is the same on one thread or two, and again from its manifest", {timeout: long}, async () => {
    const free = [
      ...[
        "cia",
        "--libre",
        "morris",
        "--taille",
        "2",
        "--hypotheses",
        "refus.multiplier,rotation.multiplier"
      ],
      ...["--levier", "attribution.effort.fragile=0:1", "--resultat", "under60.fragile"]
    ];
    const one = await explored([...free, "--fils", "1", "--sortie", "libre"], "libre-un");
    const two = await explored([...free, "--fils", "2", "--sortie", "libre-2"], "libre-deux");
    expect(two.experiments.sha256).toBe(one.experiments.sha256);
    // Two trajectories of three inputs: eight points, two replicates each.
    expect(one.libre?.runs).toEqual({points: 8, replicates: 2, total: 16});
    expect(one.libre?.subjects[0].morris?.map(({input}) => input.id).sort()).toEqual([
      "attribution.effort.fragile",
      "refus.multiplier",
      "rotation.multiplier"
    ]);
    const again = await explored(["--depuis", join("libre", "manifeste.json")], "libre-un");
    expect(again.experiments).toMatchObject({sha256: one.experiments.sha256, remade: true});
  });

  it("names a hypothesis that calls for a new fit", {timeout: long}, async () => {
    const fit = await run(["explorer", "cia", "--libre", "sobol", "--hypotheses", "demande.pending"]);
    expect(fit.code).toBe(2);
    expect(fit.stderr).toContain("« demande.pending » ne se déplace pas sans refaire le calage");
  });
});
