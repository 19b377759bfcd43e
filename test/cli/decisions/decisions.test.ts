import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {FrontierDocument} from "../../../src/analysis/atteignable/frontierDocument.js";
import type {AvenantDocument} from "../../../src/analysis/avenant/avenantDocument.js";
import type {Comparaison} from "../../../src/analysis/comparer/comparaison.js";
import type {PourquoiDocument} from "../../../src/analysis/pourquoi/pourquoiDocument.js";
import type {ViserDocument} from "../../../src/analysis/viser/viserDocument.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {spawnCli} from "../spawnCli.js";

const cwd = mkdtempSync(join(tmpdir(), "equilibre-decisions-"));
const state = join(cwd, "etat");
const run = (...args: string[]) => spawnCli(args, {cwd, state}).exit;
/** Asked of the second city: what these commands compute at real size is what \`npm start\` does. */
const ask = (...args: string[]) => run(...args, "--projet", templateFolder);
afterAll(() => rmSync(cwd, {recursive: true}));

const header = (inForce: string) =>
  `title: Essai\nsigned: ${inForce}\ninForce: ${inForce}\narticles: ["6.2"]\nmotives: Essai.\nparameters:\n`;
beforeAll(() => {
  const clauses =
    '  aci.objective: {article: "6.2", values: {2021-01-01: 0.3}}\n  offre.production: {article: "11.1", values: {2021-01-01: 2600}}\n';
  writeFileSync(join(cwd, "deux.yaml"), header("2021-01-01") + clauses);
  writeFileSync(
    join(cwd, "petite.yaml"),
    `${header("2026-01-01")}  aci.objective: {article: "6.2", values: {2026-01-01: 0.25}}\n  offre.production: {article: "11.1", values: {2026-01-01: 60}}\n`
  );
  writeFileSync(join(cwd, "ancien.yaml"), header("2015-01-01") + clauses);
  writeFileSync(
    join(cwd, "faute.yaml"),
    `${header("2021-01-01")}  aci.objectif: {article: "6.2", values: {2021-01-01: 1.3}}\n`
  );
  writeFileSync(
    join(cwd, "negatif.yaml"),
    `${header("2021-01-01")}  offre.production: {article: "11.1", values: {2021-01-01: -100}}\n`
  );
  writeFileSync(
    join(cwd, "croise.yaml"),
    `${header("2021-01-01")}  plai.lowerBound: {article: "11.4", values: {2021-01-01: 0.4}}\n`
  );
  writeFileSync(
    join(cwd, "sans-effet.yaml"),
    `${header("2026-01-01")}  aci.rsaMultiple: {article: "6.1", values: {2026-01-01: 3}}\n  offre.production: {article: "11.1", values: {2026-01-01: 60}}\n`
  );
  writeFileSync(
    join(cwd, "choc.yaml"),
    `${header("2021-01-01")}  aci.objective: {article: "6.2", values: {2021-06-01: 0.5}}\n`
  );
});

