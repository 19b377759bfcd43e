import type {Reading} from "./reading.js";

const accepted = "une date jj/mm/aaaa, mm/aaaa ou aaaa-mm-jj";

/** A French or ISO date as "2025-03-05", or "2025-03" where the file gives the month only. */
export function readDate(text: string): Reading {
  const trimmed = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?Z?$/, "");
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (french) return dated(text, {year: french[3], month: french[2], day: french[1]});
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(trimmed);
  if (iso) return dated(text, {year: iso[1], month: iso[2], day: iso[3]});
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (month) return dated(text, {year: month[2], month: month[1]});
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(trimmed);
  if (short) return {found: text, accepted, proposal: `${two(short[1])}/${two(short[2])}/20${short[3]}`};
  if (/^[2-5]\d{4}$/.test(trimmed))
    return {
      found: text,
      accepted: `${accepted} (et non le numéro de jour d’Excel)`,
      proposal: excelDay(Number(trimmed))
    };
  return {found: text, accepted};
}

function dated(text: string, {year, month, day}: {year: string; month: string; day?: string}): Reading {
  const m = Number(month);
  const d = day === undefined ? 1 : Number(day);
  const y = Number(year);
  if (y < 1900 || y > 2100) return {found: text, accepted: "une année de 1900 à 2100"};
  if (m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))
    return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  const swapped = day !== undefined && m > 12 && d <= 12 ? `${two(month)}/${two(day)}/${year}` : undefined;
  return {found: text, accepted: "une date qui existe, le jour avant le mois", proposal: swapped};
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}

/** Excel counts days from 30 December 1899, as all dates after February 1900 show. */
function excelDay(days: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return `${two(String(date.getUTCDate()))}/${two(String(date.getUTCMonth() + 1))}/${date.getUTCFullYear()}`;
}
