import type {IsoDate} from "../../core/convention/convention.js";
import type {MeasuredYear} from "../comparer/yearlyMean.js";

/** A period of effect: its first day, and the first day after it. */
export interface ClausePeriod {
  readonly from: IsoDate;
  readonly before?: IsoDate;
}

export interface HalfYearInForce {
  readonly year: number;
  readonly half: 1 | 2;
}

/** Half-years of a simulation in which at least one clause holds: a half-year is read on its first day. */
export function halfYearsInForce(
  clauses: readonly ClausePeriod[],
  {firstYear, lastYear}: {firstYear: number; lastYear: number}
): HalfYearInForce[] {
  return Array.from(
    {length: 2 * Math.max(0, lastYear - firstYear + 1)},
    (_, i): HalfYearInForce => ({
      year: firstYear + (i >> 1),
      half: i % 2 === 0 ? 1 : 2
    })
  ).filter((halfYear) => {
    const day = firstDay(halfYear);
    return clauses.some(({from, before}) => from <= day && (before === undefined || day < before));
  });
}

/** The same as what a mean is taken over: whole years where both halves count. */
export function measuredYears(halfYears: readonly HalfYearInForce[]): MeasuredYear[] {
  const years = [...new Set(halfYears.map(({year}) => year))];
  return years.map((year) => {
    const [one, other] = halfYears.filter((halfYear) => halfYear.year === year);
    return other === undefined ? one : year;
  });
}

/** "2026-S1", as bilans name half-years. */
export function halfYearName({year, half}: HalfYearInForce): string {
  return `${year}-S${half}`;
}

/** « de 2026-S1 à 2026-S2 », « en 2026-S2 »: half-years told in French, gaps apart. */
export function halfYearsText(halfYears: readonly HalfYearInForce[]): string {
  const rank = ({year, half}: HalfYearInForce) => 2 * year + half;
  const spans: HalfYearInForce[][] = [];
  for (const halfYear of halfYears) {
    const open = spans[spans.length - 1];
    if (open !== undefined && rank(halfYear) === rank(open[open.length - 1]) + 1) open.push(halfYear);
    else spans.push([halfYear]);
  }
  return spans
    .map((span) => {
      const [first, last] = [span[0], span[span.length - 1]].map(halfYearName);
      return first === last ? `en ${first}` : `de ${first} à ${last}`;
    })
    .join(", puis ");
}

/** French sentences on days that fall inside a half-year, each with where the simulation puts them. */
export function movedDays(clauses: readonly ClausePeriod[]): string[] {
  const told = clauses.flatMap(({from, before}) => [
    ...(isFirstDay(from)
      ? []
      : [`la prise d’effet du ${french(from)} est simulée à partir du ${french(nextFirstDay(from))}`]),
    ...(before === undefined || isFirstDay(before)
      ? []
      : [
          `la fin du ${french(dayBefore(before))} (compris) est simulée au ${french(dayBefore(nextFirstDay(before)))}, dernier jour du semestre commencé`
        ])
  ]);
  return [...new Set(told)];
}

function firstDay({year, half}: HalfYearInForce): IsoDate {
  return half === 1 ? `${year}-01-01` : `${year}-07-01`;
}

function isFirstDay(day: IsoDate): boolean {
  return /-(01|07)-01$/.test(day);
}

/** First day of the half-year that follows the one in which a day falls. */
function nextFirstDay(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < "07-01" ? `${year}-07-01` : `${year + 1}-01-01`;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayBefore(day: IsoDate): IsoDate {
  const [year, month, date] = day.split("-").map(Number);
  const two = (n: number) => String(n).padStart(2, "0");
  if (date > 1) return `${year}-${two(month)}-${two(date - 1)}`;
  if (month === 1) return `${year - 1}-12-31`;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${two(month - 1)}-${two(month === 3 && leap ? 29 : lengths[month - 2])}`;
}

function french(day: IsoDate): string {
  return day.split("-").reverse().join("/");
}
