import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, test, vi} from "vitest";
import type {Bilan} from "../../../src/analysis/bilan/bilan.js";
import {bilanCommand} from "../../../src/cli/commands/bilan.js";
import {dataErrorOf} from "../import/workspace.js";

afterEach(() => vi.restoreAllMocks());

const titles =
  "date_attribution;quartier;insee;qpv;bailleur;nature;ressources_mensuelles;categorie;aci;mutation_bloquee;contingent;date_demande;identifiant";

/** A folder with files in it, by name. */
function folderOf(files: {readonly [name: string]: string}) {
  const folder = mkdtempSync(join(tmpdir(), "equilibre-bilan-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name: string) => join(folder, name);
}

const file = (...lines: string[]) => [titles, ...lines, ""].join("\n");
let next = 0;
/** One line in Lille's first quartier prioritaire; `change` takes the place of the fields that it names. */
function line(change: {readonly [field: string]: string} = {}): string {
  const fields: {[field: string]: string} = {
    date_attribution: "15/03/2018",
    quartier: "59350-Q01",
    insee: "59350",
    qpv: "oui",
    bailleur: "vilogia",
    nature: "premierAcces",
    ressources_mensuelles: "500",
    categorie: "1",
    aci: "oui",
    mutation_bloquee: "",
    contingent: "prefet",
    date_demande: "03/2017",
    identifiant: String(next++),
    ...change
  };
  return titles
    .split(";")
    .map((title) => fields[title])
    .join(";");
}
const lines = (count: number, change = {}) => Array.from({length: count}, () => line(change));

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await bilanCommand().parseAsync(args, {from: "user"});
  const text = write.mock.calls.map(([piece]) => String(piece)).join("");
  write.mockRestore();
  return text;
}
const json = async (...args: string[]) => JSON.parse(await run(...args, "--json")) as Bilan;
const table = (bilan: Bilan, id: string) => {
  const found = bilan.tables.find((other) => other.id === id)!;
  return found.rows.map((row) => Object.fromEntries(found.columns.map((column, i) => [column.id, row[i]])));
};

describe("a bilan counted by hand", () => {
  // Fragile, 2018: 12 under 60 % (8 très modestes at 500 €, 4 modestes at 900 €), 6 above (1 200 € and 2 000 €).
  const content = file(
    ...lines(8),
    ...lines(4, {ressources_mensuelles: "900", aci: "non"}),
    ...lines(3, {ressources_mensuelles: "1200", nature: "mutation", aci: "", mutation_bloquee: "oui"}),
    ...lines(3, {ressources_mensuelles: "2000", nature: "relogementNpru", bailleur: "lmh"}),
    ...lines(2, {ressources_mensuelles: "NR", aci: ""}),
    line({quartier: "59350-Q99"}),
    ...lines(5, {date_attribution: "15/09/2018"})
  );
  const path = folderOf({"a.csv": content});

  test("columns that nothing reads are named, and no quote nor percentage is cut", async () => {
    const wider = content.replace(
      /^(.+)$/gm,
      (row, _, at) => `${row};${at === 0 ? "Tranche de revenus" : "moins de 40"}`
    );
    const text = await run(folderOf({"a.csv": wider})("a.csv"), "--periode", "2018-S1");
    expect(text).toContain("Colonnes non lues, sans emploi ici : Tranche de revenus.");
    expect(text).toContain("«\u00a0fragile\u00a0»");
    expect(text).toContain("60\u00a0%) ");
  });

  test("shares, ACI, delays and legal arithmetic are those of the lines", async () => {
    const bilan = await json(path("a.csv"), "--periode", "2018-S1");
    expect(bilan.lines).toMatchObject({read: 26, used: 20, outsidePeriod: 5, unusable: 1});
    expect(table(bilan, "ressources-classes")[0]).toMatchObject({
      fragilite: "fragile",
      attributions: 20,
      renseignees: 18,
      tresModestes: 8,
      modestes: 4,
      intermediaires: 3,
      plusElevees: 3,
      part_faibles: 12 / 18
    });
    const lille = table(bilan, "natures-communes").find(({insee}) => insee === "59350");
    expect(lille).toMatchObject({
      premier_acces: 14,
      aci: 8,
      droit_commun: 4,
      aci_inconnu: 2,
      part_aci: 8 / 12,
      mutations_bloquees: 3,
      part_mutations_bloquees: 3 / 20,
      relogements_npru: 3
    });
    expect(table(bilan, "delais")[0]).toMatchObject({lignes: 20, moyenne: 12, mediane: 12});
    const [fragile] = bilan.verdicts.find(({id}) => id === "ressources-classe-fragile")!.units;
    expect(fragile).toMatchObject({successes: 12, n: 18, legal: "non atteint"});
    expect(bilan.missing[0]).toEqual({what: "ressources ou catégorie du ménage", lines: 2});
    expect(bilan.lines.emptyMonths).toContain("2018-05");
  });

  test("a line that cannot be used is counted and listed with its place and its reason", async () => {
    const text = await run(path("a.csv"), "--periode", "2018-S1");
    expect(text).toContain(
      "26 lignes lues, 20 dans la période (2018-S1 : 20), 5 hors période, 1 inutilisable."
    );
    expect(text).toMatch(/a\.csv:22 « quartier » : « 59350-Q99 » trouvé/);
  });

  test("a published bilan shows no count from 1 to 10, no list of lines and no quartier", async () => {
    const bilan = await json(path("a.csv"), "--periode", "2018-S1", "--publication");
    expect(bilan.unusable).toEqual([]);
    expect(bilan.tables.map(({id}) => id)).not.toContain("ressources-quartiers");
    for (const {id, columns, rows} of bilan.tables)
      for (const row of rows)
        columns.forEach(({kind}, i) => {
          const cell = row[i];
          if (kind === "count" && typeof cell === "number")
            expect([id, cell === 0 || cell >= 11]).toEqual([id, true]);
        });
    expect(bilan.verdicts.flatMap(({units}) => units)).toEqual([]);
  });

  test("nothing is published under eleven attributions, nor after what is no publication", async () => {
    const few = folderOf({"a.csv": file(...lines(10)), "b.json": "{}"});
    expect(await dataErrorOf(run(few("a.csv"), "--publication"))).toContain(
      "10 attributions dans la période"
    );
    expect(await dataErrorOf(run(few("a.csv"), "--precedente", few("b.json")))).toContain("--publication");
    const after = ["--publication", "--precedente", few("b.json")];
    expect(await dataErrorOf(run(path("a.csv"), ...after))).toContain("n’est pas une publication");
  });

  test("after a half-year that told 20 attributions, a year of 25 is not published; a year of 35 is", async () => {
    const out = folderOf({})("s1");
    await run(path("a.csv"), "--periode", "2018-S1", "--publication", "--sortie", out);
    const after = ["--periode", "2018", "--publication", "--precedente", join(out, "bilan.json")];
    expect(await dataErrorOf(run(path("a.csv"), ...after))).toContain("l’écart, 5, se lirait");
    const more = folderOf({"b.csv": `${content}${lines(10, {date_attribution: "16/09/2018"}).join("\n")}\n`});
    const year = await json(more("b.csv"), ...after);
    expect(year.lines).toMatchObject({used: 35, byHalfYear: {"2018-S1": 20, "2018-S2": 15}});
  });

  test("--sortie writes every table, never over something else nor over another bilan of the period", async () => {
    const out = folderOf({})("bilan");
    await run(path("a.csv"), "--periode", "2018-S1", "--sortie", out);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining([
        "bilan.json",
        "ressources-quartiers.csv",
        "verdicts.csv",
        "lignes-inutilisables.csv"
      ])
    );
    expect(readFileSync(join(out, "ressources-classes.csv"), "utf8")).toContain('"0,666667"');
    const other = folderOf({"b.csv": file(...lines(12))})("b.csv");
    expect(await dataErrorOf(run(other, "--sortie", out))).toContain("Deux bilans pour 2018-S1");
    const busy = folderOf({"note.txt": "à moi"});
    expect(
      await dataErrorOf(run(path("a.csv"), "--sortie", busy("note.txt").replace("/note.txt", "")))
    ).toContain("autre chose qu’un bilan");
  });
});

