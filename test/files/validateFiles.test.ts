import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, vi} from "vitest";
import {newProject} from "../../src/files/newProject.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {validateFiles} from "../../src/files/validateFiles.js";

describe("validateFiles", () => {
  it.each([
    "data/projet.yaml",
    "data/convention/ciet-2016.yaml",
    "data/convention/leviers.yaml",
    "data/convention/avenants/aci-40-en-2019.yaml",
    "data/territoire/hypotheses.yaml",
    "data/revoyures/2019-03-28.yaml"
  ])("finds nothing to mend in %s given alone", (file) => {
    expect(validateFiles([file]).problems).toEqual([]);
  });

  it("finds nothing wrong in the project, and looks at all of it", () => {
    const {counts, problems, warnings} = validateFiles([]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(counts.get("scenario")).toBeGreaterThanOrEqual(11);
    expect(counts.get("avenant")).toBeGreaterThanOrEqual(1);
    expect(counts.get("territoire")).toBe(1);
  });

  it("says that a project without a file of the law reads that of the checkout, under its own name", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "equilibre-loi-")), "ville");
    newProject(folder);
    const before = resolveScenario("fil-de-l-eau", {root: folder});
    rmSync(join(folder, "data", "loi"), {recursive: true});
    vi.stubEnv("EQUILIBRE_PROJET", folder);
    const {problems, warnings} = validateFiles([], folder);
    vi.unstubAllEnvs();
    expect(problems).toEqual([]);
    expect(warnings.map(({file}) => file)).toEqual(["data/loi/attributions.yaml"]);
    const after = resolveScenario("fil-de-l-eau", {root: folder});
    expect(after.loi).toEqual(resolveScenario("tendanciel").loi);
    // What it rests on has the same names on every machine.
    expect(after.files?.map(({path}) => path)).toEqual(before.files?.map(({path}) => path));
  });

  it("takes files and ids of scenarios, and knows what each is", () => {
    const {counts, problems} = validateFiles([
      "ciet",
      "data/convention/ciet-2016.yaml",
      "data/territoire/hypotheses.yaml"
    ]);
    expect(problems).toEqual([]);
    expect([...counts.keys()].sort()).toEqual(["convention", "hypotheses", "scenario"]);
  });

  it("warns of the clauses of an avenant that no simulation can see", () => {
    const folder = mkdtempSync(join(tmpdir(), "equilibre-avenant-"));
    const file = join(folder, "instances.yaml");
    writeFileSync(
      file,
      [
        "title: Instances et plafonds",
        "signed: 2018-11-01",
        "inForce: 2019-01-01",
        'articles: ["10.1", "5.2", "6.2"]',
        "motives: essai",
        "parameters:",
        '  governance.instances: {article: "10.1", values: {2019-01-01: 4}}',
        '  brackets.abatement: {article: "5.2", values: {2019-01-01: 0.8}}',
        '  aci.mode: {article: "6.2", values: {2019-01-01: bande}}',
        '  aci.objective: {article: "6.2", values: {2019-01-01: 0.4}}'
      ].join("\n")
    );
    const {problems, warnings} = validateFiles([file]);
    expect(problems).toEqual([]);
    expect(warnings.map(({line, message}) => `${line} ${message}`)).toEqual([
      "7 parameters.governance.instances : ce paramètre n'est pas lu par le modèle : cette clause ne change aucun résultat simulé",
      "8 parameters.brackets.abatement : le modèle ne lit ce paramètre qu'au 2016-10-14, avant la date d'effet : cette clause ne change aucun résultat simulé",
      "9 parameters.aci.mode : ce paramètre n'est pas lu par le modèle : cette clause ne change aucun résultat simulé ; c'est le levier aci.mode du scénario qui décide"
    ]);
    rmSync(folder, {recursive: true});
  });

  it("says what it does not know", () => {
    const {problems} = validateFiles(["tendancie", "data/territoire/communes.csv", "simulations/ciet"]);
    expect(problems.map(({message}) => message)).toEqual([
      expect.stringContaining("Vouliez-vous dire « tendanciel » ?"),
      expect.stringContaining("n'est pas un fichier YAML"),
      expect.stringContaining("simulations/ciet/scenario.yaml")
    ]);
  });
});
