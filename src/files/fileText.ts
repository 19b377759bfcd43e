import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import {formatDecimal} from "../words/numbers.js";
import type {Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";

/** The text of a file and the hash of its bytes, or why it cannot be read. */
export type FileText =
  | {readonly text: string; readonly sha256: string; readonly problem?: undefined}
  | {readonly problem: Problem; readonly sha256?: undefined};

/** Reads a UTF-8 file; a missing file, a folder or another encoding is told in French. */
export function readFileText(file: string, limit: {readonly megabytes?: number} = {}): FileText {
  const fault = (message: string): FileText => ({problem: {file: displayPath(file), message}});
  let bytes: Buffer;
  try {
    const unfit = unfitFile(statSync(file), limit);
    if (unfit !== undefined) return fault(unfit);
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return fault("fichier introuvable");
    if (code === "EACCES" || code === "EPERM") return fault("lecture refusée par le système");
    return fault(`lecture impossible (${code ?? "cause inconnue"})`);
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), sha256};
  } catch {
    return fault("n'est pas en UTF-8 : enregistrez-le dans cet encodage");
  }
}

/** Largest YAML file that is read: five times the largest of ours. */
const largestMegabytes = 0.25;

/** Why a file is not read at all: no regular file (a pipe or a device may never end), or too large to be one of ours. */
export function unfitFile(
  file: {isDirectory(): boolean; isFile(): boolean; readonly size: number},
  {megabytes = largestMegabytes}: {readonly megabytes?: number} = {}
): string | undefined {
  if (file.isDirectory()) return "est un dossier, un fichier est attendu";
  if (!file.isFile()) return "n'est pas un fichier ordinaire (tube, périphérique…) : il n'est pas lu";
  if (file.size <= megabytes * 2 ** 20) return undefined;
  const size = formatDecimal(file.size / 2 ** 20);
  return `pèse ${size} Mo : un fichier de cette sorte tient en ${formatDecimal(megabytes, 3)} Mo, il n'est pas lu`;
}
