import type {Archive} from "./archive.js";
import {readWholeXml} from "./readXml.js";

const mostBytes = 64 * 2 ** 20;

/** What a number stands for, by the format of its cell. */
export type CellFormat = "number" | "date" | "time" | "percent";

/** The formats of a workbook, by rank of style. */
export async function readCellFormats(
  archive: Archive,
  {path, part}: {path: string; part: string | undefined}
): Promise<readonly CellFormat[]> {
  if (part === undefined) return [];
  const custom = new Map<string, CellFormat>();
  const formats: CellFormat[] = [];
  let inCellStyles = false;
  await readWholeXml(archive.part(part, mostBytes), {
    path,
    name: part,
    handlers: {
      open(tag, {numFmtId, formatCode}) {
        if (tag === "numFmt" && numFmtId !== undefined) custom.set(numFmtId, formatOf(formatCode ?? ""));
        if (tag === "cellXfs") inCellStyles = true;
        if (tag === "xf" && inCellStyles)
          formats.push(custom.get(numFmtId ?? "0") ?? builtIn(Number(numFmtId ?? 0)));
      },
      close(tag) {
        if (tag === "cellXfs") inCellStyles = false;
      }
    }
  });
  return formats;
}

/** What a format code shows: a date, a time of day, a percentage or a number. */
export function formatOf(code: string): CellFormat {
  const bare = code
    .split(";")[0]
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, "")
    .replace(/general|standard|am\/pm|a\/p/gi, "");
  if (/[yd]|j{1,4}|a{2,4}/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return "time";
  if (/m/i.test(bare)) return "date";
  return bare.includes("%") ? "percent" : "number";
}

/** Formats that every workbook knows without writing them (ECMA-376, part 1, 18.8.30). */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "time" : "number";
}
