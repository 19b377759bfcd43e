import {inflateSync} from "node:zlib";

/** Text of a PDF that Skia wrote, without its spaces: the glyphs of each font through its ToUnicode map, in the order of the pages. */
export function pdfText(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) objects.set(id, body);
  const streamOf = (body: string) => {
    const found = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body);
    if (found === null) return "";
    const bytes = Buffer.from(found[1], "latin1");
    return body.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : found[1];
  };
  const fonts = new Map<string, Map<string, string>>();
  const fontOf = (id: string) => {
    const known = fonts.get(id);
    if (known !== undefined) return known;
    const map = toUnicode(
      streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1] ?? "") ?? "")
    );
    fonts.set(id, map);
    return map;
  };
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page(?![a-zA-Z])/.test(body));
  return pages
    .map((page) => {
      const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "";
      const names = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]));
      return drawnText(streamOf(objects.get(contents) ?? ""), (name) => fontOf(names.get(name) ?? ""));
    })
    .join("")
    .normalize("NFKC")
    .replace(/\s/g, "");
}

function toUnicode(text: string): Map<string, string> {
  const map = new Map<string, string>();
  const letters = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));
  const code = (value: number) => value.toString(16).toUpperCase().padStart(4, "0");
  for (const [, block] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, to] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(glyph.toUpperCase(), letters(to));
  for (const [, block] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g
    )) {
      const [low, high, start] = [from, to, first].map((hex) => Number.parseInt(hex, 16));
      for (let glyph = low; glyph <= high; glyph++)
        map.set(code(glyph), String.fromCharCode(start + glyph - low));
    }
  return map;
}

function drawnText(content: string, fontOf: (name: string) => ReadonlyMap<string, string>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const parts: string[] = [];
  for (const [, name, shown] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|((?:<[0-9A-Fa-f]*>|\[[^\]]*\])\s*T[jJ])/g
  )) {
    if (name !== undefined) font = fontOf(name);
    else
      parts.push(
        [...shown.matchAll(/<([0-9A-Fa-f]*)>/g)]
          .flatMap(([, hex]) => hex.match(/.{4}/g) ?? [])
          .map((glyph) => font.get(glyph.toUpperCase()) ?? "")
          .join("")
      );
  }
  return parts.join("");
}
