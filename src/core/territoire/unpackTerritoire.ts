import {arrayTypes, type PackedHeader, packedFormat, requireLittleEndian} from "./packedTerritoire.js";
import type {Territoire} from "./territoire.js";

/** The territoire of a packed buffer; its arrays are views on that buffer, nothing is copied. */
export function unpackTerritoire(buffer: ArrayBuffer): Territoire {
  requireLittleEndian();
  const [characters, start] = new Uint32Array(buffer, 0, 2);
  const header = JSON.parse(readText(new Uint16Array(buffer, 8, characters))) as PackedHeader;
  if (header.format !== packedFormat) throw new RangeError(`unknown format of territoire: ${header.format}`);
  const groups: {[group: string]: {[name: string]: unknown}} = {};
  for (const [group, fields] of Object.entries(header.plain)) groups[group] = {...fields};
  for (const {group, name, type, offset, length} of header.arrays) {
    const known = arrayTypes.find((candidate) => candidate.name === type);
    if (known === undefined) throw new RangeError(`unknown type of array: ${type}`);
    groups[group][name] = new known.array(buffer, start + offset, length);
  }
  // The format names the shape: a buffer that bears it was made by packTerritoire.
  return groups as unknown as Territoire;
}

function readText(characters: Uint16Array): string {
  let text = "";
  const chunk = 8192;
  for (let i = 0; i < characters.length; i += chunk)
    text += String.fromCharCode(...characters.subarray(i, i + chunk));
  return text;
}
