/** One typed array of a packed territoire; `offset` counts bytes from the start of the arrays. */
export interface PackedArray {
  readonly group: string;
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** What precedes the arrays: where each lies, and the fields that are plain values. */
export interface PackedHeader {
  readonly format: string;
  readonly arrays: readonly PackedArray[];
  readonly plain: {readonly [group: string]: {readonly [name: string]: unknown}};
}

/** Changes whenever the layout does. */
export const packedFormat = "equilibre/territoire@1";

/** Every array starts on a multiple of this, so that any typed array can view it in place. */
export const alignment = 8;

/** The types of array a territoire holds. */
export const arrayTypes = [
  {name: "Uint8", array: Uint8Array},
  {name: "Uint16", array: Uint16Array},
  {name: "Uint32", array: Uint32Array},
  {name: "Int32", array: Int32Array},
  {name: "Float64", array: Float64Array}
] as const;

/** Typed arrays have the byte order of the machine; the packed form is little-endian. */
export function requireLittleEndian(): void {
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1)
    throw new RangeError("a packed territoire needs a little-endian machine");
}