// Two replicates and four worlds: enough to test the plumbing, far too few to say anything of the convention.
const few = ["--replications", "2", "--mondes", "4"];
describe("decisions, in the second city", () => {
  test("avenant tells the clauses, their effect and the share of each, and the shares sum to the effect", async () => {
    const {code, stdout} = await ask(
      "avenant",
      "cia",
      "--avec",
      "petite.yaml",
      "--decomposer",
      ...few,
      "--json"
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as AvenantDocument;
    expect(document).toMatchObject({
      schema: "equilibre/avenant@1",
      years: [2026, 2027, 2028],
      replications: 2
    });
    expect(document.clauses.map(({parameter, old, new: value}) => [parameter, old, value])).toEqual([
      ["aci.objective", 0.4, 0.25],
      ["offre.production", 50, 60]
    ]);
    expect(document.effects.communes).toHaveLength(12 * 4);
    const attributions = document.effects.outcomes.find(({id}) => id === "attributions");
    const {method, coalitions, outcomes} = document.decomposition!;
    expect({method, coalitions}).toEqual({method: "exact", coalitions: 4});
    for (const {whole, shares, id} of outcomes) {
      expect(shares.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(whole, 6);
      const effect = document.effects.outcomes.find((one) => one.id === id)?.difference;
      expect(whole).toBeCloseTo(effect?.mean ?? Number.NaN, 6);
    }
    // Ten more logements a year are delivered, and let.
    expect(attributions?.difference.mean).toBeGreaterThan(5);
  }, 120_000);

  test("avenant writes its document in the folder asked, keeps it for the site, and says which clause is idle", async () => {
    const asked = ["avenant", "cia", "--avec", "sans-effet.yaml", ...few, "--sortie", "reponse"];
    const {code, stdout, stderr} = await ask(...asked);
    expect(code).toBe(0);
    expect(stdout).toContain("ne change aucun résultat simulé");
    expect(stderr).toContain("avenant/sans-effet");
    const written = JSON.parse(readFileSync(join(cwd, "reponse", "avenant.json"), "utf8")) as AvenantDocument;
    expect(written.idle?.map(({parameter}) => parameter)).toEqual(["aci.rsaMultiple"]);
    const kept = JSON.parse(readFileSync(join(state, "reponses", "avenants", "sans-effet.json"), "utf8"));
    expect(kept.document).toEqual(written);
    // A second time into the same folder is an update, another folder with something else in it is refused.
    expect((await ask(...asked)).code).toBe(0);
    const refused = await ask(...asked.slice(0, -1), ".");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("contient déjà autre chose");
  }, 120_000);

  test("comparer names a winner when all agree, and says when chance has the last word", async () => {
    const clear = await ask(
      ...["comparer", "fil-de-l-eau", "cia", "--replications", "24", "--mondes", "4", "--json"]
    );
    const {ranking} = JSON.parse(clear.stdout) as Comparaison;
    // With every commission complying against none, the gap to the bounds differs by three points or so.
    expect(ranking).toMatchObject({
      status: "decide",
      leaders: ["cia"],
      prefer: "moins",
      looked: 1,
      replications: 24
    });
    // Three pairs at 99.9 %, two looks: t(2) is over 40, and waits hardly differ.
    const blurred = await ask(
      ...["comparer", "cia", "aci-35-en-2026", "--critere", "delais.loges", "--confiance", "0,999"],
      ...["--replications", "2", "--budget", "3", "--mondes", "4", "--json"]
    );
    const other = (JSON.parse(blurred.stdout) as Comparaison).ranking;
    expect(other).toMatchObject({status: "indecis", looks: [2, 3], looked: 2, replications: 3, budget: 3});
  }, 120_000);

  test("viser finds a known root by moving a lever up: the rate fixed is the rate delivered", async () => {
    const own = "id: plai-20\ntitle: Essai\nquestion: Essai ?\nsummary: Essai.\nextends: cia\n";
    writeFileSync(join(cwd, "plai-20.yaml"), `${own}levers:\n  plai: {rule: fixe, rate: 0.2}\n`);
    const {code, stdout} = await ask(
      ...["viser", "plai-20.yaml", "--levier", "plai.rate", "--objectif", "offre.plaiRate >= 25 %"],
      ...["--bornes", "0,2;0,3", "--pas", "0,01", ...few, "--json"]
    );
    expect(code).toBe(0);
    const {search, confirmation, reasons} = JSON.parse(stdout) as ViserDocument;
    expect(search.start).toMatchObject({value: 0.2, met: 0});
    expect(search.monotone).toBe(true);
    // Whole PLAI by largest remainder: the share delivered is the rate to a step or so.
    expect(search.smallest!.value).toBeGreaterThan(0.24);
    expect(search.smallest!.value).toBeLessThanOrEqual(0.27);
    expect(confirmation).toMatchObject({confirmed: true, met: 1});
    expect(reasons).toEqual([]);
  }, 120_000);

  test("viser leaves a lever where the objective already holds, and says so with its figures", async () => {
    const {code, stdout} = await ask(
      "viser",
      "cia",
      "--levier",
      "plai.rate",
      "--objectif",
      "attributions >= 100",
      ...few,
      "--json"
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as ViserDocument;
    expect(document).toMatchObject({
      schema: "equilibre/objectif@1",
      objective: {outcome: "attributions", year: 2028, confidence: 0.9},
      confirmation: {confirmed: true, met: 1},
      reasons: []
    });
    expect(document.search.smallest?.value).toBe(document.search.start.value);
  }, 120_000);

  test("viser says that a lever changes nothing", async () => {
    const {code, stdout} = await ask(
      "viser",
      "cia",
      "--levier",
      "plai.rate",
      "--objectif",
      "attributions >= 100000",
      "--pas",
      "0,5",
      ...few
    );
    expect(code).toBe(0);
    expect(stdout).toContain("Hors d’atteinte");
    expect(stdout).toContain("Ce levier ne change pas ce résultat dans ce scénario");
  }, 120_000);

  test("atteignable places the scenario under the best that any rule could do", async () => {
    const {code, stdout} = await ask("atteignable", "cia", ...few, "--json");
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as FrontierDocument;
    for (const {best, places, practice} of document.measures) {
      expect(best!.gap).toBeLessThanOrEqual(places[0].gap + 1e-6);
      expect(best!.gap).toBeLessThanOrEqual(practice + 1e-6);
    }
    // 1 − (1 − r)⁵ at the rotation told, over the five years from 2024 to 2028.
    expect(document.stock.closed).toBeCloseTo(1 - (1 - document.stock.rotation) ** 5, 9);
  }, 120_000);

  test("pourquoi splits the difference into steps that sum to it", async () => {
    await ask("simuler", "cia", "--replications", "2", "--mondes", "0", "--sortie", "avant");
    await ask(
      ...["simuler", "cia", "--replications", "2", "--mondes", "0", "--graine", "autre", "--sortie", "apres"]
    );
    const {code, stdout} = await ask("pourquoi", "avant", "apres", "--json");
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as PourquoiDocument;
    expect(document.steps).toEqual([{causes: ["hasard"]}]);
    for (const {unit, before, after, changes} of document.figures) {
      const scale = unit === "share" ? 100 : 1;
      expect(changes.reduce((sum, change) => sum + change, 0)).toBeCloseTo(scale * (after - before), 9);
    }
  }, 120_000);
});

describe("mistakes, in French, with exit code 2", () => {
  test.each([
    [
      ["avenant", "ciet", "--avec", "absent.yaml"],
      "--avec : fichier d'avenant introuvable : « absent.yaml »"
    ],
    [
      ["avenant", "ciet", "--avec", "faute.yaml"],
      "faute.yaml:7:17 parameters.aci.objectif : « aci.objectif » n'est pas un paramètre de la convention. Vouliez-vous dire « aci.objective » ?"
    ],
    [["avenant", "ciet", "--avec", "ancien.yaml"], "précède la convention"],
    [["avenant", "ciet", "--avec", "negatif.yaml"], "-100 est hors des bornes : de 0 à 20000"],
    [
      ["avenant", "ciet", "--avec", "croise.yaml"],
      "à partir du 2021-01-01, plai.lowerBound (0.4) dépasse plai.upperBound (0.3)"
    ],
    [
      ["comparer", "tendanciel", "ciet", "--critere", "aci.metropol"],
      "Vouliez-vous dire « aci.metropole » ?"
    ],
    [["comparer", "tendanciel", "ciet", "--preferer", "mieux"], "attendu : moins ou plus."],
    [["comparer", "tendanciel", "ciet", "--confiance", "95"], "attendu : une part, de 0,5 à 0,999"],
    [
      ["comparer", "tendanciel", "ciet", "--replications", "4", "--budget", "2"],
      "--budget : 2 trouvé ; au moins les 4 réplications de départ sont attendues."
    ],
    [["avenant", "ciet", "--avec", "deux.yaml", "choc.yaml"], "--avec : "],
    [
      ["avenant", "ciet", "--avec", "deux.yaml", "--seuil-points", "-1", "--budget", "3"],
      "--budget : n’a de sens qu’avec --decomposer."
    ],
    [["avenant", "cieet", "--avec", "deux.yaml"], "Vouliez-vous dire « ciet » ?"],
    [
      ["viser", "ciet", "--levier", "plai.rat", "--objectif", "aci.metropole >= 0,4"],
      "levier « plai.rat » inconnu. Vouliez-vous dire « plai.rate » ?"
    ],
    [
      ["viser", "ciet", "--levier", "aci.mode", "--objectif", "aci.metropole >= 0,4"],
      "« aci.mode » n’est pas un nombre que l’on puisse déplacer pas à pas."
    ],
    [
      ["viser", "ciet", "--levier", "plai.rate", "--objectif", "plus de mixité"],
      "« plus de mixité » ne se lit pas comme un objectif"
    ],
    [
      ["viser", "ciet", "--levier", "plai.rate", "--objectif", "attributions >= 1", "--en", "2030"],
      "--en : 2030 trouvé ; la simulation va de 2017 à 2022."
    ],
    [
      ["viser", "ciet", "--levier", "plai.rate", "--objectif", "attributions >= 1", "--bornes", "0,4;0,1"],
      "deux nombres croissants"
    ],
    [
      ["atteignable", "ciet", "--ecart-admis", "-2"],
      "--ecart-admis : -2 trouvé ; attendu : de 0 à 100 points."
    ],
    [["pourquoi", ".", "nulle-part"], "n’est pas un dossier de résultats : « manifest.json » y manque."]
  ])(
    "%j",
    async (args, message) => {
      const {code, stdout, stderr} = await run(...args);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect({code, stdout}).toEqual({code: 2, stdout: ""});
    },
    120_000
  );
});
