import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {chooseProject} from "../../src/files/chooseProject.js";
import {readProject, readProjectFile} from "../../src/files/projectFile.js";
import {checkoutFolder, projectFolder, stateFolder} from "../../src/files/projectFolders.js";

let root: string;
const given = {...process.env};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "equilibre-projet-"));
  mkdirSync(join(root, "data", "convention"), {recursive: true});
  cpSync("simulations", join(root, "simulations"), {recursive: true});
  cpSync("data/convention/ciet-2016.yaml", join(root, "data/convention/ciet-2016.yaml"));
  delete process.env.EQUILIBRE_PROJET;
  delete process.env.EQUILIBRE_ETAT;
});

afterEach(() => {
  rmSync(root, {recursive: true});
  process.env = {...given};
});

/** The project's own file with some words of it changed. */
function write(...changes: readonly (readonly [string, string])[]): void {
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync("data/projet.yaml", "utf8")
  );
  writeFileSync(join(root, "data", "projet.yaml"), text);
}

const told = () =>
  readProjectFile(root).problems.map(({line, column, message}) => `${line}:${column} ${message}`);

describe("readProjectFile", () => {
  it("reads the project of the checkout", () => {
    write();
    expect(readProjectFile(root).problems).toEqual([]);
    expect(readProject(root).scenarios).toMatchObject({reference: "tendanciel", convention: "ciet"});
  });

  it("tells every fault of the file at once, each at its place", () => {
    write(
      ["replicates: 20", "replicates: 0"],
      ["frozenOn: 2017", "frozenOn: 2018"],
      ["  short:", "  court:"]
    );
    expect(told()).toEqual([
      expect.stringMatching(/^15:1 names\.short : clé obligatoire/),
      expect.stringMatching(/^17:3 names\.court : clé « court » inconnue/),
      expect.stringMatching(/^25:15 runs\.replicates : trouvé 0, attendu au moins 1/)
    ]);
  });

  it("knows when the projection of the exercise is frozen too late, and when both references are one", () => {
    write(["frozenOn: 2017", "frozenOn: 2018"], ["convention: ciet\n", "convention: tendanciel\n"]);
    expect(told()).toEqual([
      expect.stringMatching(/^9:15 scenarios\.convention : ce scénario est déjà la référence/),
      expect.stringMatching(/^29:13 exercise\.frozenOn : une projection gelée avant 2018/)
    ]);
  });

  it("knows the scenarios and the convention that are not there", () => {
    write(["convention: ciet\n", "convention: ciett\n"], ["ciet-2016.yaml", "ciet-2017.yaml"]);
    expect(told()).toEqual([
      expect.stringMatching(/^5:13 convention : fichier introuvable/),
      expect.stringMatching(/^9:15 scenarios\.convention : scénario « ciett » inconnu.*« ciet » \?/)
    ]);
  });
});

describe("chooseProject", () => {
  const refusal = (folder: string | undefined) => {
    try {
      chooseProject(folder);
      return undefined;
    } catch (error) {
      expect((error as {code?: string}).code).toBe("data");
      return (error as Error).message;
    }
  };

  it("leaves the checkout where nothing is asked", () => {
    chooseProject(undefined);
    expect(projectFolder()).toBe(checkoutFolder);
    expect(stateFolder()).toBe(join(checkoutFolder, ".equilibre"));
  });

  it("takes a folder from where the user stands, with its own state, for children too", () => {
    write();
    chooseProject(".", root);
    expect(projectFolder()).toBe(root);
    expect(process.env.EQUILIBRE_PROJET).toBe(root);
    expect(stateFolder()).toBe(join(root, ".equilibre"));
  });

  it("says what a folder lacks to be a project", () => {
    expect(refusal(root)).toMatch(/^--projet : .*n’a pas de fichier data\/projet\.yaml ; attendu/);
    expect(refusal(join(root, "absent"))).toContain("n’existe pas");
    expect(refusal("package.json")).toContain("n’est pas un dossier");
    expect(refusal("")).toContain("texte vide");
    process.env.EQUILIBRE_PROJET = root;
    expect(refusal(undefined)).toMatch(/^EQUILIBRE_PROJET : /);
  });
});
