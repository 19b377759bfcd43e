import {createHash} from "node:crypto";
import {deflateRawSync, inflateRawSync} from "node:zlib";

/** Stands for the n-th table of counters in the JSON of an answer. */
const tableMark = "$compteurs";

/**
 * An answer as bytes that any machine reads: the hash of the rest, then, deflated, the length of a JSON text, the text, and the
 * tables of counters that it names, little-endian.
 */
export function packAnswer(answer: unknown): Buffer {
  const tables: Int32Array[] = [];
  const text = Buffer.from(
    JSON.stringify(answer, (_, value: unknown) =>
      value instanceof Int32Array ? {[tableMark]: [tables.push(value) - 1, value.length]} : value
    ) ?? "null"
  );
  const head = Buffer.alloc(4);
  head.writeUInt32LE(text.length);
  const body = deflateRawSync(Buffer.concat([head, text, ...tables.map(littleEndian)]), {level: 1});
  return Buffer.concat([hashOf(body), body]);
}

/** The answer that was packed; undefined where bytes are damaged. */
export function unpackAnswer(bytes: Buffer): unknown {
  const body = bytes.subarray(32);
  if (!hashOf(body).equals(bytes.subarray(0, 32))) return undefined;
  const content = inflateRawSync(body);
  const start = 4 + content.readUInt32LE(0);
  const offsets: number[] = [start];
  return JSON.parse(content.toString("utf8", 4, start), (_, value: unknown) => {
    const mark = (value as {[tableMark]?: [number, number]} | null)?.[tableMark];
    if (mark === undefined) return value;
    const [n, length] = mark;
    offsets[n + 1] = offsets[n] + 4 * length;
    return Int32Array.from({length}, (_, i) => content.readInt32LE(offsets[n] + 4 * i));
  });
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

function littleEndian(table: Int32Array): Buffer {
  const bytes = Buffer.alloc(4 * table.length);
  table.forEach((counter, i) => {
    bytes.writeInt32LE(counter, 4 * i);
  });
  return bytes;
}
