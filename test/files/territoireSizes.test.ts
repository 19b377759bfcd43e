import {describe, expect, test} from "vitest";
import {arrivalCellsPerCommune} from "../../src/core/demande/cells.js";
import {mostCommunes, mostLogements, mostQuartiers, mostSurface} from "../../src/core/widths.js";
import {checkTerritoireSizes} from "../../src/files/territoireSizes.js";

type Tables = Parameters<typeof checkTerritoireSizes>[0];

/** Tables of so many communes and bailleurs, each commune alike; line 1 holds the titles. */
function tables({
  communes = 1,
  bailleurs = 1,
  logements = 100,
  population = 2000,
  habitants = 2000,
  surface = 80
}): Tables {
  const rows = <T>(count: number, row: T) => Array.from({length: count}, (_, i) => ({line: i + 2, row}));
  const commune = {logements_qpv: 0, logements_hors_qpv: logements, population: population};
  const figures = {
    habitantsParQuartier: habitants,
    dispersionSurface: 0.1,
    logementsQpv: 0,
    logementsHorsQpv: 100
  };
  return {
    communes: rows(communes, commune),
    bailleurs: rows(bailleurs, {}),
    typologies: rows(1, {surface_collectif_m2: surface, surface_individuel_m2: surface}),
    cadrage: Object.entries(figures).map(([id, valeur], i) => ({line: i + 2, row: {id, valeur}}))
  } as unknown as Tables;
}

describe("checkTerritoireSizes", () => {
  test.each([
    ["170 communes", {communes: mostCommunes(arrivalCellsPerCommune(4))}],
    ["255 bailleurs", {bailleurs: 255}],
    ["all the logements", {logements: mostLogements - 400_000}],
    ["all the quartiers", {population: (mostQuartiers - 1) * 2000}],
    ["the largest surface", {surface: Math.floor(mostSurface / 1.1)}]
  ])("lets %s pass", (_, sizes) => expect(checkTerritoireSizes(tables(sizes), 4)).toEqual([]));

  test.each([
    [
      {communes: 171},
      "communes.csv",
      172,
      "171 communes pour 4 tranches de ressources ; le modèle en tient 170 au plus."
    ],
    [{bailleurs: 256}, "bailleurs.csv", 257, "256 bailleurs ; le modèle en tient 255 au plus."],
    [
      {logements: 1_697_153},
      "communes.csv",
      2,
      "1697153 logements en tout ; le modèle en tient 1697152 au plus."
    ],
    [
      {population: 32_766_001},
      "cadrage.csv",
      2,
      "« habitantsParQuartier » vaut 2000, soit 16385 quartiers ; le modèle en tient 16384 au plus."
    ]
  ])("refuses one more: %o", (sizes, file, line, message) =>
    expect(checkTerritoireSizes(tables(sizes), 4)).toEqual([{file: `data/territoire/${file}`, line, message}])
  );

  test("refuses a surface that its dispersion would take over one byte, each column", () => {
    expect(checkTerritoireSizes(tables({surface: 232}), 4).map(({message}) => message)).toEqual([
      "« surface_collectif_m2 » vaut 232 m² ; le modèle en tient 231 au plus.",
      "« surface_individuel_m2 » vaut 232 m² ; le modèle en tient 231 au plus."
    ]);
  });
});
