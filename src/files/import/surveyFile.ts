import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {readdir, stat} from "node:fs/promises";
import {basename, dirname} from "node:path";
import {closest} from "../../core/formats/closest.js";
import {DataError} from "../dataError.js";
import {fileKind} from "./fileKind.js";
import {afterCapital, type ByteEncoding, guessEncoding} from "./guessEncoding.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | ByteEncoding;

/** What is known of a file before any of it is read as a table. */
export interface FileSurvey {
  readonly path: string;
  readonly kind: "csv" | "xlsx";
  readonly bytes: number;
  readonly sha256: string;
  /** Day of the last change that the file itself carries, ISO. */
  readonly date: string;
  readonly encoding: Encoding;
  readonly bomBytes: number;
  readonly newline: "\n" | "\r";
}

/** How a workbook under a password names what it hides. */
const encryptedMark = Buffer.from("EncryptedPackage", "utf16le");

/** Reads a file once, strictly: its hash, its kind and its encoding. Throws a DataError where it cannot be a table. */
export async function surveyFile(path: string): Promise<FileSurvey> {
  const {size, mtime} = await statOrExplain(path);
  if (size === 0)
    throw new DataError([
      {file: path, message: "Le fichier est vide : il faut une ligne de titres puis une ligne par entrée."}
    ]);
  const hash = createHash("sha256");
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  let utf8 = true;
  let newlines = 0;
  let invalidLine: number | undefined;
  let nulLine: number | undefined;
  let hasLineFeed = false;
  let encrypted = false;
  const highBytes = new Uint32Array(2 * afterCapital);
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 18}) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < 512) head = Buffer.concat([head, chunk.subarray(0, 512)]);
    if (utf8) {
      const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
      const end = wholeCharacters(bytes);
      if (!isUtf8(bytes.subarray(0, end))) {
        utf8 = false;
        invalidLine = newlines + 1 + countNewlines(bytes, firstInvalid(bytes.subarray(0, end)));
      }
      tail = Buffer.from(bytes.subarray(end));
    }
    const nul = nulLine === undefined ? chunk.indexOf(0) : -1;
    if (nul >= 0) nulLine = newlines + 1 + countNewlines(chunk, nul);
    if (!hasLineFeed) hasLineFeed = chunk.includes(10);
    if (nulLine !== undefined) encrypted ||= chunk.includes(encryptedMark);
    else {
      let capitals = 0;
      for (const byte of chunk) {
        if (byte >= 0x80) highBytes[capitals > 1 ? byte + afterCapital : byte]++;
        else capitals = byte >= 65 && byte <= 90 ? capitals + 1 : 0;
      }
    }
    newlines += countNewlines(chunk, chunk.length);
  }
  if (tail.length > 0) utf8 = false;
  const kind = fileKind(path, head, {encrypted});
  const bom = byteOrderMark(head);
  if (kind === "csv" && bom?.encoding === "utf-8" && !utf8) {
    throw new DataError([
      {
        file: path,
        line: invalidLine,
        message:
          "Le fichier s’annonce en UTF-8 mais cette ligne contient un octet qui ne l’est pas. Enregistrez-le de nouveau en « CSV UTF-8 » ou en Windows-1252, sans mélanger les deux."
      }
    ]);
  }
  if (kind === "csv" && nulLine !== undefined && !bom?.encoding.startsWith("utf-16")) {
    throw new DataError([
      {
        file: path,
        line: nulLine,
        message:
          "Octet nul : ce n’est pas un fichier texte. Sont acceptés les CSV (UTF-8, Windows-1252, MacRoman, CP850) et les classeurs .xlsx."
      }
    ]);
  }
  return {
    path,
    kind,
    bytes: size,
    sha256: hash.digest("hex"),
    date: mtime.toISOString().slice(0, 10),
    encoding: bom?.encoding ?? (utf8 ? "utf-8" : guessEncoding(highOnly(highBytes))),
    bomBytes: bom?.bytes ?? 0,
    newline: hasLineFeed ? "\n" : "\r"
  };
}

async function statOrExplain(path: string) {
  try {
    const stats = await stat(path);
    if (!stats.isFile())
      throw new DataError([
        {file: path, message: "C’est un dossier, pas un fichier : donnez le chemin d’un fichier CSV ou XLSX."}
      ]);
    return stats;
  } catch (error) {
    const code = (error as {code?: string}).code;
    if (code === "data") throw error;
    if (code === "EACCES")
      throw new DataError([{file: path, message: "Lecture refusée : vérifiez les droits du fichier."}]);
    const names = await readdir(dirname(path)).catch(() => []);
    const near = closest(basename(path), names);
    throw new DataError([
      {
        file: path,
        message: `Fichier introuvable.${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`
      }
    ]);
  }
}

function byteOrderMark(head: Buffer): {encoding: Encoding; bytes: number} | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return {encoding: "utf-8", bytes: 3};
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: "utf-16be", bytes: 2};
  return head[0] === 0xff && head[1] === 0xfe ? {encoding: "utf-16le", bytes: 2} : undefined;
}

function highOnly(counts: Uint32Array): ReadonlyMap<number, number> {
  return new Map([...counts.entries()].filter(([, count]) => count > 0));
}

/** Length of the bytes that end on a whole UTF-8 character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes.subarray(0, middle))))) low = middle;
    else high = middle;
  }
  return low;
}

function countNewlines(bytes: Buffer, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
