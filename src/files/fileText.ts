import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import type {Problem} from "./dataError.js";
import {displayPath} from "./displayPath.js";

/** The text of a file and the hash of its bytes, or why it cannot be read. */
export type FileText =
  | {readonly text: string; readonly sha256: string; readonly problem?: undefined}
  | {readonly problem: Problem};

/** Reads a UTF-8 file; a missing file, a folder or another encoding is told in French. */
export function readFileText(file: string): FileText {
  const fault = (message: string): FileText => ({problem: {file: displayPath(file), message}});
  let bytes: Buffer;
  try {
    if (statSync(file).isDirectory()) return fault("est un dossier, un fichier est attendu");
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
