import {basename} from "node:path";
import {formatNumber} from "../../words/numbers.js";
import type {Problem} from "../dataError.js";
import {type AttributionRows, rowsOfAll} from "../revoyure/attributionRows.js";
import {doubleHalfYears, halfYearsOf} from "../revoyure/choosePeriod.js";
import type {PartnerTable} from "./partnerTables.js";

/** A calendar year of the files. */
export interface FitYear {
  readonly year: number;
  readonly rows: AttributionRows;
  /** Months that hold a line. */
  readonly months: number;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

/**
 * The years of the files from the one asked on, that of the fit first; without one, the first that has its twelve months, or else
 * the first. A year asked that the files do not hold, that the name of a file denies, or told twice, is a problem.
 */
export function fitYears(
  tables: readonly PartnerTable[],
  asked: number | undefined
): {readonly years: readonly FitYear[]; readonly before: number; readonly problems: Problem[]} {
  const parts = tables.filter(({type}) => type === "attributions");
  const problems: Problem[] = [];
  for (const {file, lines, rows, unusable} of parts)
    if (rows.length === 0)
      problems.push(
        lines === 0
          ? {file, message: "Aucune ligne sous les titres."}
          : {
              file,
              ...(unusable[0] && {line: unusable[0].line}),
              message: `Aucune ligne utilisable sur ${formatNumber(lines)}. La première : ${unusable[0]?.reason ?? "hors des communes de la convention."}`
            }
      );
  for (const {file, rows} of parts) problems.push(...wronglyNamed(file, rows, asked));
  const all = rowsOfAll(parts.map(({rows}) => rows));
  const held = [...new Set(all.distinct("date_attribution").map(yearOf))].sort((a, b) => a - b);
  const halves = [...new Set(parts.flatMap(({rows}) => [...halfYearsOf(rows)]))];
  if (parts.length > 1)
    problems.push(
      ...doubleHalfYears(
        parts.map((part) => ({...part, unusable: [], reading: unread})),
        halves
      )
    );
  const years = held.map((year): FitYear => {
    const rows = all.where("date_attribution", (date) => yearOf(date) === year);
    const months = new Set(rows.distinct("date_attribution").map((date) => date.slice(0, 7))).size;
    return {year, rows, months};
  });
  if (asked !== undefined && held.length > 0 && !held.includes(asked))
    problems.push({
      file: parts.map(({file}) => file).join(", "),
      message: `Année demandée ${asked}, mais les dates d’attribution sont de ${years
        .map(({year, rows}) => `${year} (${counted(rows.length)})`)
        .join(", ")}. Donnez le fichier de ${asked}, ou demandez --annee ${held[0]}.`
    });
  const first = asked ?? years.find(({months}) => months === 12)?.year ?? held[0];
  return {
    years: years.filter(({year}) => year >= first),
    before: years.filter(({year}) => year < first).reduce((sum, {rows}) => sum + rows.length, 0),
    problems
  };
}

/** A reading that nothing here looks at. */
const unread = {file: "", readAs: "", columnsLeft: [], columns: [], doubts: []};

/** A file named after one year, none of whose lines is of that year, is the file of another one. */
function wronglyNamed(file: string, rows: AttributionRows, asked: number | undefined): Problem[] {
  const named = [...new Set(basename(file).match(/(?<!\d)20\d\d(?!\d)/g) ?? [])].map(Number);
  const held = [...new Set(rows.distinct("date_attribution").map(yearOf))].sort((a, b) => a - b);
  if (named.length !== 1 || held.length === 0 || held.includes(named[0]) || asked !== undefined) return [];
  return [
    {
      file,
      message: `Le nom du fichier dit ${named[0]}, ses dates d’attribution ${held.join(", ")}. Renommez-le, ou dites l’année à caler : --annee ${held[0]}.`
    }
  ];
}

function counted(lines: number): string {
  return `${formatNumber(lines)} ligne${lines > 1 ? "s" : ""}`;
}
