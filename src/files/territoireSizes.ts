import {arrivalCellsPerCommune} from "../core/demande/cells.js";
import type {TerritoireRows} from "../core/formats/toTerritoireSources.js";
import {mostBailleurs, mostCommunes, mostLogements, mostQuartiers, mostSurface} from "../core/widths.js";
import type {Problem} from "./dataError.js";
import type {TableRow} from "./territoireTable.js";

type Tables = {readonly [name in keyof TerritoireRows]: readonly TableRow<TerritoireRows[name][number]>[]};
type Commune = TerritoireRows["communes"][number];

/** Logements left out of the tables for those that a scenario delivers: 20 000 a year at most, over twenty years. */
const roomForDeliveries = 400_000;

/**
 * What a table holds beyond the widths of the engine (core/widths.ts), at the first line that passes the limit; communes
 * may be fewer where the convention has more `brackets` of resources.
 */
export function checkTerritoireSizes(tables: Tables, brackets: number | undefined): Problem[] {
  const {communes, bailleurs} = tables;
  return [
    ...(brackets === undefined
      ? []
      : tooManyLines("communes.csv", communes, {
          most: mostCommunes(arrivalCellsPerCommune(brackets)),
          what: `communes pour ${brackets} tranches de ressources`
        })),
    ...tooManyLines("bailleurs.csv", bailleurs, {most: mostBailleurs, what: "bailleurs"}),
    ...tooManyLogements(tables),
    ...tooManyQuartiers(tables),
    ...tooLarge(tables)
  ];
}

function tooManyLines(
  name: string,
  rows: readonly TableRow<unknown>[],
  {most, what}: {readonly most: number; readonly what: string}
): Problem[] {
  return rows.length <= most
    ? []
    : [at(name, rows[most].line, `${rows.length} ${what} ; le modèle en tient ${most} au plus.`)];
}

function tooManyLogements({communes, cadrage}: Tables): Problem[] {
  const most = mostLogements - roomForDeliveries;
  const total = (row: Commune) => row.logements_qpv + row.logements_hors_qpv;
  const message = (n: number) => `${n} logements en tout ; le modèle en tient ${most} au plus.`;
  const sum = communes.reduce((n, {row}) => n + total(row), 0);
  let running = 0;
  const past = communes.find(({row}) => {
    running += total(row);
    return running > most;
  });
  const text = cadrage.filter(({row}) => row.id === "logementsQpv" || row.id === "logementsHorsQpv");
  const written = text.reduce((n, {row}) => n + row.valeur, 0);
  return [
    ...(past === undefined ? [] : [at("communes.csv", past.line, message(sum))]),
    ...(written <= most ? [] : [at("cadrage.csv", text.at(-1)?.line, message(written))])
  ];
}

/** Quartiers are cut in the communes by their population: as many as `planQuartiers` makes, one more a side for rounding. */
function tooManyQuartiers({communes, cadrage}: Tables): Problem[] {
  const cut = cadrage.find(({row}) => row.id === "habitantsParQuartier");
  if (cut === undefined) return [];
  const quartiers = communes.reduce((n, {row}) => n + Math.ceil(row.population / cut.row.valeur) + 1, 0);
  if (quartiers <= mostQuartiers) return [];
  const message = `« habitantsParQuartier » vaut ${cut.row.valeur}, soit ${quartiers} quartiers ; le modèle en tient ${mostQuartiers} au plus.`;
  return [at("cadrage.csv", cut.line, message)];
}

/** Surfaces, the dispersion of cadrage.csv included. */
function tooLarge({typologies, cadrage}: Tables): Problem[] {
  const dispersion = cadrage.find(({row}) => row.id === "dispersionSurface")?.row.valeur ?? 0;
  const most = Math.floor(mostSurface / (1 + dispersion));
  return typologies.flatMap(({line, row}) =>
    (["surface_collectif_m2", "surface_individuel_m2"] as const)
      .filter((column) => row[column] > most)
      .map((column) =>
        at(
          "typologies.csv",
          line,
          `« ${column} » vaut ${row[column]} m² ; le modèle en tient ${most} au plus.`
        )
      )
  );
}

function at(name: string, line: number | undefined, message: string): Problem {
  return {file: `data/territoire/${name}`, ...(line === undefined ? {} : {line}), message};
}
