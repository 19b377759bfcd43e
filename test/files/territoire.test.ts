import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import type {Problem} from "../../src/files/dataError.js";
import {loadTerritoire} from "../../src/files/territoire.js";
import {territoireQuartiers} from "../../src/files/territoireQuartiers.js";
import {readTerritoireSources} from "../../src/files/territoireSources.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

/** A copy of the tables with one text replaced by another in one file. */
function changed(file: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), "territoire-"));
  folders.push(root);
  for (const path of ["data/projet.yaml", "data/convention", "data/territoire"])
    cpSync(path, join(root, path), {recursive: true});
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
    const {inputs} = loadTerritoire({imports: "none"});
    expect(inputs.map(({path}) => path)).toContain("data/territoire/communes.csv");
    expect(inputs.every(({sha256}) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it("gives the digest of the same bytes twice and another for another seed", () => {
    expect(loadTerritoire({imports: "none"}).digest).toBe(loadTerritoire({imports: "none"}).digest);
    expect(loadTerritoire({seed: "x", imports: "none"}).digest).not.toBe(
      loadTerritoire({imports: "none"}).digest
    );
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

  it("takes counts of any year, and wants one", () => {
    const years = (from: string, to: string) =>
      readTerritoireSources({root: changed("communes.csv", from, to), brackets: 4}).years;
    expect(years("population_2016", "population_2020")).toEqual({
      ...{population: 2020, stock: 2018},
      ...{typologies: 2019, types: 2019, periods: 2019}
    });
    const said = (to: string) =>
      problemsOf(changed("communes.csv", "population_2016", to)).map(({message}) => message);
    expect(said("population")).toEqual([
      "La colonne « population_<année> » manque.",
      expect.stringMatching(
        /^La colonne « population » est inconnue\. Colonnes admises : insee, nom, population_<année>,/
      )
    ]);
    expect(said("depuis_2010_2018")).toEqual([
      "La colonne « population_<année> » manque.",
      "La colonne « depuis_2010_<année> » figure plusieurs fois : une seule est attendue."
    ]);
  });

  it("refuses the stock of a bailleur that is not there", () => {
    const [problem] = problemsOf(changed("cadrage.csv", "parcConnu.lmh", "parcConnu.lnh"));
    expect(problem.message).toBe("« lnh » n’est pas un bailleur de bailleurs.csv.");
    expect(problem.line).toBeGreaterThan(1);
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

/** A copy of the tables with files under data/imports/. */
function withImports(files: {readonly [name: string]: string}): string {
  const root = changed("npru-sites.csv", "hem", "hem");
  mkdirSync(join(root, "data/imports"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "data/imports", name), text);
  return root;
}

describe("loadTerritoire with the user's own files", () => {
  it("takes the classes and résidences principales they give and says so", () => {
    const root = withImports({
      "quartiers.csv": "quartier,fragilite\n59350-001,fragile\n59350-002,moyenne\n",
      "communes.csv": "insee,fragilite,residences_principales\n59350,,118000\n59013,moyenne,\n",
      "manifest.json": '{"quartiers": {"fichier": "diagnostic.xlsx", "sha256": "abc"}}'
    });
    const {territoire, inputs, replaced} = loadTerritoire({root});
    const {communes, quartiers} = territoire;
    expect(quartiers.fragilite[quartiers.ids.indexOf("59350-001")]).toBe(0);
    expect(quartiers.fragilite[quartiers.ids.indexOf("59350-002")]).toBe(1);
    expect(communes.residencesPrincipales[communes.insee.indexOf("59350")]).toBe(118000);
    expect(communes.fragilite[communes.insee.indexOf("59013")]).toBe(1);
    expect(replaced.map(({what}) => what)).toEqual([
      "classe de fragilité : 2 quartiers",
      "classe de fragilité : 1 commune ; résidences principales : 1 commune"
    ]);
    expect(replaced[0].original).toEqual({fichier: "diagnostic.xlsx", sha256: "abc"});
    expect(inputs.map(({path}) => path)).toContain("data/imports/quartiers.csv");
  });

  it("refuses a quartier prioritaire that is not fragile, with its place", () => {
    const [problem] = problemsOf(withImports({"quartiers.csv": "quartier,fragilite\n59350-Q01,sans\n"}));
    expect(problem).toMatchObject({file: "data/imports/quartiers.csv", line: 2, column: 11});
    expect(problem.message).toContain("« sans » trouvé pour le quartier prioritaire 59350-Q01");
  });

  it("refuses a quartier that the territoire does not hold", () => {
    const problems = problemsOf(withImports({"quartiers.csv": "quartier,fragilite\n59350-999,sans\n"}));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({line: 2, column: 1});
  });
});

describe("territoireQuartiers", () => {
  it("lists each quartier with its commune, logements and class, ready to be corrected and imported", () => {
    const {territoire} = loadTerritoire({imports: "none"});
    const lines = territoireQuartiers(territoire).trimEnd().split("\n");
    expect(lines[0]).toBe("quartier,fragilite,insee,commune,qpv,population,logements,part_sociale");
    expect(lines).toHaveLength(territoire.quartiers.ids.length + 1);
    const logements = lines.slice(1).reduce((sum, line) => sum + Number(line.split(",")[6]), 0);
    expect(logements).toBe(119469);
    expect(lines.some((line) => line.startsWith("59350-Q01,fragile,59350,Lille,oui,"))).toBe(true);
  });
});
