import {writeFileSync} from "node:fs";
import {join} from "node:path";
import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {reportText} from "../../../src/files/import/reportText.js";
import {dataErrorOf, workspace} from "./workspace.js";

const titles =
  "Numéro unique;Nom;Prénom;Date d'attribution;Commune;QPV;Bailleur;Nature;Ressources;Catégorie;ACI";
const file = (...lines: string[]) => iconv.encode(`${[titles, ...lines].join("\r\n")}\r\n`, "windows-1252");
const columns =
  "date_attribution,quartier,insee,qpv,bailleur,nature,ressources_mensuelles,categorie,personnes,aci,mutation_bloquee,activite,contingent,date_demande\n";

test("Windows-1252 with €, ’ and œ, decimal commas and French dates become plain values", async () => {
  const {run, imported} = workspace(
    "a.csv",
    file(
      "059001;L’HÔTE;Cœlia;5/3/2018;Villeneuve-d’Ascq;non;Lille Métropole Habitat;1er accès;1 064,50 €;1;oui"
    )
  );
  expect(await run("attributions")).toMatchObject({
    done: true,
    readAs: "CSV Windows-1252, séparateur point-virgule"
  });
  expect(imported("attributions")).toBe(
    `${columns}2018-03-05,,59009,non,lmh,premierAcces,1064.5,1,,oui,,,,\n`
  );
});

test("no name and no identifier is stored, and the report says so", async () => {
  const {run, imported, root} = workspace(
    "a.csv",
    file("059123456789012345;DUPOND;Zoé;15/03/2018;Lille;non;Vilogia;mutation;900;2;non")
  );
  const report = await run("attributions");
  expect(report.personalColumns).toEqual(["Numéro unique", "Nom", "Prénom"]);
  expect(report.identifierHashed).toBe(true);
  const text = reportText(report, false);
  expect(text).toContain("colonnes écartées, jamais conservées : Numéro unique, Nom, Prénom");
  expect(text).toContain("empreinte salée aussitôt oubliée");
  for (const secret of ["DUPOND", "Zoé", "059123456789012345"]) {
    expect(imported("attributions") + JSON.stringify(report).replace(root, "")).not.toContain(secret);
  }
});

test("one ménage twice on one date is a duplicate, on two dates it is not", async () => {
  const line = (date: string) => `0591;A;B;${date};Lille;non;Vilogia;mutation;900;2;non`;
  const report = await workspace(
    "a.csv",
    file(line("15/03/2018"), line("16/03/2018"), line("15/03/2018"))
  ).run("attributions");
  expect(report).toMatchObject({imported: 2, rejected: 1});
  expect(report.firstProblems[0]).toMatchObject({
    line: 4,
    column: "Numéro unique",
    found: "le même identifiant"
  });
  expect(report.firstProblems[0].accepted).toContain("ligne 2");
});

test("without an identifier, equal lines are different ménages: kept, counted and told", async () => {
  const line = "15/03/2018;Lille;Vilogia;mutation\n";
  const report = await workspace(
    "a.csv",
    `date;commune;bailleur;nature\n${line}${line}`.replace("date;", "date attribution;")
  ).run("attributions");
  expect(report).toMatchObject({imported: 2, rejected: 0});
  expect(report.doubts.join()).toContain("1 ligne égale à une autre, gardée");
});

test("rejected lines are kept byte for byte, in the encoding of the file", async () => {
  const bad = "1;L’HÔTE;Cœlia;31/02/2018;Lille;non;Vilogia;mutation;900 €;2;non";
  const {run, beside} = workspace(
    "a.csv",
    file(bad, "2;A;B;15/03/2018;Lille;non;Vilogia;mutation;900;2;non")
  );
  await run("attributions");
  expect(beside(".rejets.csv").equals(iconv.encode(`${titles}\n${bad}\n`, "windows-1252"))).toBe(true);
});

test("every problem of a line is found at once", async () => {
  const report = await workspace(
    "a.csv",
    file("1;A;B;03/25/2018;Lile;peut-être;Vilogea;achat;1.234,56;9;2x")
  ).run("attributions");
  expect(report.firstProblems.map(({column, proposal}) => [column, proposal])).toEqual([
    ["Date d'attribution", "25/03/2018"],
    ["Commune", "Lille"],
    ["QPV", undefined],
    ["Bailleur", "vilogia"],
    ["Nature", undefined],
    ["Catégorie", undefined],
    ["ACI", undefined]
  ]);
});

