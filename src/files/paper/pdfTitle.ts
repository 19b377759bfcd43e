import {type PdfObjects, referenceIn} from "./pdfObjects.js";

/** The title that a PDF bears, empty where it bears none. */
export function pdfTitle({objects, trailer}: PdfObjects): string {
  const info = objects.get(referenceIn(trailer, "Info") ?? 0) ?? "";
  const [, hex, plain = ""] = /\/Title (?:<FEFF([0-9A-F]*)>|\(((?:\\.|[^\\)])*)\))/.exec(info) ?? [];
  if (hex === undefined) return plain.replace(/\\(.)/g, "$1");
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
}
