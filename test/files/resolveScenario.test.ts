import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {datedAt} from "../../src/core/convention/dated.js";
import {numberAt} from "../../src/core/convention/valueAt.js";
import type {DataError} from "../../src/files/dataError.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {scenarioIds} from "../../src/files/scenarioPaths.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "equilibre-scenario-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function write(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

function problemsOf(reference: string): readonly string[] {
  try {
    resolveScenario(reference, {folder});
  } catch (error) {
    const {code, problems} = error as DataError;
    expect(code).toBe("data");
    return problems.map(
      ({file, line, column, message}) => `${file.replace(`${folder}/`, "")}:${line}:${column} ${message}`
    );
  }
  return [];
}

describe("resolveScenario", () => {
  it("resolves each named simulation, with a title, a question and a summary", () => {
    const ids = scenarioIds();
    expect(ids.length).toBeGreaterThanOrEqual(11);
    for (const id of ids) {
      const {scenario, horizon} = resolveScenario(id);
      expect(scenario.id).toBe(id);
      for (const text of [scenario.title, scenario.question, scenario.summary])
        expect(text.length).toBeGreaterThan(10);
      expect(horizon).toBe(2022);
    }
  });

  it("gives tendanciel the practice of today", () => {
    const {levers, uncertainties, fixedUncertainties} = resolveScenario("tendanciel");
    expect(levers.attribution).toMatchObject({
      policy: "pratique-2014",
      floorAppliesTo: "sans",
      candidates: 3
    });
    expect(levers.plai).toEqual({rule: "fixe", rate: 0.2});
    expect(levers.offre.production).toBe(2000);
    expect(uncertainties.npru.demolitions).toBe(3000);
    expect(fixedUncertainties).toEqual([]);
  });

  it("keeps the test year of the scenario that it extends", () => {
    const {effort} = resolveScenario("ciet-effort-moitie").levers.attribution;
    expect([2017, 2018, 2022].map((year) => datedAt(effort.fragile, year))).toEqual([0, 0.5, 0.5]);
  });

  it("marks the uncertainties that a scenario sets", () => {
    const {uncertainties, fixedUncertainties} = resolveScenario("npru-2350");
    expect(uncertainties.npru.demolitions).toBe(2350);
    expect(fixedUncertainties).toEqual(["npru.demolitions"]);
  });

  it("applies an avenant from its date", () => {
    const {convention} = resolveScenario("aci-40-en-2019");
    expect(numberAt(convention, "aci.objective", "2018-12-31")).toBe(0.45);
    expect(numberAt(convention, "aci.objective", "2019-01-01")).toBe(0.4);
  });

  it("lists the files that it read in a stable order, with their hashes", () => {
    const paths = resolveScenario("ciet").files.map(({path}) => path);
    expect(paths).toEqual([
      "data/convention/ciet-2016.yaml",
      "data/convention/leviers.yaml",
      "data/territoire/hypotheses.yaml",
      "data/loi/attributions.yaml",
      "simulations/tendanciel/scenario.yaml",
      "simulations/ciet/scenario.yaml"
    ]);
    for (const {sha256} of resolveScenario("ciet").files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("extends by id, or by a path from the file, wherever it lies", () => {
    write("base.yaml", [
      "id: base",
      "title: Base",
      "extends: ciet",
      "levers: {attribution: {candidates: 5}}"
    ]);
    const file = write("suite.yaml", ["id: suite", "title: Suite", "extends: ./base.yaml", "seed: 12"]);
    const {levers, scenario, seed, files} = resolveScenario(file);
    expect(scenario.extends).toEqual(["base", "ciet", "tendanciel"]);
    expect(levers.attribution).toMatchObject({candidates: 5, policy: "objectifs"});
    expect(seed).toBe("12");
    expect(files.at(-1)?.path).toBe(file);
  });

  it("makes an avenant on the production move the lever that follows it", () => {
    write("production.yaml", [
      "title: Production à 2 500 en 2020",
      "signed: 2019-06-01",
      "inForce: 2020-01-01",
      "articles: [11.1]",
      "motives: essai",
      "parameters: {offre.production: {article: 11.1, values: {2020-01-01: 2500}}}"
    ]);
    const file = write("avec.yaml", [
      "id: avec",
      "title: Avec",
      "extends: ciet",
      "avenants: [production.yaml]"
    ]);
    const {production} = resolveScenario(file).levers.offre;
    expect([2016, 2019, 2020, 2022].map((year) => datedAt(production, year))).toEqual([
      2000, 2000, 2500, 2500
    ]);
  });
});

describe("mistakes in a scenario", () => {
  it("are told all at once, each at its place, with what is accepted", () => {
    const file = write("fautes.yaml", [
      "id: fautes",
      "title: Fautes",
      "extends: ciett",
      "levers:",
      "  attribution:",
      "    polcy: objectifs",
      "    policy: objectif",
      "    effort: {fragile: 50, sans: 0,5}",
      "replicates: -3"
    ]);
    const problems = problemsOf(file);
    expect(problems).toEqual([
      expect.stringMatching(
        /^fautes\.yaml:3:10 extends : scénario « ciett » inconnu.*Vouliez-vous dire « ciet » \?$/
      ),
      expect.stringMatching(
        /^fautes\.yaml:6:5 levers\.attribution\.polcy : clé « polcy » inconnue.*« policy » \?$/
      ),
      expect.stringMatching(
        /^fautes\.yaml:7:13 levers\.attribution\.policy : « objectif » n'est pas admis.*« objectifs » \?$/
      ),
      expect.stringMatching(
        /^fautes\.yaml:8:23 levers\.attribution\.effort\.fragile : trouvé 50, attendu au plus 1.*0\.5 pour 50 %$/
      ),
      expect.stringMatching(/^fautes\.yaml:8:35 levers\.attribution\.effort\.5 : clé « 5 » inconnue/),
      expect.stringMatching(/^fautes\.yaml:9:13 replicates : trouvé -3, attendu au moins 1$/)
    ]);
  });

  it("say what a file is that is not a scenario", () => {
    expect(problemsOf(write("vide.yaml", ["# rien"]))[0]).toMatch(/vide\.yaml:1:1 fichier vide$/);
    expect(problemsOf("absent.yaml")[0]).toContain("introuvable");
    expect(problemsOf(folder)[0]).toContain("est un dossier");
    expect(problemsOf(write("casse.yaml", ["id: [a", "title: b"]))[0]).toContain("YAML illisible");
    expect(problemsOf(write("double.yaml", ["id: a", "title: a", "id: b"]))).toEqual([
      "double.yaml:3:1 YAML illisible : clé écrite deux fois"
    ]);
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]));
    expect(problemsOf("latin.yaml")[0]).toContain("UTF-8");
  });

  it("say the circle when scenarios extend each other", () => {
    write("rond-a.yaml", ["id: a", "title: a", "extends: ./rond-b.yaml"]);
    write("rond-b.yaml", ["id: b", "title: b", "extends: rond-a.yaml"]);
    expect(problemsOf("rond-a.yaml")[0]).toMatch(
      /^rond-b\.yaml:3:10 extends : les scénarios se reprennent en rond/
    );
  });

  it("take the farthest horizon and name one beyond it, where it stands", () => {
    const scenario = (horizon: number) => [
      `id: loin-${horizon}`,
      "title: Loin",
      "extends: ciet",
      `horizon: ${horizon}`
    ];
    expect(problemsOf(write("loin-2039.yaml", scenario(2039)))).toEqual([]);
    expect(resolveScenario(join(folder, "loin-2039.yaml"), {folder}).horizon).toBe(2039);
    expect(problemsOf(write("loin-2040.yaml", scenario(2040)))).toEqual([
      expect.stringMatching(/^loin-2040\.yaml:4:10 horizon : .*soit 2039 au plus/)
    ]);
  });

  it("name NPRU sites that do not exist, with those that do", () => {
    const file = write("sites.yaml", [
      "id: sites",
      "title: Sites",
      "extends: ciet",
      "levers:",
      "  npru: {cadenceBySite: {59360: [80, 60], 59611: [20]}}"
    ]);
    expect(problemsOf(file)).toEqual([
      expect.stringMatching(
        /^sites\.yaml:5:43 .*site du NPRU « 59611 » inconnu\. Communes des sites : 59350, 59512/
      )
    ]);
  });

  it("name communes of an argued context that are not of the Métropole", () => {
    const file = write("contextes.yaml", [
      "id: contextes",
      "title: Contextes",
      "extends: ciet",
      "levers:",
      '  offre: {arguedContexts: ["59512", "62041"]}'
    ]);
    expect(problemsOf(file)).toEqual([
      expect.stringMatching(/^contextes\.yaml:5:37 .*« 62041 » n'est pas une commune du territoire/)
    ]);
  });

  it("name a dated lever that says nothing of the first years, unless an extended scenario does", () => {
    const lines = (id: string, of: string) => [
      `id: ${id}`,
      "title: Agenda",
      `extends: ${of}`,
      "levers:",
      "  aci: {agenda: {2019: 0.6}}"
    ];
    expect(problemsOf(write("agenda.yaml", lines("agenda", "ciet")))).toEqual([
      "agenda.yaml:5:17 levers.aci.agenda : rien n'est dit avant 2019, et ce levier n'a pas de valeur d'office : donnez celle qui vaut dès 2017"
    ]);
    write("avec.yaml", ["id: avec", "title: Avec", "extends: ciet", "levers:", "  aci: {agenda: 0.5}"]);
    const file = write("apres.yaml", lines("apres", "./avec.yaml"));
    expect(resolveScenario(file).levers.aci.agenda).toEqual({2016: 0.5, 2019: 0.6});
  });

  it("name years outside the period and unknown bailleurs", () => {
    const file = write("hors.yaml", [
      "id: hors",
      "title: Hors",
      "extends: ciet",
      "levers:",
      "  aci: {effort: {2030: 1}}",
      "  attribution: {complianceByBailleur: {vilogi: 0.5}}"
    ]);
    expect(problemsOf(file)).toEqual([
      "hors.yaml:5:18 levers.aci.effort.2030 : 2030 est hors de la période simulée, de 2017 à 2022",
      expect.stringMatching(
        /^hors\.yaml:6:40 .*bailleur « vilogi » inconnu.*Vouliez-vous dire « vilogia » \?$/
      )
    ]);
  });
});

describe("mistakes in avenants", () => {
  const avenant = (name: string, lines: readonly string[]) =>
    write(name, ["title: t", "articles: [6.2]", "motives: m", ...lines]);

  it("name an avenant dated before the convention and a parameter that does not exist", () => {
    avenant("avant.yaml", [
      "signed: 2015-01-01",
      "inForce: 2019-01-01",
      "parameters:",
      "  aci.objectiv: {article: 6.2, values: {2019-01-01: 0.4}}",
      "  aci.objective: {article: 6.2, values: {2019-01-01: 40}}"
    ]);
    const file = write("avec-avant.yaml", ["id: x", "title: x", "avenants: [avant.yaml]"]);
    expect(problemsOf(file)).toEqual([
      "avant.yaml:4:9 signed : 2015-01-01 précède la convention (2016-10-14)",
      expect.stringMatching(
        /^avant\.yaml:7:17 .*« aci\.objectiv » n'est pas un paramètre.*« aci\.objective » \?$/
      ),
      "avant.yaml:8:54 parameters.aci.objective.values.2019-01-01 : 40 est hors des bornes : de 0 à 1"
    ]);
  });

  it("name two avenants that set the same parameter over the same dates, unless one replaces the other", () => {
    const body = [
      "signed: 2018-12-01",
      "inForce: 2019-01-01",
      "parameters: {aci.objective: {article: 6.2, values: {2019-01-01: 0.4}}}"
    ];
    avenant("un.yaml", body);
    avenant("deux.yaml", body);
    const file = write("conflit.yaml", ["id: x", "title: x", "avenants: [un.yaml, deux.yaml]"]);
    expect(problemsOf(file)[0]).toMatch(
      /^conflit\.yaml:3:11 .*« deux » et « un » fixent tous deux aci\.objective/
    );
    avenant("deux.yaml", [...body, "replaces: [un]"]);
    expect(problemsOf(file)).toEqual([]);
  });

  it("let an avenant date what a commission presents and where relogements go", () => {
    avenant("candidats.yaml", [
      "signed: 2018-12-01",
      "inForce: 2019-01-01",
      "parameters:",
      "  attribution.candidates: {article: 10.3, values: {2019-01-01: 4}}",
      "  npru.neufShare: {article: 8, values: {2020-01-01: 0.5}}"
    ]);
    const file = write("dates.yaml", ["id: x", "title: x", "avenants: [candidats.yaml]"]);
    expect(problemsOf(file)).toEqual([]);
    const {levers} = resolveScenario(file);
    expect(levers.attribution.candidates).toEqual({2016: 3, 2019: 4});
    expect(levers.npru.neufShare).toEqual({2016: 0.4, 2020: 0.5});
  });

  it("say when an avenant changes over time what the simulation holds fixed", () => {
    avenant("fige.yaml", [
      "signed: 2018-12-01",
      "inForce: 2019-01-01",
      "parameters: {attribution.windowHalfYears: {article: 5.2, values: {2019-01-01: 2}}}"
    ]);
    const file = write("fige-scenario.yaml", ["id: x", "title: x", "avenants: [fige.yaml]"]);
    expect(problemsOf(file)[0]).toContain("un avenant change attribution.windowHalfYears au fil du temps");
  });
});
