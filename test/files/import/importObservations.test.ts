import {expect, test} from "vitest";
import {workspace} from "./workspace.js";

const titles =
  "Id;Notion;Mesure;Période;Périmètre;Valeur;Bas;Haut;Unité;Connu le;Source;Confiance;Sortie;Usage";

test("figures in a user's own words and dates land as the project writes its own", async () => {
  const {run, imported} = workspace(
    "chiffres.csv",
    `${titles}\nattributions-2018-2022;Attributions;Évolution;2018-2022;MEL;-13,5;;;%;29/02/2024;URH;B;attributions;score\n`
  );
  expect(await run("observations")).toMatchObject({done: true, imported: 1, problemCount: 0});
  expect(imported("observations").split("\n").slice(0, 2)).toEqual([
    "id,notion,mesure,periode,perimetre,valeur,bas,haut,unite,connu_le,source,confiance,sortie,usage,deja_dans,remarque",
    "attributions-2018-2022,Attributions,evolution,2018-2022,MEL,-13.5,,,%,2024-02-29,URH,B,attributions,score,,"
  ]);
});

test("what binds several columns is refused by line, all at once", async () => {
  const {run} = workspace(
    "chiffres.csv",
    [
      titles,
      "a;Attributions;niveau;2018-2022;MEL;12000;;;attributions;2024-02-29;URH;D;attribution;score",
      "b;Attributions;niveau;2018;MEL;;;;attributions;2024-02-29;URH;B;attributions;score",
      ""
    ].join("\n")
  );
  const {done, firstProblems} = await run("observations");
  expect(done).toBe(false);
  expect(firstProblems.map(({line, column}) => [line, column])).toEqual([
    [2, "Période"],
    [2, "Sortie"],
    [2, "Usage"],
    [3, "Valeur"]
  ]);
});
