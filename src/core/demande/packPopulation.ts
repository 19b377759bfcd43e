import type {InitialDemandes, Population} from "./population.js";

type Packed = Uint8Array | Int16Array | Int32Array | Uint32Array;

/** Arrays of a population from the widest to the narrowest, so that each lies on a multiple of its own width. */
export const populationFields = {
  demandes: [
    ["key", Uint32Array],
    ["home", Int32Array],
    ["month", Int16Array],
    ["size", Uint8Array],
    ["bracket", Uint8Array],
    ["reach", Uint8Array],
    ["aci", Uint8Array],
    ["status", Uint8Array],
    ["wishes", Uint8Array],
    ["flags", Uint8Array]
  ],
  orders: [
    ["demolitionOrder", Int32Array],
    ["rehabilitationOrder", Int32Array]
  ],
  occupants: [
    ["occupantBracket", Uint8Array],
    ["occupantSize", Uint8Array]
  ]
} as const;

/** Wished communes of a demande. */
export const wishesPerDemande = 3;

/** First word of a packed population: its layout, to be changed with it. */
export const populationFormat = 0x0e900001;

/**
 * The ménages of the first day as one buffer that a page can receive: five words (format, logements, demandes, both
 * orders), then the arrays. Little-endian, as the territoire that it goes with.
 */
export function packPopulation(population: Population): ArrayBuffer {
  const {demandes, demolitionOrder, rehabilitationOrder, occupantBracket} = population;
  const count = demandes.count;
  // The pool of demandes may be longer than what it holds.
  const trimmed = (name: keyof Omit<InitialDemandes, "count">) =>
    demandes[name].subarray(0, name === "wishes" ? wishesPerDemande * count : count);
  const arrays: Packed[] = [
    ...populationFields.orders.map(([name]) => population[name]),
    ...populationFields.demandes.map(([name]) => trimmed(name)),
    ...populationFields.occupants.map(([name]) => population[name])
  ];
  const header = 20;
  const size = arrays.reduce((bytes, array) => bytes + array.byteLength, header);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 5).set([
    populationFormat,
    occupantBracket.length,
    count,
    demolitionOrder.length,
    rehabilitationOrder.length
  ]);
  let offset = header;
  for (const array of arrays) {
    new Uint8Array(buffer, offset).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    offset += array.byteLength;
  }
  return buffer;
}
