import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, describe, expect, test} from "vitest";
import {isMet} from "../../src/analysis/territoire/target.js";
import {compilePlan} from "../../src/core/compile/compilePlan.js";
import {startingFit} from "../../src/core/compile/fit.js";
import {DataError} from "../../src/files/dataError.js";
import {fitInputs, fitPaths, readFit, readFitFile, writeFit} from "../../src/files/fitFile.js";
import {importFile} from "../../src/files/import/importFile.js";
import {startPopulation} from "../../src/files/inputs.js";
import {checkoutFolder} from "../../src/files/projectFolders.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {loadTerritoire} from "../../src/files/territoire.js";
import {territoireReport} from "../../src/files/territoireReport.js";

/** A project of its own: the data and simulations of this one, nothing imported. */
let root: string;
const roots: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "equilibre-projet-"));
  roots.push(root);
  for (const folder of ["data/projet.yaml", "data/convention", "data/territoire", "simulations"])
    cpSync(join(checkoutFolder, folder), join(root, folder), {recursive: true});
  mkdirSync(join(root, "data/imports"), {recursive: true});
});

afterAll(() => {
  for (const folder of roots) rmSync(folder, {recursive: true, force: true});
});

async function importText(type: string, text: string) {
  const path = join(root, `mon-${type}.csv`);
  writeFileSync(path, text);
  const report = await importFile(type, path, {rejectsAccepted: false, root});
  expect(report.firstProblems).toEqual([]);
  expect(report.done).toBe(true);
  return report;
}

function messagesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof DataError) return error.problems.map(({message}) => message);
    throw error;
  }
  return [];
}

const published = loadTerritoire({imports: "none"});

