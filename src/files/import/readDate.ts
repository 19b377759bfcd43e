import type {Manner} from "./manner.js";
import type {Reading} from "./reading.js";
import {dayText} from "./xlsx/cellText.js";

const accepted = "une date jj/mm/aaaa, mm/aaaa ou aaaa-mm-jj";

/** An instant: the day as written, its time, and its place in the world where it says it. */
export const instant =
  /^(.+?)[ T](\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** A French or ISO date as "2025-03-05", or "2025-03" where the file gives the month only. */
export function readDate(text: string, manner: Manner = {}): Reading {
  const [, day, hours, , , zone] = instant.exec(text) ?? [];
  if (day === undefined) return readDay(text, text, manner);
  const read = readDay(day, text, manner);
  // An instant with an offset belongs to the day as written; one in UTC, to the day it was in France.
  if (typeof read !== "string" || read.length !== 10 || !/^(Z|UTC|[+-]00:?00)$/i.test(zone ?? ""))
    return read;
  const local = parisDay(read, Number(hours));
  return local === read
    ? read
    : {
        value: local,
        note: "un instant en temps universel passé 22 h ou 23 h est du lendemain en France",
        example: `« ${text} » est lu ${local}`
      };
}

function readDay(trimmed: string, text: string, manner: Manner): Reading {
  const iso =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (iso) return dated(text, {year: iso[1], month: iso[2], day: iso[3]});
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed);
  if (slashed) {
    const [, a, b, year] = slashed;
    const [day, month] = manner.monthFirst ? [b, a] : [a, b];
    if (year.length === 4) return dated(text, {year, month, day});
    const century = Number(year) <= 50 ? "20" : "19";
    if (manner.shortYears) return dated(text, {year: century + year, month, day});
    return {found: text, accepted, proposal: `${two(day)}/${two(month)}/${century}${year}`};
  }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (month) return dated(text, {year: month[2], month: month[1]});
  if (/^[2-5]\d{4}([.,]\d+)?$/.test(trimmed)) {
    const day = dayText(Number(trimmed.replace(",", ".")), false)!.slice(0, 10);
    if (manner.serialDays) return day;
    return {
      found: text,
      accepted: `${accepted} (et non le numéro de jour d’un tableur)`,
      proposal: day.split("-").reverse().join("/")
    };
  }
  return worded(trimmed, text) ?? {found: text, accepted};
}

const months = [
  ...["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"]
];

/** "5 mars 2025", "mars 2025", "mars-25" is refused as the year is short. */
function worded(trimmed: string, text: string): Reading | undefined {
  const plain = trimmed
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  const found =
    /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?(?:(\d{1,2})(?:er)?[\s-]+)?([a-z]{3,9})\.?[\s-]+(\d{4})$/.exec(
      plain
    );
  if (!found) return undefined;
  const month = months.findIndex((name) => found[2].startsWith(name) || name.startsWith(found[2]));
  if (month < 0) return undefined;
  return dated(text, {year: found[3], month: String(month + 1), day: found[1]});
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

/** The day in France of an hour in UTC: one hour later in winter, two from the last Sunday of March to that of October. */
function parisDay(day: string, hours: number): string {
  const year = Number(day.slice(0, 4));
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  if (hours + (summer ? 2 : 1) < 24) return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10);
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
