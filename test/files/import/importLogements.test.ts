import iconv from "iconv-lite";
import {expect, test} from "vitest";
import {workspace} from "./workspace.js";

const columns =
  "insee,qpv,construction,typologie,surface,annee_construction,annee_location,financement,occupation,date_bail,loyer_mensuel,contingent,bailleur\n";

function deposit(fields: {[position: number]: string}): string {
  return Array.from({length: 64}, (_, k) => fields[k + 1] ?? "").join(";");
}

const logement = {
  3: "1",
  4: "59350",
  6: "LILLE",
  10: "de l’Égalité",
  22: "1",
  23: "C",
  24: "6",
  25: "88",
  26: "1972",
  27: "1973",
  32: "52",
  34: "1",
  37: "9",
  40: "1",
  41: "03/2012",
  44: "342,18",
  63: "3"
};

test("the regulatory deposit is read by position, owner from its first line, address left out", async () => {
  const header = "2018;1;LILLE MÉTROPOLE HABITAT;LMH;1 rue X;;59000;LILLE;FRANCE;12345678901234;;";
  const outside = deposit({...logement, 1: "0000000002", 4: "62041"});
  const {run, imported} = workspace(
    "depot.txt",
    iconv.encode(`${header}\r\n${deposit({...logement, 1: "0000000001"})}\r\n${outside}\r\n`, "windows-1252")
  );
  const report = await run("logements");
  expect(report).toMatchObject({
    type: "logements",
    done: true,
    lines: 2,
    imported: 1,
    outside: 1,
    identifierHashed: true
  });
  expect(imported("logements")).toBe(
    `${columns}59350,oui,collectif,T5,88,1972,1973,plusAncien,loue,2012-03,342.18,actionLogement,lmh\n`
  );
  expect(report.personalColumns).toContain("adresse");
});

test("a bad code of the deposit is told by its field", async () => {
  const report = await workspace(
    "depot.txt",
    `2018;1;LMH;;;;;;;;;\n${deposit({...logement, 32: "77"})}\n`
  ).run("logements");
  expect(report.firstProblems).toHaveLength(1);
  expect(report.firstProblems[0]).toMatchObject({line: 2, column: "financement (champ 32)", found: "77"});
});

test("the open file of before 2023: no owner, no rent, equal lines are two logements", async () => {
  const line = "1;59512;59100;ROUBAIX;12;;RUE;DES ARTS;2;I;4;82;2011;2011;13\n";
  const {run, imported} = workspace(
    "rpls.csv",
    `DROIT;DEPCOM;CODEPOSTAL;LIBCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;QPV;TYPECONST;NBPIECE;SURFHAB;CONSTRUCT;LOCAT;FINAN\n${line}${line}`
  );
  const report = await run("logements");
  expect(report).toMatchObject({imported: 2, rejected: 0, identifierHashed: false});
  expect(imported("logements")).toBe(
    `${columns}${"59512,non,individuel,T4,82,2011,2011,plusRecent,,,,,\n".repeat(2)}`
  );
  expect(report.personalColumns).toEqual(["NUMVOIE", "INDREP", "TYPVOIE", "NOMVOIE"]);
});

test("the open file since 2023: codes beside labels, an empty QPV code outside", async () => {
  const titles =
    "DEPCOM_CODE;DEPCOM_LIBELLE;QPV_CODE;TYPECONST_CODE;TYPECONST_LIBELLE;NBPIECE;SURFHAB;CONSTRUCT;LOCAT;FINAN_CODE;FINAN_LIBELLE";
  const {run, imported} = workspace(
    "rpls.csv",
    `${titles}\n59350;Lille;QP059012;C;Collectif;3;64;1990;1990;10;PLAI\n59350;Lille;;C;Collectif;2;45;2015;2015;14;PLS\n`
  );
  expect((await run("logements")).done).toBe(true);
  expect(imported("logements")).toBe(
    `${columns}59350,oui,collectif,T3,64,1990,1990,plai,,,,,\n59350,non,collectif,T2,45,2015,2015,pls,,,,,\n`
  );
});

test("« RPLS loi » of 2018 with its _red names, other owners kept as written", async () => {
  const titles =
    "IDENT_REP;RS;DEPCOM;QPV_red;typeconst_red;nbpiece_red;surfhab_red;construct_red;finan_red;MODE_red;loyerprinc_red";
  const {run, imported} = workspace("loi.csv", `${titles}\n0001;ADOMA;59009;2;C;1;21;1985;12;2;9999\n`);
  expect((await run("logements")).done).toBe(true);
  expect(imported("logements")).toBe(
    `${columns}59009,non,collectif,T1,21,1985,,plusRecent,vacant,,,,ADOMA\n`
  );
});

test("the commune-level file is known by its columns", async () => {
  const titles =
    "DEPCOM_ARM;LIBCOM_DEP;nb_ls;nb_ls_en_qpv;nb_ls_individuels;nb_ls_collectifs;nb_ls_1piece;nb_ls_plai;tx_mob";
  const {run, imported} = workspace(
    "communes.csv",
    `RPLS 2019;;;;;;;;\n${titles}\n59350;Lille;31000;14000;2100;28900;3000;1700;8,5\n01001;Ailleurs;12;0;12;0;0;0;0\n59512;Roubaix;100;120;0;100;0;0;0\n`
  );
  const report = await run("logements", {rejectsAccepted: true});
  expect(report).toMatchObject({type: "logements-communes", imported: 1, outside: 1, rejected: 1});
  expect(report.firstProblems[0]).toMatchObject({line: 5, column: "nb_ls_en_qpv"});
  expect(imported("logements-communes").split("\n")[1]).toBe(
    "59350,31000,14000,2100,28900,3000,,,,,1700,,,,"
  );
});
