import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {csvOf, kinds} from "./kinds.js";
import {workbookOf} from "./workbookOf.js";
import {dataErrorOf, workspace} from "./workspace.js";

type Rows = readonly (readonly string[])[];
interface Variation {
  readonly name: string;
  readonly write: (titles: readonly string[], rows: Rows) => string | Uint8Array | Promise<Uint8Array>;
  readonly file?: string;
  /** What the report must say, where the reading is not to go without a word. */
  readonly told?: RegExp;
  /** What the refusal must say, where the file cannot be read. */
  readonly refused?: RegExp;
}

const bookOf = (rows: Rows, more: Parameters<typeof workbookOf>[1] = {}) => workbookOf({Données: rows}, more);

/** Ways in which a good table comes from people's hands; each gives the same lines, or a refusal that says what to do. */
const variations: readonly Variation[] = [
  {name: "commas", write: (t, r) => csvOf([t, ...r], ",")},
  {name: "tabulations", write: (t, r) => csvOf([t, ...r], "\t")},
  {name: "vertical bars", write: (t, r) => csvOf([t, ...r], "|")},
  {name: "a mark", write: (t, r) => `\ufeff${csvOf([t, ...r])}`},
  {name: "Windows-1252", write: (t, r) => iconv.encode(csvOf([t, ...r]), "windows-1252")},
  {name: "MacRoman", write: (t, r) => iconv.encode(csvOf([t, ...r]), "macintosh")},
  {name: "CP850", write: (t, r) => iconv.encode(csvOf([t, ...r]), "cp850")},
  {name: "UTF-16", write: (t, r) => iconv.encode(csvOf([t, ...r], "\t"), "utf-16le", {addBOM: true})},
  {
    name: "UTF-16 the other way",
    write: (t, r) => iconv.encode(csvOf([t, ...r], "\t"), "utf-16be", {addBOM: true})
  },
  {name: "capital titles", write: (t, r) => csvOf([t.map((title) => title.toUpperCase()), ...r])},
  {name: "a title above", write: (t, r) => csvOf([["Extraction du 3 mars"], [], t, ...r])},
  {name: "blank lines", write: (t, r) => csvOf([t, ...r.flatMap((row) => [[], row])])},
  {
    name: "a text for a formula",
    write: (t, r) => csvOf([t, ...r.map((row) => row.map((cell) => `="${cell}"`))])
  },
  {
    name: "a total",
    write: (t, r) => csvOf([t, ...r, ["Total", ...t.slice(1).map(() => "")]]),
    told: /« Total » est un total/
  },
  {
    name: "a source under",
    write: (t, r) => csvOf([t, ...r, ["Source : service habitat", ...t.slice(1).map(() => "")]]),
    told: /n’est pas une ligne du tableau/
  },
  {
    name: "titles twice",
    write: (t, r) => csvOf([t, ...r, t, ...r]),
    refused: /plusieurs tableaux l’un sous l’autre/
  },
  {
    name: "a section",
    write: (t, r) => csvOf([t, ["Secteur nord", ...t.slice(1).map(() => "")], ...r]),
    refused: /titre de section/
  },
  {name: "a ragged line", write: (t, r) => csvOf([t, ...r, ["1"]]), refused: /champs comme les titres/},
  {name: "a workbook", file: "a.xlsx", write: (t, r) => bookOf([t, ...r])},
  {
    name: "a notice after",
    file: "a.xlsx",
    write: (t, r) => workbookOf({Données: [t, ...r], Notice: [["À lire"]]}),
    told: /./
  },
  {
    name: "a hidden notice before",
    file: "a.xlsx",
    write: (t, r) => workbookOf({Notice: [["À lire"]], Données: [t, ...r]}, {hiddenSheets: ["Notice"]})
  },
  {
    name: "a visible notice before",
    file: "a.xlsx",
    write: (t, r) => workbookOf({Notice: [["À lire d’abord"]], Données: [t, ...r]}),
    refused: /L’onglet « Données » porte les titres attendus : --onglet "Données"/
  },
  {name: "inline strings", file: "a.xlsx", write: (t, r) => bookOf([t, ...r], {inline: true})},
  {name: "rich text", file: "a.xlsx", write: (t, r) => bookOf([t, ...r], {rich: true})},
  {
    name: "blank rows and columns before",
    file: "a.xlsx",
    write: (t, r) => bookOf([[], [], ...[t, ...r].map((row) => ["", ...row])])
  },
  {
    name: "a filter that hides a row",
    file: "a.xlsx",
    write: (t, r) => bookOf([t, ...r], {hiddenRows: [3], filter: "A1:D3"}),
    refused: /1 ligne est masquée \(un filtre est posé sur A1:D3\).*--lignes-masquees/
  },
  {
    name: "two tables side by side",
    file: "a.xlsx",
    write: (t, r) => bookOf([[...t, "", "Taux", "Effort"], ...r.map((row) => [...row, "", "1", "2"])]),
    refused: /Plusieurs tableaux côte à côte/
  },
  {
    name: "a string that is missing",
    file: "a.xlsx",
    write: (t, r) => bookOf([t, ...r], {dropStrings: true}),
    refused: /Cellule A1 de l’onglet « Données » : son texte .* manque/
  },
  {
    name: "a group title merged above",
    file: "a.xlsx",
    write: (t, r) =>
      bookOf([["Ménages et logements", ...t.slice(1).map(() => "")], t, ...r], {
        merges: [`A1:${String.fromCharCode(64 + t.length)}1`]
      })
  },
  {
    name: "formulas with their results",
    file: "a.xlsx",
    write: (t, r) => bookOf([t, ...r], {formulas: true}),
    told: /dernier résultat enregistré/
  },
  {
    name: "formulas without",
    file: "a.xlsx",
    write: (t, r) => bookOf([t, ...r], {formulas: "empty"}),
    refused: /formule sans résultat enregistré/
  }
];

