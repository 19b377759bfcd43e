/** Where a type is kept once imported, relative to the project. */
export function importedPath(type: string): string {
  return type === "contours" ? "data/territoire/communes.geojson" : `data/imports/${type}.csv`;
}
