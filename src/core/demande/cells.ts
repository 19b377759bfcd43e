import {brackets, rentClasses, sizes} from "../vocabulary.js";

/** Rent classes that a demande can pay, from PLAI up: the index of the dearest one. */
export type Reach = number;

const K = brackets.length;
const R = rentClasses.length;
const S = sizes.length;

/** Cells of the pending demandes within a commune: size × bracket × reach × ACI, ACI fastest. */
export const cellsPerCommune = S * K * R * 2;
export const cellsPerSizeAndBracket = R * 2;

/** Bucket of a demande in a commune that it wishes. */
export function bucketOf(commune: number, size: number, bracket: number, reach: Reach, aci: number): number {
  return commune * cellsPerCommune + ((size * K + bracket) * R + reach) * 2 + aci;
}

/** Cells of the arrivals: commune × size × bracket × ACI, on which the inflow is fitted. */
export const arrivalCellsPerCommune = S * K * 2;

export function arrivalCell(commune: number, size: number, bracket: number, aci: number): number {
  return commune * arrivalCellsPerCommune + (size * K + bracket) * 2 + aci;
}