for (const [type, {titles, rows}] of Object.entries(kinds))
  describe(type, () => {
    test.each(variations)("$name", async ({write, file = "a.csv", told, refused}) => {
      const good = workspace("good.csv", csvOf([titles, ...rows]));
      expect(await good.run(type)).toMatchObject({done: true, imported: rows.length});
      const {run, imported} = workspace(file, await write(titles, rows));
      if (refused !== undefined) {
        const said = await run(type).then(
          (report) => (report.done ? "" : JSON.stringify(report.firstProblems)),
          (error) => (error.code === "data" ? error.message : "")
        );
        expect(said).toMatch(refused);
        return;
      }
      const report = await run(type);
      expect(report.firstProblems).toEqual([]);
      expect(report).toMatchObject({done: true, imported: rows.length});
      expect(imported(type)).toBe(good.imported(type));
      if (told !== undefined) expect(JSON.stringify([report.doubts, report.tabs])).toMatch(told);
      else expect(report.doubts).toEqual([]);
    });
  });

describe("numbers are read by their column", () => {
  const file = (...resources: string[]) =>
    csvOf([
      ["Date attribution", "Commune", "Bailleur", "Nature", "Ressources mensuelles", "Nb personnes"],
      ...resources.map((text) => ["15/03/2018", "Lille", "lmh", "mutation", text, "1"])
    ]);
  const read = async (resources: readonly string[], options = {}) => {
    const {run, imported} = workspace("a.csv", file(...resources));
    const report = await run("attributions", options);
    if (!report.done) return report.toConfirm.map(({sentence}) => sentence).join() || "refusé";
    return imported("attributions")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",")[6]));
  };
  test.each([
    [["1.064", "2.350", "980"], /« 1\.064 » serait lu 1 064/],
    [["1,064", "2,350", "980"], /« 1,064 » serait lu 1 064/],
    [["18500", "21000", "9600"], /ressources d’une année/],
    [["1.06", "2.35", "0.98"], /milliers d’euros/],
    [["1100", "2.35", "980", "900"], /sans doute des milliers/],
    [["1.064", "12.50"], /la colonne ne le dit pas/]
  ])("%j must be confirmed", async (resources, said) => expect(await read(resources)).toMatch(said));
  test.each([
    [["1.064", "2.350", "980"], {confirmed: true}, [1064, 2350, 980]],
    [["18600", "21000", "9600"], {confirmed: true}, [1550, 1750, 800]],
    [["1.06", "2.35", "0.98"], {confirmed: true}, [1060, 2350, 980]],
    [["1100", "2.35"], {confirmed: true}, [1100, 2350]],
    [["1.064", "2.350,50", "980"], {}, [1064, 2350.5, 980]],
    [["1 064", "2\u202f350,5", "1'200"], {}, [1064, 2350.5, 1200]],
    [["1064.3333333", "983.125"], {}, [1064.33, 983.13]],
    [["1500", "1.5"], {asWritten: true}, [1500, 1.5]]
  ])("%j with %j is %j", async (resources, options, expected) => {
    const found = await read(resources, options);
    expect((found as number[]).map((value) => Number(value.toFixed(2)))).toEqual(expected);
  });
  test.each(["34 %", "-5", "(12)", "#N/A", "1064 ou 1100"])("%s is refused", async (text) =>
    expect(await read([text, "900"])).toBe("refusé")
  );
  test.each(["s", "nd", "< 11", "***", "c", "-"])("« %s » is a secret, told", async (mark) => {
    const {run} = workspace("a.csv", file(mark, "900"));
    const report = await run("attributions");
    expect(report.done).toBe(true);
    expect(JSON.stringify([report.doubts, report.columns])).toContain("1");
  });
});