describe("files that cannot be a bilan", () => {
  const refused = (content: string, ...args: string[]) => {
    const path = folderOf({"a.csv": content})("a.csv");
    return dataErrorOf(run(path, ...args));
  };

  test("a period that is none, or that the file does not hold", async () => {
    expect(await refused(file(line()), "--periode", "premier semestre")).toContain(
      "« premier semestre » trouvé ; attendu : un semestre, comme 2025-S1, ou une année, comme 2025."
    );
    const message = await refused(file(line()), "--periode", "2019");
    expect(message).toContain("Aucune attribution en 2019-S1, 2019-S2");
    expect(message).toContain("Semestres trouvés : 2018-S1.");
  });

  test("a hole between two half-years", async () => {
    const message = await refused(file(line(), line({date_attribution: "15/03/2019"})));
    expect(message).toContain("Aucune attribution en 2018-S2, alors que la période va de 2018-S1 à 2019-S1");
  });

  test("two files for one half-year", async () => {
    const path = folderOf({"a.csv": file(line()), "b.csv": file(line())});
    expect(await dataErrorOf(run(path("a.csv"), path("b.csv")))).toContain("Deux bilans pour 2018-S1");
  });

  test("an unknown name is told once, with its lines and the bailleur whose acronym it holds, then what can be done", async () => {
    const message = await refused(
      file(...lines(3, {bailleur: "SIA Habitat"}), line({bailleur: "Adoma"}), line({bailleur: "SIA Habitat"}))
    );
    const [sia, adoma, advice, ...rest] = message.split("\n");
    expect(sia).toMatch(/a\.csv:2 « bailleur » : « SIA Habitat » trouvé sur 4 lignes, la première ici/);
    expect(sia).toMatch(/Proposition : Société Immobilière de l'Artois \(SIA\)\.$/);
    expect(adoma).toMatch(/a\.csv:5 « bailleur » : « Adoma » trouvé ; .*vilogia\)\.$/);
    expect(advice).toContain("--correspondance");
    expect(rest).toEqual([]);
  });

  test("a bailleur that is no signatory, each line told with the one that was meant", async () => {
    const message = await refused(file(line(), line({bailleur: "Vilogea"}), line({bailleur: "Inconnu SA"})));
    expect(message).toMatch(/a\.csv:3 « bailleur » : « Vilogea » trouvé/);
    expect(message).toContain("Proposition : vilogia");
    expect(message).toContain("a.csv:4");
  });

  test("no line, no usable line, no file", async () => {
    expect(await refused(`${titles}\n`)).toContain("Aucune ligne sous les titres.");
    expect(await refused(file(line({date_attribution: "hier"})))).toContain("Aucune ligne utilisable sur 1.");
    expect(await dataErrorOf(run("/nulle/part.csv"))).toContain("Fichier introuvable");
  });

  test("nothing is written when the bilan is refused", async () => {
    const out = folderOf({})("bilan");
    await refused(file(line()), "--periode", "2019", "--sortie", out);
    expect(existsSync(out)).toBe(false);
  });

  test("announced totals that disagree, with each difference", async () => {
    const path = folderOf({
      "a.csv": file(...lines(3), line({bailleur: "lmh"}), line({bailleur: "sia"})),
      "totaux.csv": "bailleur;attributions\nVilogia;4\nlmh;1\nLogifin;2\npartenord;deux\n"
    });
    const message = await dataErrorOf(run(path("a.csv"), "--totaux", path("totaux.csv")));
    expect(message).toContain(
      "totaux.csv:2 « attributions » : « 4 » trouvé pour Vilogia ; attendu : 3, le nombre de ses lignes utilisables dans la période (écart 1)."
    );
    expect(message).toContain("totaux.csv:4 « bailleur » : « Logifin » trouvé ; attendu : ");
    expect(message).toContain("Vouliez-vous dire « logifim » ?");
    expect(message).toContain("« deux » trouvé pour partenord");
    expect(message).toMatch(
      /\(SIA\)\) n’est pas donné ; attendu : son total, 1 d’après les lignes utilisables de la période/
    );
    expect(message).not.toContain("lmh :");
  });

  test("totals that agree let the bilan through", async () => {
    const path = folderOf({
      "a.csv": file(...lines(3)),
      "totaux.csv": "\ufeffBailleur;Attributions\nvilogia;3\n\n"
    });
    expect(await run(path("a.csv"), "--totaux", path("totaux.csv"))).toContain("3 lignes lues");
  });
});
