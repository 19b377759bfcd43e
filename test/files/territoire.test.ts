import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import type {Problem} from "../../src/files/dataError.js";
import {loadTerritoire} from "../../src/files/territoire.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

/** A copy of the tables with one text replaced by another in one file. */
function changed(file: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), "territoire-"));
  folders.push(root);
  cpSync("data/territoire", join(root, "data/territoire"), {recursive: true});
  const path = join(root, "data/territoire", file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
  return root;
}

function problemsOf(root: string): readonly Problem[] {
  try {
    loadTerritoire({root});
  } catch (error) {
    return (error as {problems: Problem[]}).problems;
  }
  return [];
}

describe("loadTerritoire", () => {
  it("names each file it read with its hash", () => {
    const {inputs} = loadTerritoire();
    expect(inputs.map(({path}) => path)).toContain("data/territoire/communes.csv");
    expect(inputs.every(({sha256}) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it("gives the digest of the same bytes twice and another for another seed", () => {
    expect(loadTerritoire().digest).toBe(loadTerritoire().digest);
    expect(loadTerritoire({seed: "x"}).digest).not.toBe(loadTerritoire().digest);
  });

  it("points at the cell that cannot be read", () => {
    expect(problemsOf(changed("communes.csv", "Anstaing,1432", "Anstaing,mille"))).toEqual([
      {
        file: "data/territoire/communes.csv",
        line: 3,
        column: 16,
        message: "« population_2016 » : « mille » trouvé ; attendu : un entier positif ou nul."
      }
    ]);
  });

  it("names a column that was renamed", () => {
    const messages = problemsOf(changed("bailleurs.csv", "part_parc", "part")).map(({message}) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toBe("La colonne « part_parc » manque.");
    expect(messages[1]).toContain("La colonne « part » est inconnue.");
  });

  it("refuses a hypothesis outside its range, with its line", () => {
    const [problem] = problemsOf(changed("cadrage.csv", ",0.465,0.43,", ",0.40,0.43,"));
    expect(problem.message).toBe("« partParcFragile » vaut 0.4, hors de ses bornes 0.43 à 0.55.");
    expect(problem.line).toBeGreaterThan(1);
  });

  it("refuses a commune that no line describes", () => {
    expect(problemsOf(changed("npru-sites.csv", "hem,59299", "hem,59000"))[0].message).toContain("59000");
  });

  it("says which file is missing", () => {
    const root = changed("npru-sites.csv", "hem", "hem");
    rmSync(join(root, "data/territoire/bailleurs.csv"));
    expect(problemsOf(root)).toEqual([
      {file: "data/territoire/bailleurs.csv", message: "Fichier introuvable."}
    ]);
  });
});