describe("dates are read by their column", () => {
  const read = async (dates: readonly string[], options = {}) => {
    const rows = dates.map((date) => [date, "Lille", "lmh", "mutation"]);
    const {run, imported} = workspace(
      "a.csv",
      csvOf([["Date attribution", "Commune", "Bailleur", "Nature"], ...rows])
    );
    const report = await run("attributions", options);
    if (!report.done) return report.toConfirm.map(({sentence}) => sentence).join() || "refusé";
    return imported("attributions")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0])
      .join();
  };
  test.each([
    [["03/25/2018", "04/05/2018"], {}, /le mois y vient sans doute avant le jour/],
    [["03/25/2018", "04/05/2018"], {confirmed: true}, /^2018-03-25,2018-04-05$/],
    [["15/03/18", "16/03/18"], {}, /deux chiffres/],
    [["15/03/18", "16/03/18"], {confirmed: true}, /^2018-03-15,2018-03-16$/],
    [["43174", "43175"], {confirmed: true}, /^2018-03-15,2018-03-16$/],
    [["43174", "43175"], {}, /numéros de jour/],
    [["25/03/2018", "03/25/2018"], {}, /refusé/],
    [["2018-01-01T00:30:00+01:00", "2017-12-31T23:30:00Z"], {}, /^2018-01-01,2018-01-01$/],
    [["20180315", "2018-03"], {}, /^2018-03-15,2018-03$/],
    [["31/02/2018"], {confirmed: true}, /refusé/]
  ])("%j with %j", async (dates, options, said) => expect(await read(dates, options)).toMatch(said));
});

describe("places", () => {
  const read = async (type: string, place: string) => {
    const {titles, rows} = kinds[type];
    const at = titles.findIndex((title) => /commune|depcom|insee/i.test(title));
    const {run, imported} = workspace(
      "a.csv",
      csvOf([titles, rows[0].map((cell, k) => (k === at ? place : cell)), rows[1]])
    );
    const report = await run(type);
    return {
      report,
      first: report.done ? imported(type).split("\n")[1] : JSON.stringify(report.firstProblems),
      told: report.doubts.join()
    };
  };
  const placed = [
    "attributions",
    "demandes",
    "livraisons",
    "logements",
    "npru",
    "parc",
    "logements-communes",
    "communes"
  ];
  test.each(placed)("%s: associated communes are their chef-lieu, told", async (type) => {
    for (const place of ["59355", "Lomme", "59298", "HELLEMMES"]) {
      const {first, told} = await read(type, place);
      expect(first).toContain("59350");
      expect(told).toContain("est lu Lille (59350), dont c’est une commune associée");
    }
  });
  test.each(placed)(
    "%s: a postal code is named as one, and refused with the list where communes share it",
    async (type) => {
      expect((await read(type, "59000")).told).toContain("le code postal 59000 est lu Lille");
      // 59260 is also the INSEE code of Ghyvelde: a file that covers more than the convention may well name it.
      const {report, told} = await read(type, "59260");
      if (report.outside === 1)
        expect(told).toContain("« 59260 » (c’est aussi un code postal de la convention)");
      else expect(JSON.stringify(report.firstProblems)).toContain("commun à plusieurs communes");
    }
  );
  test("no code is proposed by the likeness of its digits, names are, and counted", async () => {
    expect((await read("attributions", "59351")).report.firstProblems[0].proposal).toBeUndefined();
    const {report, told} = await read("attributions", "Roubai");
    expect(report.firstProblems[0].proposal).toBe("Roubaix");
    expect(told).toContain(
      "« Roubai » en « Commune » n’est pas compris (le plus proche : Roubaix) (1 ligne)"
    );
  });
  test.each(["59350 Lille", "59000 LILLE", "Lille (59350)", "LILLE CEDEX", "59350.0"])(
    "%s is Lille",
    async (place) => expect((await read("attributions", place)).first).toContain(",59350,")
  );
  test("counts of Lomme are added to those of Lille", async () => {
    const {run, imported} = workspace(
      "a.csv",
      csvOf([kinds.parc.titles, ["lmh", "59350", "oui", "100"], ["lmh", "59355", "oui", "20"]])
    );
    expect((await run("parc")).doubts.join()).toContain("la ligne 3 s’ajoute à la ligne 2");
    expect(imported("parc")).toBe("bailleur,insee,qpv,logements\nlmh,59350,oui,120\n");
  });
});

