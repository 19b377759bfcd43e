import {types} from "node:util";

/** Copy of plain data whose typed arrays live in shared memory: threads then read one model instead of a copy each. */
export function shareMemory<T>(subject: T): T {
  return share(subject, new Map()) as T;
}

function share(subject: unknown, known: Map<object, unknown>): unknown {
  if (typeof subject !== "object" || subject === null) return subject;
  const seen = known.get(subject);
  if (seen !== undefined) return seen;
  if (types.isTypedArray(subject)) return remember(subject, shareTypedArray(subject), known);
  if (Array.isArray(subject)) {
    const copy: unknown[] = [];
    known.set(subject, copy);
    for (const item of subject) copy.push(share(item, known));
    return copy;
  }
  if (Object.getPrototypeOf(subject) !== Object.prototype) return remember(subject, subject, known);
  const copy: Record<string, unknown> = {};
  known.set(subject, copy);
  for (const [key, item] of Object.entries(subject)) copy[key] = share(item, known);
  return copy;
}

function remember<T>(subject: object, copy: T, known: Map<object, unknown>): T {
  known.set(subject, copy);
  return copy;
}

type SharedArrayConstructor = new (
  buffer: SharedArrayBuffer,
  offset: number,
  length: number
) => NodeJS.TypedArray;

function shareTypedArray(array: NodeJS.TypedArray): NodeJS.TypedArray {
  const buffer = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(buffer).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return new (array.constructor as unknown as SharedArrayConstructor)(buffer, 0, array.length);
}
