import type {PackedArray, PackedHeader} from "./packedTerritoire.js";
import {alignment, arrayTypes, packedFormat, requireLittleEndian} from "./packedTerritoire.js";
import type {Territoire} from "./territoire.js";

/** The territoire as one buffer, which a thread or a page can receive: a JSON header, then its arrays, aligned, little-endian. */
export function packTerritoire(territoire: Territoire): ArrayBuffer {
  requireLittleEndian();
  const arrays: PackedArray[] = [];
  const sources: Uint8Array[] = [];
  const plain: {[group: string]: {[name: string]: unknown}} = {};
  let offset = 0;
  for (const [group, fields] of Object.entries(territoire)) {
    plain[group] = {};
    for (const [name, field] of Object.entries(fields)) {
      const type = arrayTypes.find((known) => field instanceof known.array);
      if (type === undefined) {
        plain[group][name] = field;
        continue;
      }
      const view = field as Uint8Array;
      arrays.push({group, name, type: type.name, offset, length: view.length});
      sources.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
      offset = aligned(offset + view.byteLength);
    }
  }
  const header: PackedHeader = {format: packedFormat, arrays, plain};
  return assemble(JSON.stringify(header), {arrays, sources, size: offset});
}

/** Two 32-bit words (characters of the header, start of the arrays), the header in UTF-16, the arrays. */
function assemble(
  header: string,
  {arrays, sources, size}: {arrays: readonly PackedArray[]; sources: readonly Uint8Array[]; size: number}
): ArrayBuffer {
  const start = aligned(8 + header.length * 2);
  const buffer = new ArrayBuffer(start + size);
  new Uint32Array(buffer, 0, 2).set([header.length, start]);
  const characters = new Uint16Array(buffer, 8, header.length);
  for (let i = 0; i < header.length; i++) characters[i] = header.charCodeAt(i);
  arrays.forEach(({offset}, i) => {
    new Uint8Array(buffer, start + offset).set(sources[i]);
  });
  return buffer;
}

function aligned(offset: number): number {
  return Math.ceil(offset / alignment) * alignment;
}
