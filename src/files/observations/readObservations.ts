import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {z} from "zod";
import type {ObservedFigure} from "../../analysis/confronter/observedFigure.js";
import {typography} from "../../words/typography.js";
import {DataError, type Problem} from "../dataError.js";
import {projectFolder} from "../projectFolders.js";
import {readTerritoireTable, type TableRow} from "../territoireTable.js";
import {figureProblems, periodPattern} from "./figureProblems.js";
import {observationsTable} from "./observationsTable.js";

type Row = z.output<typeof observationsTable>;
type PlacedRow = TableRow<Row> & {readonly file: string};

/** Where public figures are: the project's, then the user's own, which complete them. */
export const observationPaths = [
  "data/observations/observations.csv",
  "data/imports/observations.csv"
] as const;

/**
 * Every vintage of every public figure, the project's first; none where no file is. `known` are the hypotheses, parameters and
 * rows of cadrage.csv that a figure may already be in. Throws a DataError with every problem at once.
 */
export function readObservations(
  known: ReadonlySet<string>,
  root: string = projectFolder()
): readonly ObservedFigure[] {
  const problems: Problem[] = [];
  const rows = observationPaths.flatMap((file): PlacedRow[] => {
    const path = join(root, file);
    if (!existsSync(path)) return [];
    const table = readTerritoireTable({file, text: readFileSync(path, "utf8")}, observationsTable);
    problems.push(...table.problems);
    return table.rows.map((row) => ({...row, file}));
  });
  for (const {file, line, row} of rows) {
    for (const {column, found, accepted} of figureProblems(row))
      problems.push({file, line, message: `« ${column} » : « ${found} » trouvé ; attendu : ${accepted}.`});
    if (row.deja_dans !== "" && !known.has(row.deja_dans))
      problems.push({
        file,
        line,
        message: `« deja_dans » : « ${row.deja_dans} » trouvé ; attendu : une hypothèse, un paramètre de la convention ou « cadrage. » suivi d’une ligne de cadrage.csv, ou rien.`
      });
  }
  problems.push(...vintageProblems(rows));
  if (problems.length > 0) throw new DataError(problems);
  return rows.map(({row}) => toFigure(row));
}

/** What has to stay from one vintage to the next: another notion is another figure. */
const kept = ["mesure", "periode", "unite"] as const;

function vintageProblems(rows: readonly PlacedRow[]): Problem[] {
  const first = new Map<string, PlacedRow>();
  const vintages = new Map<string, PlacedRow>();
  return rows.flatMap((placed) => {
    const {file, line, row} = placed;
    const vintage = `${row.id} ${row.connu_le}`;
    const twice = vintages.get(vintage);
    const before = first.get(row.id);
    vintages.set(vintage, twice ?? placed);
    first.set(row.id, before ?? placed);
    if (twice !== undefined)
      return [
        {
          file,
          line,
          message: `« ${row.id} » connu le ${row.connu_le} est déjà donné en ${twice.file}:${twice.line} ; une révision porte sa propre date « connu_le ».`
        }
      ];
    return kept
      .filter((column) => before !== undefined && row[column] !== before.row[column])
      .map((column) => ({
        file,
        line,
        message: `« ${column} » : « ${row[column]} » trouvé, « ${before?.row[column]} » pour « ${row.id} » en ${before?.file}:${before?.line} ; une autre mesure demande un autre « id ».`
      }));
  });
}

function toFigure(row: Row): ObservedFigure {
  const [, first, last = first] = periodPattern.exec(row.periode) as unknown as [string, string, string?];
  const end = (cell: string, open: number) => (cell === "" ? open : Number(cell));
  const observed =
    row.valeur === ""
      ? {low: end(row.bas, Number.NEGATIVE_INFINITY), high: end(row.haut, Number.POSITIVE_INFINITY)}
      : {low: Number(row.valeur), high: Number(row.valeur)};
  return {
    id: row.id,
    notion: typography(row.notion),
    measure: row.mesure,
    firstYear: Number(first),
    lastYear: Number(last),
    perimeter: typography(row.perimetre),
    observed,
    unit: row.unite,
    connuLe: row.connu_le,
    source: typography(row.source),
    trust: row.confiance,
    use: row.usage,
    ...(row.sortie !== "" && {output: row.sortie}),
    ...(row.deja_dans !== "" && {alreadyIn: row.deja_dans}),
    ...(row.remarque !== "" && {remark: typography(row.remarque)})
  };
}
