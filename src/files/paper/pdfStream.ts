import {deflateSync, inflateSync} from "node:zlib";

/** What the stream of an object holds, once it is no longer compressed; undefined where it has none. */
export function streamOf(body: string): string | undefined {
  const found = /stream\r?\n/.exec(body);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(body.slice(0, found.index))?.[1]);
  const bytes = Buffer.from(body.slice(start, start + length), "latin1");
  return body.slice(0, found.index).includes("/FlateDecode")
    ? inflateSync(bytes).toString("latin1")
    : bytes.toString("latin1");
}

/** An object that holds this stream, compressed. */
export function flateObject(content: string): string {
  const bytes = deflateSync(Buffer.from(content, "latin1"), {level: 9});
  return `\n<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes.toString("latin1")}\nendstream\n`;
}
