/** A half-year as one number, year × 2 + (0 or 1): such numbers follow each other. */
export type HalfYear = number;

/** Half-year of a date "2025-03-05" or "2025-03". */
export function halfYearOf(date: string): HalfYear {
  return Number(date.slice(0, 4)) * 2 + (Number(date.slice(5, 7)) > 6 ? 1 : 0);
}

/** "2025-S1". */
export function halfYearLabel(halfYear: HalfYear): string {
  return `${Math.floor(halfYear / 2)}-S${(halfYear % 2) + 1}`;
}

/** First day of a half-year, "2025-01-01" or "2025-07-01". */
export function firstDayOf(halfYear: HalfYear): string {
  return `${Math.floor(halfYear / 2)}-${halfYear % 2 === 0 ? "01" : "07"}-01`;
}

/** Half-years of "2025-S1" or of "2025" (both); undefined when the text is neither. */
export function parsePeriod(text: string): readonly HalfYear[] | undefined {
  const [, year, half] = /^(\d{4})(?:-?S([12]))?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const first = Number(year) * 2;
  return half === undefined ? [first, first + 1] : [first + Number(half) - 1];
}

/** "2025-S1", "2025" or "2024-S2 à 2025-S2". */
export function periodLabel(halfYears: readonly HalfYear[]): string {
  const [first] = halfYears;
  const last = halfYears[halfYears.length - 1];
  if (first === last) return halfYearLabel(first);
  if (first % 2 === 0 && last === first + 1) return String(first / 2);
  return `${halfYearLabel(first)} à ${halfYearLabel(last)}`;
}
