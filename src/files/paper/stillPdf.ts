/** A PDF with the day of its publication where Chromium wrote the clock: the same report gives the same bytes. */
export function stillPdf(pdf: Uint8Array, date: string): Uint8Array {
  const day = date.replaceAll("-", "");
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g, (found, name: string) => {
      const written = `/${name} (D:${day}000000`;
      return `${written}${"+00'00'".slice(0, found.length - written.length - 1).padEnd(found.length - written.length - 1)})`;
    });
  return Buffer.from(text, "latin1");
}
