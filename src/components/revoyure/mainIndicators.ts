/** The figures that a report shows in full, in this order; the workbook has all of them. */
const shown = [
  "sous60.fragile",
  "sous60.moyenne",
  "sous60.sans",
  "aci.fragile",
  "aci.moyenne",
  "aci.sans",
  "relogementsNpru",
  "plai"
];

/** Indicators of a document that the pages show, in the order of the convention. */
export function mainIndicators<T extends {readonly id: string}>(indicators: readonly T[]): T[] {
  return shown.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? []);
}
