import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import type {Projection} from "../../../src/analysis/revoyure/projection/projection.js";
import {hashOfProjection} from "../../../src/files/revoyure/projectionFile.js";
import {spawnCli} from "../spawnCli.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-revoyure-cli-"));
const state = join(folder, "etat");

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const titles =
  "date_attribution;quartier;insee;qpv;bailleur;nature;ressources_mensuelles;categorie;personnes;aci;mutation_bloquee;activite;contingent;date_demande";
const line = (date: string, bailleur = "vilogia") =>
  `${date};;59350;non;${bailleur};premierAcces;900;1;1;oui;non;;;2016-01`;

function write(name: string, lines: readonly string[]): string {
  writeFileSync(join(folder, name), `${[titles, ...lines].join("\n")}\n`);
  return name;
}

/** A projection frozen that day which speaks of 2018 and of the first half of 2019. */
function freeze(date: string, change: (text: string) => string = (text) => text): string {
  const content = {
    schema: "equilibre/projection@1",
    date,
    scenario: {id: "ciet", title: "jeu d’essai"},
    indicators: [
      {id: "attributions", predictions: ["2018-S1", "2018-S2", "2019-S1"].map((halfYear) => ({halfYear}))}
    ]
  } as unknown as Omit<Projection, "sha256">;
  const name = `ciet-${date}.json`;
  writeFileSync(join(folder, name), change(JSON.stringify({...content, sha256: hashOfProjection(content)})));
  return name;
}

const run = (...args: string[]) => spawnCli(["revoyure", ...args], {cwd: folder, state}).exit;

describe("equilibre revoyure refuses, in French, with code 2 and nothing written", () => {
  const year = write("annee.csv", [line("2018-02-03"), line("2018-09-03")]);
  const frozen = freeze("2017-12-15");
  const cases: readonly (readonly [what: string, args: readonly string[], said: RegExp])[] = [
    [
      "drafts where something else is",
      [year, "--projection", frozen, "--brouillons", "."],
      /contient déjà autre chose/
    ],
    ["no projection", [year], /^--projection : manque\. Donnez une projection gelée/],
    [
      "a day that does not exist",
      [year, "--projection", frozen, "--connu-le", "2019-02-30"],
      /« 2019-02-30 » trouvé/
    ],
    [
      "a wrong period",
      [year, "--projection", frozen, "--periode", "2019"],
      /Aucune attribution en 2019-S1, 2019-S2/
    ],
    [
      "a period that is none",
      [year, "--projection", frozen, "--periode", "hier"],
      /« hier » trouvé ; attendu : un semestre/
    ],
    [
      "two bilans for one half-year",
      [year, write("encore.csv", [line("2018-03-03")]), "--projection", frozen, "--periode", "2018"],
      /Deux bilans pour 2018-S1 \(annee\.csv, encore\.csv\)/
    ],
    [
      "an unknown bailleur",
      [write("inconnu.csv", [line("2018-02-03", "vilogiaa")]), "--projection", frozen],
      /inconnu\.csv:2 .*« vilogiaa » trouvé.*Proposition : vilogia/
    ],
    ["no line", [write("vide.csv", []), "--projection", frozen], /vide\.csv Aucune ligne sous les titres/],
    [
      "a projection younger than the data",
      [year, "--projection", freeze("2018-02-01")],
      /gelée le 2018-02-01, après le début de 2018-S1/
    ],
    [
      "a projection changed since",
      [year, "--projection", freeze("2017-11-30", (text) => text.replace("jeu d’essai", "autre"))],
      /a été modifiée depuis qu’elle a été gelée/
    ],
    [
      "what was not known then",
      [year, "--projection", frozen, "--connu-le", "2018-10-01"],
      /le 2018-10-01, 2018-S2 n’était pas fini/
    ]
  ];
  mkdirSync(join(folder, "pleine"));
  writeFileSync(join(folder, "pleine", "lettre.txt"), "");
  const all = [
    ...cases,
    [
      "a folder in use",
      [year, "--projection", frozen, "--sortie", "pleine"],
      /contient déjà autre chose/
    ] as const
  ];
  it.each(all.map(([what, args, said]) => ({what, args, said})))(
    "$what",
    async ({args, said}) => {
      const {code, stdout, stderr} = await run(...args);
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(existsSync(join(state, "revoyures"))).toBe(false);
      expect(readdirSync(join(folder, "pleine"))).toEqual(["lettre.txt"]);
    },
    120_000
  );

  it("totals that disagree", async () => {
    writeFileSync(join(folder, "totaux.csv"), "bailleur;attributions\nvilogia;3\n");
    const {code, stderr} = await run(year, "--projection", frozen, "--totaux", "totaux.csv");
    expect(stderr).toMatch(
      /totaux\.csv:2 « attributions » : « 3 » trouvé pour vilogia ; attendu : 2, le nombre de ses lignes utilisables dans la période \(écart 1\)/
    );
    expect(code).toBe(2);
  });
});