/** Logements by bailleur, commune and side of the QPV. */
function parcOf({communes, bailleurs, quartiers, logements}: typeof published.territoire) {
  const counts = new Map<string, number>();
  for (let l = 0; l < logements.count; l++) {
    const q = logements.quartier[l];
    const side = quartiers.qpv[q] === 1 ? "oui" : "non";
    const key = `${bailleurs.ids[logements.bailleur[l]]},${communes.insee[quartiers.commune[q]]},${side}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe("parc", () => {
  test("one bailleur's stock is where its file says, brought to the total of the text", async () => {
    await importText(
      "parc",
      "bailleur;commune;qpv;logements\nNotre Logis;59350;oui;1200\nNotre Logis;59599;non;900\n"
    );
    const {territoire, replaced, digest} = loadTerritoire({root});
    const own = [...parcOf(territoire)].filter(([key]) => key.startsWith("notre-logis"));
    expect(own.map(([key]) => key).sort()).toEqual(["notre-logis,59350,oui", "notre-logis,59599,non"]);
    // 50 969 of 52 927 in QPV and 68 500 of 77 658 outside; a residence holds 80 logements at most.
    const side = (qpv: boolean) =>
      sum(published.sources.communes.map((c) => (qpv ? c.logementsQpv : c.logementsHorsQpv)));
    expect(Math.abs(own[0][1] - (1200 * 50969) / side(true))).toBeLessThan(80);
    expect(Math.abs((own[1] ?? [])[1] - (900 * 68500) / side(false))).toBeLessThan(80);
    expect(replaced[0]).toMatchObject({
      what: "parc de 1 bailleur, par commune et QPV : 2\u202f100 logements",
      original: {fichier: "mon-parc.csv"}
    });
    expect(digest).not.toBe(published.digest);
    const resolved = resolveScenario("tendanciel", {root});
    expect(messagesOf(() => readFit(resolved, digest, {root}))[0]).toContain("npx equilibre calibrer");
  });

  test("a file of every bailleur gives the communes their logements, each cell met to a residence", async () => {
    const counts = parcOf(published.territoire);
    const bailleurs = [...new Set([...counts.keys()].map((key) => key.split(",")[0]))];
    const lines = [...counts].map(([key, n]) => `${key.replaceAll(",", ";")};${n}`);
    await importText("parc", `bailleur;insee;qpv;logements\n${lines.join("\n")}\n`);
    const {territoire, replaced} = loadTerritoire({root});
    expect(territoire.logements.count).toBe(119469);
    expect(replaced[0].what).toContain("parc des 15 bailleurs, et par là des communes");
    const reached = parcOf(territoire);
    for (const id of bailleurs) {
      const of = (table: typeof counts) =>
        sum([...table].filter(([key]) => key.startsWith(`${id},`)).map(([, n]) => n));
      expect(Math.abs(of(reached) - of(counts)) / of(counts), id).toBeLessThan(0.04);
    }
  });

  test("margins that disagree are refused by name, with how much", async () => {
    await importText("parc", "bailleur;insee;qpv;logements\nlmh;59350;oui;40000\nlmh;59051;non;5000\n");
    const messages = messagesOf(() => loadTerritoire({root}));
    expect(messages).toHaveLength(2);
    expect(messages.join("\n")).toMatch(
      /Lille \(59350\), en QPV : les seuls bailleurs nommés font 40000 logements, le RPLS en compte \d+, soit \+\d+/
    );
  });
});

describe("logements-communes", () => {
  test("a commune's own counts take the place of the published ones", async () => {
    await importText(
      "logements-communes",
      "insee;logements;logements_qpv;individuels;collectifs;t1;t2;t3;t4;t5\n59009;12000;4000;3000;9000;1000;3000;4000;3000;1000\n"
    );
    const {territoire, sources, replaced} = loadTerritoire({root, total: "rpls"});
    const {quartiers, logements, communes} = territoire;
    const there = [...logements.quartier.keys()].filter(
      (l) => communes.insee[quartiers.commune[logements.quartier[l]]] === "59009"
    );
    expect(there).toHaveLength(12000);
    expect(there.filter((l) => quartiers.qpv[logements.quartier[l]] === 1)).toHaveLength(4000);
    expect(there.filter((l) => logements.individuel[l] === 1)).toHaveLength(3000);
    expect(sources.communes.find(({insee}) => insee === "59009")).toMatchObject({logementsQpv: 4000});
    expect(replaced[0].what).toContain("parc de 1 commune : 12\u202f000 logements");
    const {targets} = territoireReport({root, total: "rpls"});
    expect(targets.filter((row) => row.status !== "conflit" && !isMet(row))).toEqual([]);
  });

  test("a bailleur's file that disagrees with it is refused by name, with how much", async () => {
    await importText("logements-communes", "insee;logements;logements_qpv\n59009;12000;4000\n");
    await importText("parc", "bailleur;insee;qpv;logements\nvilogia;59009;oui;4400\n");
    expect(messagesOf(() => loadTerritoire({root}))).toEqual([
      expect.stringContaining("4400 logements, votre fichier des communes en compte 4000, soit +400.")
    ]);
  });
});

describe("logements", () => {
  const titles =
    "insee;qpv;construction;typologie;surface;annee_construction;financement;loyer_mensuel;bailleur";

  test("a deposit of one bailleur only says where its logements are", async () => {
    const lines = Array.from({length: 300}, () => "59350;oui;collectif;T3;64;1972;plusAncien;342,18;Vilogia");
    await importText("logements", [titles, ...lines, ""].join("\n"));
    const {territoire, replaced} = loadTerritoire({root});
    expect(replaced[0].what).toBe("parc de 1 bailleur par commune et QPV : 300 logements");
    const own = [...parcOf(territoire)].filter(([key]) => key.startsWith("vilogia"));
    expect(own.map(([key]) => key)).toEqual(["vilogia,59350,oui"]);
  });

  test("a file of nearly all logements replaces counts, rent classes and the mean rent", async () => {
    const lines = published.sources.communes.flatMap(({insee, logementsQpv, logementsHorsQpv}) => [
      ...Array.from({length: logementsQpv}, () => `${insee};oui;collectif;T4;80;1960;plusAncien;400;`),
      ...Array.from({length: logementsHorsQpv}, () => `${insee};non;individuel;T2;50;2015;plai;300;`)
    ]);
    await importText("logements", [titles, ...lines, ""].join("\n"));
    const {territoire, sources} = loadTerritoire({root});
    expect(territoire.logements.count).toBe(119469);
    const {typology, quartier} = territoire.logements;
    const inQpv = territoire.quartiers.qpv;
    expect([...typology.keys()].every((l) => typology[l] === (inQpv[quartier[l]] ? 3 : 1))).toBe(true);
    const rows = sources.rentClasses.find(({period, qpv}) => period === 4 && !qpv);
    expect(rows?.shares).toEqual([1, 0, 0, 0]);
    const [inside, outside] = [true, false].map((qpv) =>
      sum(published.sources.communes.map((c) => (qpv ? c.logementsQpv : c.logementsHorsQpv)))
    );
    expect(sources.hypotheses.loyerMoyen).toBeCloseTo(
      (400 * inside + 300 * outside) / (80 * inside + 50 * outside),
      9
    );
  });

  test("a file changed since its import is refused", async () => {
    await importText("logements", `${titles}\n59350;oui;collectif;T3;64;1972;plusAncien;342,18;Vilogia\n`);
    writeFileSync(join(root, "data/imports/logements.csv"), "insee\n59350\n");
    expect(messagesOf(() => loadTerritoire({root}))[0]).toContain("a changé depuis son import");
  });
});

describe("npru", () => {
  const projects =
    "projet;insee;quartier;demolitions;annee_debut;annee_fin\nA;59350;59350-Q02;120;2018;2020\nB;59599;;61;2019;2020\nC;59512;59512-Q01;30;2022;2024\n";

  test("sites, places and years of the demolitions follow the projects", async () => {
    await importText("npru", projects);
    const {territoire, projects: read, replaced} = loadTerritoire({root});
    const {communes, quartiers, logements} = territoire;
    expect(replaced[0].what).toBe("sites et cadence NPRU : 3 projets, 211 démolitions de 2018 à 2024");
    expect(communes.insee.filter((_, c) => communes.npru[c] === 1).sort()).toEqual([
      "59350",
      "59512",
      "59599"
    ]);
    const resolved = resolveScenario("tendanciel", {root});
    const {demolitionOrder} = startPopulation(resolved, {territoire, projects: read});
    const places = [...demolitionOrder].map((l) => quartiers.ids[logements.quartier[l]]);
    // 2018: 40 in A; 2019: 40 in A and 31 in B; 2020: 40 and 30; then C.
    expect(new Set(places.slice(0, 80))).toEqual(new Set(["59350-Q02"]));
    expect(places.slice(80, 111).every((id) => id.startsWith("59599-"))).toBe(true);
    expect(places.slice(181, 211).every((id) => id === "59512-Q01")).toBe(true);
    expect(new Set(demolitionOrder).size).toBe(logements.npru.reduce((a, b) => a + b, 0));
    expect(resolved.hypotheses["npru.demolitions"]).toMatchObject({value: 211, status: "fait"});
    expect(resolved.hypotheses["npru.demolitions"].source).toMatch(
      /^votre fichier mon-npru\.csv, sha256 [0-9a-f]{12}$/
    );
    const plan = compilePlan({
      resolved,
      territoire,
      fit: startingFit({territoire, brackets: 4})
    });
    const demolished = plan.npru.cadence.map(
      (share) => Math.round(share * plan.evolution.demolitions * 1000) / 1000
    );
    // From 2016 to 2022, then the 20 of 2023 and 2024, which come after the horizon.
    expect(demolished.slice(0, 9)).toEqual([0, 0, 40, 71, 70, 0, 10, 10, 10]);
    expect(demolished.slice(9).every((n) => n === 0)).toBe(true);
  });

  test("more demolitions than logements are refused", async () => {
    await importText(
      "npru",
      "projet;insee;quartier;demolitions;annee_debut;annee_fin\nA;59350;59350-Q02;15000;2018;2020\n"
    );
    expect(messagesOf(() => loadTerritoire({root}))).toEqual([
      expect.stringMatching(/« demolitions » : 15000 trouvées, 59350-Q02 ne compte que \d+ logements sociaux/)
    ]);
  });
});

describe("livraisons", () => {
  test("operations enter the programme without their PLS, and no new fit is needed", async () => {
    await importText(
      "livraisons",
      "annee;commune;quartier;bailleur;logements;plai;plus;pls\n2018;Roubaix;59512-001;Vilogia;48;16;22;10\n2019;59350;;Promoteur X;30;;;\n"
    );
    const {replaced, digest, territoire} = loadTerritoire({root});
    expect(replaced[0].what).toBe(
      "livraisons programmées : 2 opérations, 68 logements PLUS et PLAI de 2018 à 2019"
    );
    expect(digest).toBe(published.digest);
    const resolved = resolveScenario("ciet", {root});
    const without = resolveScenario("ciet", {root, imports: "none"});
    expect(fitInputs(resolved, digest)).toBe(fitInputs(without, published.digest));
    const plan = compilePlan({
      resolved,
      territoire,
      fit: startingFit({territoire, brackets: 4})
    });
    const named = plan.offre.programme?.flat() ?? [];
    expect(named).toEqual([
      {
        commune: territoire.communes.insee.indexOf("59512"),
        quartier: territoire.quartiers.ids.indexOf("59512-001"),
        bailleur: territoire.bailleurs.ids.indexOf("vilogia"),
        size: 38,
        plai: 16
      },
      {commune: territoire.communes.insee.indexOf("59350"), size: 30}
    ]);
  });
});

describe("demandes", () => {
  test("what the demandes say takes the place of the hypotheses, with its source; a sample never gives the count", async () => {
    // One person: very modest under 745 €, the last bracket above 1 490 €.
    const line = (nature: string, resources: number, aci: string, date: string) =>
      `${date};59350;${nature};${resources};1;1;${aci};${nature === "mutation" ? "oui" : ""}`;
    const lines = [
      ...Array.from({length: 60}, () => line("premierAcces", 500, "oui", "2016-01")),
      ...Array.from({length: 20}, () => line("premierAcces", 1600, "non", "2016-11")),
      ...Array.from({length: 40}, () => line("mutation", 900, "non", "2016-12")),
      line("relogementNpru", 500, "oui", "2016-12")
    ];
    await importText(
      "demandes",
      `date_demande;insee;nature;ressources_mensuelles;categorie;personnes;aci;mutation_bloquee\n${lines.join("\n")}\n`
        // Equal lines are refused as duplicates: a number makes each its own.
        .replace("mutation_bloquee\n", "mutation_bloquee;numero\n")
        .split("\n")
        .map((text, i) => (i === 0 || text === "" ? text : `${text};${i}`))
        .join("\n")
    );
    const {hypotheses} = resolveScenario("tendanciel", {root});
    const before = resolveScenario("tendanciel", {root, imports: "none"}).hypotheses;
    expect(hypotheses["demande.pending"]).toEqual(before["demande.pending"]);
    expect(hypotheses["demande.premierAccesShare"].value).toBeCloseTo(2 / 3, 12);
    expect(hypotheses["demande.profile"].value).toEqual([0.5, 1 / 3, 0, 1 / 6]);
    expect(hypotheses["demande.sizes"].value).toEqual([1, 0, 0, 0, 0, 0]);
    expect(hypotheses["demande.aciShare"].value).toBe(0.75);
    expect(hypotheses["demande.meanMonths"].value).toBeCloseTo((60 * 11 + 20) / 120, 12);
    expect(hypotheses["mutations.blockedShare"].value).toBe(1);
    // No demande of the third bracket: the shares by bracket stay supposed.
    expect(hypotheses["demande.aciByBracket"]).toEqual(before["demande.aciByBracket"]);
    expect(hypotheses["demande.profile"]).toMatchObject({status: "fait"});
    expect(hypotheses["demande.profile"].source).toContain("mon-demandes.csv");
    const resolved = resolveScenario("tendanciel", {root});
    const {digest, replaced} = loadTerritoire({root});
    expect(replaced[0].what).toContain("demandes en instance : 120 demandes");
    expect(messagesOf(() => readFit(resolved, digest, {root}))[0]).toContain("npx equilibre calibrer");
  });
});

test("the fit of a day is the user's where their files stand for what was known then, and the command that makes it is told", async () => {
  const resolved = resolveScenario("tendanciel", {root, knownOn: "2016-12-31"});
  const digest = "sha256:autre";
  const [message] = messagesOf(() => readFit(resolved, digest, {root, knownOn: "2016-12-31"}));
  expect(message).toContain("« npx equilibre calibrer --connu-le 2016-12-31 »");
  expect(message).toContain("« --mondes 0 »");
  const [project, user] = fitPaths("2016-12-31", root);
  const known = readFitFile(project);
  if (known === undefined) throw new Error("no fit of 2016-12-31");
  const today = fitPaths(undefined, root).map(readFitFile);
  await writeFit(user, {...known, inputs: fitInputs(resolved, digest)});
  expect(readFit(resolved, digest, {root, knownOn: "2016-12-31"}).weights).toEqual(known.weights);
  // That of today's values stands where it was.
  expect(fitPaths(undefined, root).map(readFitFile)).toEqual(today);
});

test("the total of RPLS is a choice of cadrage.csv, for simulations too", () => {
  expect(published.total).toBe("convention");
  const {territoire} = loadTerritoire({root, total: "rpls"});
  expect(territoire.logements.count).toBe(130585);
});