describe("rules that bind columns", () => {
  const check = async (titlesOfCase: string, line: string) =>
    (
      await workspace(
        "a.csv",
        `date_attribution;bailleur;nature;${titlesOfCase}\n15/03/2018;lmh;${line}\n`
      ).run("attributions")
    ).firstProblems;

  test("a place is needed, and quartier and commune agree", async () => {
    expect((await check("insee", "mutation;"))[0].accepted).toContain("une commune");
    expect((await check("quartier;insee", "mutation;59350-001;59512"))[0]).toMatchObject({
      column: "insee",
      proposal: "59350"
    });
    expect(await check("quartier;insee", "mutation;59350-001;59350")).toEqual([]);
  });

  test("a demande does not follow its attribution, the same month included", async () => {
    expect((await check("insee;date_demande", "mutation;Lille;04/2018"))[0]).toMatchObject({
      column: "date_demande"
    });
    expect(await check("insee;date_demande", "mutation;Lille;03/2018")).toEqual([]);
  });

  test("a blocked mutation is a mutation", async () => {
    expect((await check("insee;mutation_bloquee", "premierAcces;Lille;oui"))[0]).toMatchObject({
      column: "mutation_bloquee",
      proposal: "non"
    });
  });

  test("resources need a category or a size; no resources at all is accepted and stays empty", async () => {
    expect((await check("insee;ressources", "mutation;Lille;800"))[0].column).toBe("categorie");
    expect(await check("insee;ressources;categorie", "mutation;Lille;NR;3")).toEqual([]);
  });
});

test("the rank of who accepted is kept of a file that tells it, and adds no column to the others", async () => {
  const {run, imported} = workspace(
    "a.csv",
    iconv.encode(
      `${titles};rang_acceptation\r\n1;A;B;05/03/2018;Villeneuve-d'Ascq;non;LMH;1er accès;1064,5;1;oui;3\r\n`,
      "windows-1252"
    )
  );
  expect(await run("attributions")).toMatchObject({done: true, imported: 1});
  expect(imported("attributions")).toBe(
    `${columns.trimEnd()},rang_acceptation\n2018-03-05,,59009,non,lmh,premierAcces,1064.5,1,,oui,,,,,3\n`
  );
});

describe("--correspondance", () => {
  const content = "Jour;Ville;Org;Motif\n15/03/2018;Lille;LMH (OPH);Entrée\n";
  const withCorrespondance = (yaml: string) => {
    const space = workspace("a.csv", content);
    const path = join(space.root, "mienne.yaml");
    writeFileSync(path, yaml);
    return {...space, running: space.run("attributions", {correspondance: path})};
  };

  test("brings the user's titles and values to those of the import", async () => {
    const {running, imported} = withCorrespondance(
      "colonnes:\n  date_attribution: Jour\n  insee: [Ville]\n  bailleur: Org\n  nature: Motif\nvaleurs:\n  bailleur:\n    lmh: [LMH (OPH)]\n  nature:\n    premierAcces: Entrée\n"
    );
    expect((await running).done).toBe(true);
    expect(imported("attributions")).toBe(`${columns}2018-03-15,,59350,,lmh,premierAcces,,,,,,,,\n`);
  });

  test("a column that the import does not have is placed, with the one that was meant", async () => {
    const message = await dataErrorOf(withCorrespondance("colonnes:\n  date_atribution: Jour\n").running);
    expect(message).toContain("mienne.yaml:2:3 Colonne « date_atribution » inconnue.");
    expect(message).toContain("Vouliez-vous dire « date_attribution » ?");
  });

  test("YAML that does not parse and a file that is not there are told", async () => {
    expect(await dataErrorOf(withCorrespondance("colonnes: [a\nb: }").running)).toContain("YAML mal formé");
    expect(
      await dataErrorOf(workspace("a.csv", content).run("attributions", {correspondance: "/nulle/part.yaml"}))
    ).toContain("introuvable");
  });
});
