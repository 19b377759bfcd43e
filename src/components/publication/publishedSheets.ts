import {barsOf, type Difference} from "../../words/difference.js";
import type {Cell} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";
import {signCells, signHead, worldsCells, worldsHead} from "../downloads/worldsCells.js";
import {lastYearChanges} from "../lastYearChanges.js";
import {priceRows} from "../priceTable.js";
import {lastPeriod} from "../scenarioDocument.js";
import {scenarioRows} from "../scenarioDownloads.js";
import type {PublicationDocument} from "./publicationDocument.js";

/** What each row carries, so that one that is copied alone still says where it comes from. */
const originHead = [
  "Scénario",
  "Moteur",
  "Graine",
  "Réplications",
  "Mondes plausibles",
  "Empreinte",
  "Publié le"
];

/** Every figure of a publication, unrounded: indicators, differences, price by year and in sum. */
export function publishedSheets(document: PublicationDocument): readonly Sheet[] {
  const {scenario, date, engine, reperes, address} = document;
  const origin: Cell[] = [
    scenario.scenario.id,
    engine.version,
    scenario.seed,
    scenario.replications,
    scenario.worlds?.n ?? 0,
    scenario.digest,
    date
  ];
  const withOrigin = ([head, ...rows]: Cell[][]): Cell[][] => [
    [...head, ...originHead],
    ...rows.map((row) => [...row, ...origin])
  ];
  const differences = differenceRows(document);
  return [
    {name: "Indicateurs", rows: withOrigin(scenarioRows(scenario, reperes))},
    ...(differences.length === 1 ? [] : [{name: "Différences", rows: withOrigin(differences)}]),
    {
      name: "Origine",
      rows: [
        ["Quoi", "Valeur"],
        ["Titre", scenario.scenario.title],
        ...originHead.map((name, i): Cell[] => [name, origin[i]]),
        ["Sources du moteur", engine.sources],
        ["Empreinte des mondes", scenario.worlds?.digest ?? ""],
        ["Adresse", address],
        ["Unités", "part : de 0 à 1 ; points : différence de parts fois 100 ; nombre : par an"],
        ...Object.entries(scenario.inputs).map(([path, hash]): Cell[] => [path, hash])
      ]
    }
  ];
}

/** A heading, then the differences to the reference: those of the last year, and the price by year and in sum. */
function differenceRows({reference, scenario, comparaison}: PublicationDocument): Cell[][] {
  const head: Cell[] = [
    ...["Identifiant", "Différence", "Unité", "Années", "Moyenne", "Erreur type"],
    ...["Hasard, 5 %", "Hasard, 95 %", ...worldsHead, ...signHead]
  ];
  const differences = comparaison.scenarios[scenario.scenario.id];
  if (differences === undefined) return [head];
  const compared = {reference, scenario, differences};
  const row = (names: readonly Cell[], difference: Difference): Cell[] => {
    const {mean, se, q05, q95} = barsOf(difference);
    const cells = [mean, se, q05, q95, ...worldsCells(difference), ...signCells(difference)];
    return [...names, ...cells.map(plain)];
  };
  const {years = []} = differences.price ?? {};
  return [
    head,
    ...lastYearChanges(compared).map(({id, label, kind, difference}) =>
      row([id, label, kind === "points" ? "points" : "nombre", lastPeriod(scenario).year], difference)
    ),
    ...priceRows(compared).flatMap(({id, label, byYear, sum}) => [
      ...byYear.map((difference, i) => row([id, label, "nombre", years[i]], difference)),
      row([id, label, "nombre", `${years[0]}-${years.at(-1)}, somme`], sum)
    ])
  ];
}

/** Without what a change of unit leaves at the fifteenth digit. */
function plain(cell: Cell): Cell {
  return typeof cell === "number" && Number.isFinite(cell) ? Number(cell.toPrecision(10)) : cell;
}
