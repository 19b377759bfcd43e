import {createReadStream} from "node:fs";
import iconv from "iconv-lite";
import {DataError} from "../dataError.js";
import {splitCells} from "./splitCells.js";
import type {Encoding, FileSurvey} from "./surveyFile.js";
import type {TableRecord, TableSource} from "./tableRecords.js";

/** Marks that part the cells of a line, the likeliest in French first. */
export const delimiters = [";", ",", "\t", "|"] as const;

/** A quoted field that runs over more lines than this was opened by mistake. */
const longestQuotedField = 100;
const longestLine = 64 * 2 ** 20;

/**
 * A CSV file, record by record. Delimiters and quotes are the same bytes in UTF-8 and Windows-1252, so records are cut
 * in bytes (one-byte strings) and only the cells in use are decoded: lines are counted as they stand in the file,
 * which papaparse does not do, and rejected ones go back byte for byte.
 */
export function csvSource(survey: FileSurvey, delimiter: string): TableSource {
  // UTF-16 is brought to UTF-8 as it is read.
  const cellEncoding = survey.encoding.startsWith("utf-16") ? "utf-8" : survey.encoding;
  return {
    batches: csvBatches(survey, delimiter),
    decode: (cell) => textOfFormula(decodeCell(cell, cellEncoding)),
    rawEncoding: "latin1",
    rawPrefix: survey.bomBytes === 0 ? "" : "\u00ef\u00bb\u00bf",
    newline: "\n",
    padded: false,
    readAs: `CSV ${encodingNames[survey.encoding]}, séparateur ${separators[delimiter]}`
  };
}

const encodingNames: {readonly [E in Encoding]: string} = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  macintosh: "MacRoman (ancien Macintosh)",
  cp850: "CP850 (DOS)",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16"
};

const separators: {readonly [delimiter: string]: string} = {
  ";": "point-virgule",
  ",": "virgule",
  "\t": "tabulation",
  "|": "barre verticale"
};

/** `="59350"` is how exports keep a spreadsheet from dropping a zero: a text, not a formula. */
function textOfFormula(cell: string): string {
  if (!cell.startsWith("=")) return cell;
  return /^="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
}

function decodeCell(cell: string, encoding: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes, not text
  if (!/[^\x00-\x7f]/.test(cell)) return cell;
  return iconv.decode(Buffer.from(cell, "latin1"), encoding);
}

async function* csvBatches(survey: FileSurvey, delimiter: string): AsyncGenerator<TableRecord[]> {
  let line = 1;
  /** Physical lines of a quoted field that is still open. */
  let open: string[] = [];
  for await (const lines of physicalLines(survey)) {
    const batch: TableRecord[] = [];
    const queue = lines;
    for (let k = 0; k < queue.length; k++) {
      const raw = withoutReturn(open.length === 0 ? queue[k] : `${open.join("\n")}\n${queue[k]}`);
      const mayClose = open.length === 0 || queue[k].includes('"');
      const cells = mayClose ? splitCells(raw, delimiter) : undefined;
      if (cells !== undefined) {
        batch.push({line, cells, raw});
        line += open.length + 1;
        open = [];
        continue;
      }
      open.push(queue[k]);
      if (open.length < longestQuotedField) continue;
      batch.push(unclosed(line, open[0]));
      // Read again from the line that follows the faulty one.
      queue.splice(0, k + 1, ...open.slice(1));
      open = [];
      line++;
      k = -1;
    }
    yield batch;
  }
  if (open.length > 0) yield closeLast(open, line, delimiter);
}

function closeLast(open: readonly string[], first: number, delimiter: string): TableRecord[] {
  const batch = [unclosed(first, open[0])];
  let line = first + 1;
  for (let k = 1; k < open.length; k++, line++) {
    const raw = withoutReturn(open[k]);
    const cells = splitCells(raw, delimiter);
    batch.push(cells === undefined ? unclosed(line, raw) : {line, cells, raw});
  }
  return batch;
}

function unclosed(line: number, raw: string): TableRecord {
  return {line, cells: [], raw: withoutReturn(raw), defect: "guillemet ouvert et jamais refermé"};
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

/** The file line by line in one-byte strings, without its byte order mark. */
async function* physicalLines(survey: FileSurvey): AsyncGenerator<string[]> {
  const pieces: string[] = [];
  let pending = 0;
  for await (const text of byteStrings(survey)) {
    const lines = text.split(survey.newline);
    if (lines.length === 1) {
      pieces.push(text);
      pending += text.length;
      if (pending > longestLine)
        throw new DataError([
          {file: survey.path, message: "Une ligne dépasse 64 Mo : ce n’est pas un tableau."}
        ]);
      continue;
    }
    pieces.push(lines[0]);
    lines[0] = pieces.join("");
    const rest = lines.pop()!;
    pieces.length = 0;
    pieces.push(rest);
    pending = rest.length;
    yield lines;
  }
  const last = pieces.join("");
  if (last !== "") yield [last];
}

async function* byteStrings({path, encoding, bomBytes}: FileSurvey): AsyncGenerator<string> {
  const stream = createReadStream(path, {start: bomBytes, highWaterMark: 1 << 18});
  if (encoding !== "utf-16le" && encoding !== "utf-16be") {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk.toString("latin1");
    return;
  }
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of stream as AsyncIterable<Buffer>)
    yield Buffer.from(decoder.write(chunk)).toString("latin1");
}
