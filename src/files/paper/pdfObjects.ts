/** The objects of a PDF by number, each as the Latin-1 text between « obj » and « endobj », and its trailer. */
export interface PdfObjects {
  readonly objects: Map<number, string>;
  readonly trailer: string;
}

/** Reads a PDF of one plain cross-reference table, as Chromium writes them. */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer\s*([\s\S]*?)startxref/.exec(text.slice(start));
  if (table === null) throw new RangeError("no plain cross-reference table in this PDF");
  const [, count, lines, trailer] = table;
  const places = [...lines.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .slice(0, Number(count))
    .flatMap(([, at, used], id) => (used === "n" ? [{id, at: Number(at)}] : []))
    .sort((a, b) => a.at - b.at);
  const objects = new Map<number, string>();
  for (const [i, {id, at}] of places.entries()) {
    const whole = text.slice(at, places[i + 1]?.at ?? start);
    objects.set(id, whole.slice(whole.indexOf("obj") + 3, whole.lastIndexOf("endobj")));
  }
  return {objects, trailer: trailer.trim()};
}

/** Writes objects as a PDF again, in the order of their numbers. */
export function writePdfObjects({objects, trailer}: PdfObjects): Uint8Array {
  const ids = [...objects.keys()].sort((a, b) => a - b);
  const size = (ids.at(-1) ?? 0) + 1;
  const places: string[] = Array(size).fill("0000000000 65535 f \n");
  const parts = ["%PDF-1.7\n%\xd3\xeb\xe9\xe1\n"];
  let at = parts[0].length;
  for (const id of ids) {
    const part = `${id} 0 obj${objects.get(id)}endobj\n`;
    places[id] = `${String(at).padStart(10, "0")} 00000 n \n`;
    parts.push(part);
    at += part.length;
  }
  parts.push(
    `xref\n0 ${size}\n${places.join("")}trailer\n${trailer.replace(/\/Size \d+/, `/Size ${size}`)}\n`
  );
  parts.push(`startxref\n${at}\n%%EOF\n`);
  return Buffer.from(parts.join(""), "latin1");
}

/** Number of the object that a key of a dictionary refers to; undefined where it refers to none. */
export function referenceIn(body: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(body);
  return found === null ? undefined : Number(found[1]);
}
