import {rentLevelCount} from "../territoire/rentLevels.js";
import {sizes} from "../vocabulary.js";

/** Dearest level of rent that a demande can pay. */
export type Reach = number;

const R = rentLevelCount;
const S = sizes.length;

/** Cells of the pending demandes within a commune: size × bracket × reach × ACI, ACI fastest, for K brackets. */
export function cellsPerCommune(K: number): number {
  return S * K * R * 2;
}
export const cellsPerSizeAndBracket = R * 2;

/** Bucket of a demande in a commune that it wishes, among K brackets. */
export function bucketOf(
  K: number,
  commune: number,
  size: number,
  bracket: number,
  reach: Reach,
  aci: number
): number {
  return (((commune * S + size) * K + bracket) * R + reach) * 2 + aci;
}

/** Cells of the arrivals: commune × size × bracket × ACI, on which the inflow is fitted. */
export function arrivalCellsPerCommune(K: number): number {
  return S * K * 2;
}

/** Cell of an arrival, among K brackets. */
export function arrivalCell(K: number, commune: number, size: number, bracket: number, aci: number): number {
  return ((commune * S + size) * K + bracket) * 2 + aci;
}
