import type {CellFormat} from "./cellFormats.js";

const secondsADay = 86_400;

/** A number of a cell as its reader sees it: a day in ISO, a percentage with its mark, or the number itself. */
export function numberText(
  written: string,
  {format, from1904}: {format: CellFormat; from1904: boolean}
): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (format === "date") return dayText(number, from1904) ?? plain(number);
  if (format === "percent") return `${plain(Number((number * 100).toPrecision(12)))} %`;
  if (format === "time" && number >= 0 && number < 1)
    return timeText(Math.round(number * secondsADay) % secondsADay);
  return format === "time" ? (dayText(number, from1904) ?? plain(number)) : plain(number);
}

/**
 * The day of a serial number of a spreadsheet, with its time where it has one, or undefined outside 1900 to 9999. Rounded to the
 * second first: a midnight kept as 43 100.999 999 999 belongs to the next day. The day 60 of 1900 never was.
 */
export function dayText(serial: number, from1904: boolean): string | undefined {
  if (serial < 1 || serial > 2_958_465) return undefined;
  const seconds = Math.round(serial * secondsADay);
  const whole = Math.floor(seconds / secondsADay) + (from1904 ? 1462 : 0);
  const days = whole < 60 ? whole + 1 : whole;
  const date = new Date(Date.UTC(1899, 11, 30) + days * secondsADay * 1000).toISOString().slice(0, 10);
  const rest = seconds % secondsADay;
  return rest === 0 ? date : `${date}T${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Fifteen digits, as spreadsheets keep: 39 500.000 000 000 007 is 39 500. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}
