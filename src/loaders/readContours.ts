import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {DataError} from "../files/dataError.js";
import {projectFolder} from "../files/projectFolders.js";

type Ring = readonly (readonly [number, number])[];

interface Feature {
  readonly properties: {readonly [name: string]: unknown} | null;
  readonly geometry: {readonly type: string; readonly coordinates: unknown} | null;
}

/** Names under which IGN, INSEE and open-data portals give the INSEE code of a commune. */
const codes = ["insee", "code", "INSEE_COM", "codgeo", "insee_com", "code_insee"] as const;

/** Rings of each commune by INSEE code, from data/territoire/communes.geojson; undefined when there is no such file. */
export function readContours(
  root: string = projectFolder()
): ReadonlyMap<string, readonly Ring[]> | undefined {
  const file = join("data", "territoire", "communes.geojson");
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const contours = new Map<string, readonly Ring[]>();
  for (const {properties, geometry} of featuresOf(readFileSync(path, "utf8"), file)) {
    const code = codes.map((name) => properties?.[name]).find((found) => found !== undefined);
    if (code !== undefined && geometry !== null) contours.set(String(code), ringsOf(geometry));
  }
  if (contours.size > 0) return contours;
  const message = `aucun contour n'a de code INSEE. Propriétés acceptées : ${codes.join(", ")}.`;
  throw new DataError([{file, message}]);
}

function featuresOf(text: string, file: string): readonly Feature[] {
  try {
    const {features} = JSON.parse(text) as {features?: readonly Feature[]};
    if (Array.isArray(features)) return features;
  } catch {
    // Said below: to the reader, both are the same mistake.
  }
  const message =
    "n'est pas un GeoJSON (FeatureCollection) de communes. Retirez le fichier, ou remplacez-le.";
  throw new DataError([{file, message}]);
}

function ringsOf({type, coordinates}: NonNullable<Feature["geometry"]>): readonly Ring[] {
  if (type === "Polygon") return coordinates as Ring[];
  return type === "MultiPolygon" ? (coordinates as Ring[][]).flat() : [];
}
