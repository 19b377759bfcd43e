import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, describe, expect, test} from "vitest";
import type {Comparaison} from "../../src/analysis/comparer/comparaison.js";
import type {Resultat} from "../../src/analysis/indicateurs/result.js";
import {type Exit, spawnCli} from "./spawnCli.js";

const cwd = mkdtempSync(join(tmpdir(), "equilibre-cli-"));
const state = join(cwd, "etat");
const interrupted = join(cwd, "interrompu");
afterAll(() => rmSync(cwd, {recursive: true}));

const equilibre = (...args: string[]): Promise<Exit> => spawnCli(args, {cwd, state}).exit;

describe("a mistake of the user ends with 2, in French, without a stack trace", () => {
  test.each([
    [["simuler"], /il manque l’argument « scenario »/],
    [["simuler", "ciett"], /« ciett » inconnu.*Vouliez-vous dire « ciet » \?/],
    [["simuler", "nulle-part.yaml", "--json"], /introuvable/],
    [["simuler", "ciet", "--replications", "-3"], /--replications : « -3 » trouvé/],
    [["simuler", "ciet", "--replications=abc", "--fils=0"], /« abc »[\s\S]*--fils : « 0 »/],
    [["simuler", "ciet", "--replications", "1.5"], /« 1\.5 »/],
    [["simuler", "ciet", "--graine", " "], /--graine : texte vide/],
    [
      ["simuler", "ciet", "--replication", "3"],
      /option inconnue : « --replication »\. Vouliez-vous dire « --replications » \?/
    ],
    [["simule", "ciet"], /commande inconnue : « simule »\. Vouliez-vous dire « simuler » \?/],
    [["simuler", "ciet", "--fils"], /« --fils <n> » attend une valeur/],
    [["simuler", "ciet", "tendanciel"], /2 arguments donnés/],
    [["comparer", "ciet"], /il manque l’argument « autres »/],
    [[], /Utilisation : equilibre/]
  ] as [string[], RegExp][])("%j", async (args, message) => {
    const {code, stdout, stderr} = await equilibre(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |Error:|error:/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test("every problem of a scenario file has its place, also under --json", async () => {
    const file = join(cwd, "faux.yaml");
    writeFileSync(file, "id: faux\ntitle: Faux\nextends: ciet\nlevres: {}\n");
    const {code, stdout, stderr} = await equilibre("simuler", file, "--json");
    expect(stderr).toMatch(/faux\.yaml:4:1 .*levres.*/);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test("a folder that holds something else is not written to", async () => {
    mkdirSync(join(cwd, "photos"));
    writeFileSync(join(cwd, "photos", "a.jpg"), "");
    const {code, stderr} = await equilibre("simuler", "ciet", "--sortie", "photos");
    expect(stderr).toMatch(/photos contient déjà autre chose/);
    expect(code).toBe(2);
    expect(readdirSync(join(cwd, "photos"))).toEqual(["a.jpg"]);
  });
});

describe("help is complete and in French", () => {
  test.each([[], ["simuler"], ["comparer"]])("equilibre %s --help", async (...command) => {
    const {code, stdout} = await equilibre(...command, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Utilisation :[\s\S]*Options :[\s\S]*affiche cette aide[\s\S]*Exemples :/);
    expect(stdout).not.toMatch(/Usage|Options:|Commands|display help|default:/);
  });
});

describe("simuler and comparer", () => {
  test("simuler --json prints one document, the same on one thread and on two", async () => {
    const one = await equilibre(
      "simuler",
      "ciet",
      "--replications",
      "2",
      "--fils",
      "1",
      "--json",
      "--sortie",
      "ici"
    );
    expect(one.code).toBe(0);
    const document = JSON.parse(one.stdout) as Resultat;
    expect(document).toMatchObject({schema: "equilibre/resultat@1", scenario: {id: "ciet"}, replications: 2});
    expect(document.years.map((y) => y.year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022]);
    expect(document.halfYears).toHaveLength(12);
    expect(one.stdout).not.toMatch(/NaN|Infinity/);
    expect(readdirSync(join(cwd, "ici")).sort()).toEqual([
      "manifest.json",
      "replicates.parquet",
      "resultat.json"
    ]);
    const two = await equilibre(
      "simuler",
      "ciet",
      "--replications=2",
      "--fils=2",
      "--json",
      "--recalculer",
      "--verifier"
    );
    expect(two.stdout).toBe(one.stdout);
  }, 180_000);

  test("comparer runs what is missing and gives paired differences", async () => {
    const {code, stdout} = await equilibre(
      "comparer",
      "ciet",
      "tendanciel",
      "ciet",
      "--replications",
      "2",
      "--json"
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as Comparaison;
    expect(document.schema).toBe("equilibre/comparaison@1");
    expect(document.comparisons.map(({reference, other}) => `${reference} ${other}`)).toEqual([
      "ciet tendanciel",
      "ciet ciet"
    ]);
    const [tendanciel, itself] = document.comparisons;
    const last = tendanciel.outcomes[0].years[5];
    expect(last.difference.mean).toBeCloseTo(last.other.mean - last.reference.mean, 10);
    expect(itself.outcomes.every(({years}) => years.every(({difference}) => difference.mean === 0))).toBe(
      true
    );
  }, 180_000);

  test("Ctrl-C stops at once with 130 and leaves whole blocks only", async () => {
    const {child, exit} = spawnCli(["simuler", "ciet", "--replications", "500"], {cwd, state: interrupted});
    const blocs = join(interrupted, "blocs");
    while (
      !existsSync(blocs) ||
      readdirSync(blocs).every((name) => readdirSync(join(blocs, name)).length < 2)
    )
      await setTimeout(50);
    child.kill("SIGINT");
    const {code, stdout, stderr} = await exit;
    expect([code, stdout]).toEqual([130, ""]);
    expect(stderr).toMatch(/Interrompu/);
    const [store] = readdirSync(blocs);
    const sizes = readdirSync(join(blocs, store));
    expect(sizes.every((name) => /^\d+-1\.i32$/.test(name))).toBe(true);
  }, 180_000);
});
