import type {FichesDocument} from "../../analysis/fiches/fichesDocument.js";
import {tableDownloads} from "../downloads/tableDownloads.js";
import type {FichesState} from "./fichesState.js";
import {type Fiche, selectFiche} from "./selectFiche.js";

/** The sheet as files; the second sheet of the workbook has the objectives of every unit for the same year. */
export function fichesDownloads(
  fiche: Fiche,
  {state, document}: {readonly state: FichesState; readonly document: FichesDocument}
): HTMLElement {
  const all = document.units.map(({id}) => selectFiche(document, {...state, fiche: id}));
  return tableDownloads({
    name: `fiche-${fiche.unit.id}-${fiche.year}`,
    sheets: [
      {name: "Fiche", rows: [head, ...objectiveRows(fiche)]},
      {name: "Toutes", rows: [head, ...all.flatMap(objectiveRows)]}
    ],
    document: {schema: "equilibre/fiche@1", asked: state, ...fiche}
  });
}

const head = [
  "Identifiant",
  "Nom",
  "Année",
  "Objectif",
  "Article",
  "Sens",
  "À atteindre",
  "Attendu, moyenne",
  "Attendu, 5 %",
  "Attendu, 95 %",
  "Attendu, mondes, 5 %",
  "Attendu, mondes, 95 %",
  "Hasard, au moins",
  "Hasard, au plus",
  "Années pour le savoir"
];
const directions = {atLeast: "au moins", atMost: "au plus", none: ""} as const;

function objectiveRows({unit, year, objectives}: Fiche) {
  return objectives.map(({label, article, direction, count, expected, chance, years}) => [
    unit.id,
    unit.nom,
    year,
    label,
    article,
    directions[direction],
    count,
    tenth(expected?.mean),
    tenth(expected?.q05),
    tenth(expected?.q95),
    tenth(expected?.worlds?.q05),
    tenth(expected?.worlds?.q95),
    chance?.low ?? "",
    chance?.high ?? "",
    years ?? ""
  ]);
}

function tenth(amount: number | undefined): number | string {
  return amount === undefined || !Number.isFinite(amount) ? "" : Math.round(10 * amount) / 10;
}
