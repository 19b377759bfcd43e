import {plainText} from "../../words/plainText.js";

/** A feature of a GeoJSON as found: nothing is sure. */
export interface Feature {
  readonly properties?: {readonly [name: string]: unknown};
  readonly geometry?: {readonly type?: string; readonly coordinates?: unknown};
}

const inseeProperties = [
  "code",
  "insee",
  "inseecom",
  "codgeo",
  "depcom",
  "codeinsee",
  "codecommune",
  "comcode",
  "codeinseedelacommune"
];

/** The INSEE code that a feature carries, whatever its producer calls it. */
export function inseeOf({properties = {}}: Feature): string | undefined {
  const byName = new Map(
    Object.entries(properties ?? {}).map(([name, value]) => [plainText(name).replaceAll(" ", ""), value])
  );
  for (const name of inseeProperties) {
    const value = byName.get(name);
    const code = Array.isArray(value) ? value[0] : value;
    if (typeof code === "string" || typeof code === "number")
      return String(code).toUpperCase().padStart(5, "0");
  }
  return undefined;
}

/** The name of the commune that a feature carries, for files without codes. */
export function nameOf({properties}: Feature): string | undefined {
  const found = Object.entries(properties ?? {}).find(([name]) =>
    /^(nom|name|nom com|nom commune|libelle|libgeo|nom de la commune)$/.test(plainText(name))
  );
  return typeof found?.[1] === "string" ? found[1] : undefined;
}

/** Every position of a Polygon or a MultiPolygon, or undefined when the geometry is neither. */
export function positionsOf({geometry}: Feature): readonly (readonly number[])[] | undefined {
  const depth = geometry?.type === "Polygon" ? 1 : geometry?.type === "MultiPolygon" ? 2 : undefined;
  if (depth === undefined || !Array.isArray(geometry?.coordinates)) return undefined;
  const positions = geometry.coordinates.flat(depth) as unknown[];
  const isPosition = (position: unknown) =>
    Array.isArray(position) && position.length >= 2 && position.every(Number.isFinite);
  return positions.length >= 4 && positions.every(isPosition) ? (positions as number[][]) : undefined;
}

/** The feature with its code and name alone, at five decimals (about one metre). */
export function communeFeature({geometry}: Feature, {insee, name}: {insee: string; name: string}): object {
  const round = (part: unknown): unknown =>
    Array.isArray(part) ? part.map(round) : Math.round((part as number) * 1e5) / 1e5;
  const coordinates = round(geometry!.coordinates);
  return {type: "Feature", properties: {insee, nom: name}, geometry: {type: geometry!.type, coordinates}};
}
