import {
  type HalfYear,
  halfYearLabel,
  halfYearOf,
  parsePeriod,
  periodLabel
} from "../../analysis/bilan/halfYear.js";
import {DataError, type Problem} from "../dataError.js";
import {type AttributionRows, rowsOfAll} from "./attributionRows.js";
import type {AttributionFile} from "./readAttributions.js";

export interface ChosenPeriod {
  readonly halfYears: readonly HalfYear[];
  /** Rows of the period, in the order of the files. */
  readonly rows: AttributionRows;
  /** Months of the period without a row, as "2025-05". */
  readonly emptyMonths: readonly string[];
}

/** The period asked for, or the whole of the files; a DataError when the files do not hold it, or hold it twice. */
export function choosePeriod(files: readonly AttributionFile[], asked: string | undefined): ChosenPeriod {
  const held = files.map(({rows}) => halfYearsOf(rows));
  const present = [...new Set(held.flatMap((own) => [...own]))].sort((a, b) => a - b);
  if (present.length === 0) throw new DataError(files.map(noUsableLine));
  const halfYears = asked === undefined ? spanOf(present) : parsePeriod(asked);
  if (halfYears === undefined)
    throw new DataError([
      {
        file: "--periode",
        message: `: « ${asked} » trouvé ; attendu : un semestre, comme 2025-S1, ou une année, comme 2025.`
      }
    ]);
  const problems = [...doubleHalfYears(files, halfYears), ...absent(files, {present, halfYears, asked})];
  if (problems.length > 0) throw new DataError(problems);
  const wanted = new Set(halfYears);
  const rows = rowsOfAll(files.map((file) => file.rows)).where("date_attribution", (date) =>
    wanted.has(halfYearOf(date))
  );
  return {halfYears, rows, emptyMonths: emptyMonths(rows, halfYears)};
}

function noUsableLine({file, lines, unusable}: AttributionFile): Problem {
  if (lines === 0) return {file, message: "Aucune ligne sous les titres."};
  const [first] = unusable;
  return {
    file,
    line: first?.line,
    message: `Aucune ligne utilisable sur ${lines}. La première : ${first?.reason ?? "hors des communes de la convention."}`
  };
}

/** Half-years that a file holds. */
export function halfYearsOf(rows: AttributionRows): ReadonlySet<HalfYear> {
  return new Set(rows.distinct("date_attribution").map(halfYearOf));
}

function spanOf(present: readonly HalfYear[]): HalfYear[] {
  const first = present[0];
  return Array.from({length: present[present.length - 1] - first + 1}, (_, i) => first + i);
}

/** Two files that both speak of a half-year. */
export function doubleHalfYears(
  files: readonly AttributionFile[],
  halfYears: readonly HalfYear[]
): Problem[] {
  const held = files.map((file) => ({...file, held: halfYearsOf(file.rows)}));
  return halfYears.flatMap((halfYear) => {
    const holders = held.filter((file) => file.held.has(halfYear));
    if (holders.length < 2) return [];
    const names = holders.map(({file}) => file).join(", ");
    return [
      {
        file: holders[1].file,
        message: `Deux bilans pour ${halfYearLabel(halfYear)} (${names}) : donnez un seul fichier par semestre.`
      }
    ];
  });
}

/** Half-years of the period without any row. */
function absent(
  files: readonly AttributionFile[],
  {present, halfYears, asked}: {present: readonly HalfYear[]; halfYears: readonly HalfYear[]; asked?: string}
): Problem[] {
  const without = halfYears.filter((halfYear) => !present.includes(halfYear));
  if (without.length === 0) return [];
  const held = present.map(halfYearLabel).join(", ");
  const period = periodLabel(halfYears);
  return [
    {
      file: files.map(({file}) => file).join(", "),
      message:
        `Aucune attribution en ${without.map(halfYearLabel).join(", ")}, alors que la période ` +
        `${asked === undefined ? `va de ${halfYearLabel(halfYears[0])} à ${halfYearLabel(halfYears[halfYears.length - 1])}` : `demandée est ${period}`}. ` +
        `Semestres trouvés : ${held}. Corrigez les dates, ou donnez --periode.`
    }
  ];
}

function emptyMonths(rows: AttributionRows, halfYears: readonly HalfYear[]): string[] {
  const seen = new Set(rows.distinct("date_attribution").map((date) => date.slice(0, 7)));
  return halfYears
    .flatMap((halfYear) =>
      Array.from({length: 6}, (_, m) => {
        const month = (halfYear % 2) * 6 + m + 1;
        return `${Math.floor(halfYear / 2)}-${String(month).padStart(2, "0")}`;
      })
    )
    .filter((month) => !seen.has(month));
}