test("equal lines without an identifier are kept whatever the type without a key", async () => {
  for (const type of ["attributions", "demandes", "livraisons", "logements"]) {
    const {titles, rows} = kinds[type];
    const report = await workspace("a.csv", csvOf([titles, rows[0], rows[0], rows[0]])).run(type);
    expect(report).toMatchObject({done: true, imported: 3});
    expect(report.doubts.join()).toContain("2 lignes égales à une autre, gardées");
  }
});

test("two parts of one stock are not a duplicate to be taken away", async () => {
  const report = await workspace(
    "a.csv",
    csvOf([kinds.parc.titles, ["lmh", "59350", "oui", "100"], ["lmh", "59350", "oui", "20"]])
  ).run("parc");
  expect(report.done).toBe(false);
  expect(report.firstProblems[0].proposal).toContain("additionnez-les");
});

test("of two admitted titles, the one whose values fit is read, and told", async () => {
  const {run, imported} = workspace(
    "a.csv",
    csvOf([
      ["Date attribution", "Commune", "Bailleur", "Statut", "Type de demande"],
      ["15/03/2018", "Lille", "lmh", "célibataire", "mutation"],
      ["16/03/2018", "Lille", "lmh", "marié", "1er accès"]
    ])
  );
  expect((await run("attributions")).doubts.join()).toContain(
    "« Type de demande » est lue pour nature plutôt que « Statut »"
  );
  expect(imported("attributions")).toContain("lmh,mutation");
});

test("a class merged over rows is each row's; a count is refused by name", async () => {
  const rows = [
    ["Fragilité", "Code INSEE", "Résidences principales"],
    ["fragile", "59350", "10"],
    ["", "59512", "20"]
  ];
  const {run, imported} = workspace("a.xlsx", await workbookOf({A: rows}, {merges: ["A2:A3"]}));
  expect((await run("communes")).doubts.join()).toContain("cellules fusionnées en « Fragilité »");
  expect(imported("communes")).toContain("59512,fragile,20");
  const counts = [
    ["Code INSEE", "Fragilité", "Résidences principales"],
    ["59350", "fragile", "10"],
    ["59512", "fragile", ""]
  ];
  const report = await workspace("a.xlsx", await workbookOf({A: counts}, {merges: ["C2:C3"]})).run(
    "communes"
  );
  expect(report.firstProblems[0].accepted).toContain("la cellule fusionnée C2:C3");
});

test("titles on two rows are joined, and told", async () => {
  const rows = [
    ["Date attribution", "Commune", "Bailleur", "Nature", "Ressources", "", "Nb personnes"],
    ["", "", "", "", "mensuelles", "annuelles", ""],
    ["15/03/2018", "Lille", "lmh", "mutation", "900", "10800", "1"]
  ];
  const {run, imported} = workspace(
    "a.xlsx",
    await workbookOf({A: rows}, {merges: ["E1:F1", "A1:A2", "B1:B2", "C1:C2", "D1:D2", "G1:G2"]})
  );
  expect((await run("attributions")).doubts.join()).toContain("deux lignes");
  expect(imported("attributions")).toContain("mutation,900,");
});

test("a workbook of another kind says how to save it", async () => {
  for (const [parts, said] of [
    [{"xl/workbook.bin": ""}, ".xlsb"],
    [{"content.xml": ""}, ".ods"],
    [{"a.csv": ""}, "archive ZIP"]
  ] as const)
    expect(await dataErrorOf(workspace("a.xlsx", workbookOf.parts(parts)).run("communes"))).toContain(said);
});
