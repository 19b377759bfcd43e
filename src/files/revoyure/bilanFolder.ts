import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Bilan, ShownVerdictSet} from "../../analysis/bilan/bilan.js";
import type {BilanTable, Cell} from "../../analysis/bilan/bilanTable.js";
import {plainDecimal} from "../../words/numbers.js";
import {DataError} from "../dataError.js";
import {safeCsvLine} from "../import/csvLine.js";
import {writeWholeFolder} from "../wholeFolder.js";

const document = "bilan.json";

/** Writes a bilan: the document, a CSV a table, the verdicts, and the unusable lines unless it is published. */
export async function writeBilan(folder: string, bilan: Bilan): Promise<void> {
  await writeWholeFolder(folder, {
    [document]: `${JSON.stringify(bilan, undefined, 2)}\n`,
    ...Object.fromEntries(bilan.tables.map((table) => [`${table.id}.csv`, tableCsv(table)])),
    "verdicts.csv": csv([verdictTitles, ...bilan.verdicts.flatMap(verdictRows)]),
    ...(bilan.publication
      ? {}
      : {
          "lignes-inutilisables.csv": csv([
            ["fichier", "ligne", "raison"],
            ...bilan.unusable.map(({file, line, reason}) => [file, line, reason])
          ])
        })
  });
}

/** Refuses a folder that holds something else, or a bilan of the same period made from other files. */
export async function checkBilanFolder(folder: string, bilan: Bilan): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    throw new DataError([{file: folder, message: "n’est pas un dossier où écrire un bilan."}]);
  });
  if (names.length === 0) return;
  if (!names.includes(document))
    throw new DataError([
      {
        file: folder,
        message: "contient déjà autre chose qu’un bilan. Donnez un dossier vide, ou qui n’existe pas encore."
      }
    ]);
  const before = JSON.parse(await readFile(join(folder, document), "utf8")) as Partial<Bilan>;
  const hashes = (files: Bilan["files"] = []) => files.map(({sha256}) => sha256).join();
  if (hashes(before.files) === hashes(bilan.files) && before.publication === bilan.publication) return;
  const what =
    before.publication === bilan.publication
      ? `Deux bilans pour ${before.period?.label ?? "une période"} : ce dossier en contient un, fait de ${before.files?.map(({file}) => file).join(", ")}`
      : `Ce dossier contient un bilan ${before.publication ? "à publier" : "réservé aux partenaires"}`;
  throw new DataError([{file: folder, message: `${what}. Donnez un autre dossier.`}]);
}

function tableCsv({columns, rows}: BilanTable): string {
  return csv([columns.map(({label}) => label), ...rows]);
}

const verdictTitles = [
  "jugement",
  "article",
  "objectif",
  "identifiant",
  "nom",
  "menages_vises",
  "attributions_renseignees",
  "part",
  "droit",
  "pratique",
  "probabilite_atteint",
  "part_rapprochee",
  "intervalle_bas",
  "intervalle_haut",
  "entonnoir_95_bas",
  "entonnoir_95_haut",
  "entonnoir_998_bas",
  "entonnoir_998_haut",
  "alerte",
  "annees_pour_savoir"
];

function verdictRows({title, article, objective, units}: ShownVerdictSet): Cell[][] {
  const aim = `${objective.direction === "atLeast" ? "au moins" : "au plus"} ${100 * objective.target} %`;
  return units.map((unit) => {
    const posterior = "posterior" in unit ? unit.posterior : undefined;
    const {limits95, limits998} = unit.funnel ?? {};
    return [
      title,
      article,
      aim,
      unit.id,
      unit.nom,
      unit.successes,
      unit.n,
      unit.share,
      unit.legal,
      unit.verdict,
      posterior?.reached,
      posterior?.mean,
      unit.wilson?.low,
      unit.wilson?.high,
      limits95?.low,
      limits95?.high,
      limits998?.low,
      limits998?.high,
      unit.alarm ? "oui" : "non",
      unit.years
    ];
  });
}

/** French spreadsheets read semicolons, decimal commas and a byte order mark. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => safeCsvLine(row.map(csvCell))).join("")}`;
}

function csvCell(cell: Cell): string {
  if (typeof cell !== "number") return cell ?? "";
  return plainDecimal(Number.isInteger(cell) ? cell : Number(cell.toFixed(6)));
}
