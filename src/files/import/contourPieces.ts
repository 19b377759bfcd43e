import {type Feature, positionsOf} from "./communeFeature.js";
import type {RefusedReading} from "./reading.js";

type Polygon = readonly (readonly (readonly number[])[])[];

/** One contour as a file gives it, longitudes first. */
export interface Piece {
  readonly polygons: readonly Polygon[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly swapped: boolean;
}

export interface Centre {
  readonly lon: number;
  readonly lat: number;
}

/** A commune is at most a few kilometres wide: its contour surrounds its centre within this many degrees. */
const near = 0.12;

/** A contour in degrees around the known centre of its commune, or what is wrong with it. */
export function pieceOf(feature: Feature, centre: Centre | undefined): Piece | RefusedReading {
  const positions = positionsOf(feature);
  if (positions === undefined)
    return {
      found: String(feature.geometry?.type ?? "").slice(0, 40),
      accepted: "un contour Polygon ou MultiPolygon"
    };
  const [x, y] = positions[0];
  const found = `${x}, ${y}`;
  const degrees = positions.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  if (!degrees) {
    const projection =
      x > 100_000 && x < 1_300_000 && y > 6_000_000 && y < 7_200_000
        ? "ces coordonnées sont en Lambert-93 (EPSG:2154)"
        : Math.abs(x) < 1_200_000 && y > 5_000_000 && y < 7_000_000
          ? "ces coordonnées sont en Web Mercator (EPSG:3857)"
          : "ces coordonnées sont projetées";
    return {
      found,
      accepted: `des longitudes et latitudes en degrés (WGS 84) : ${projection}`,
      proposal: "exportez le fichier en EPSG:4326, et non en Lambert-93"
    };
  }
  const polygons = (
    feature.geometry?.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry?.coordinates
  ) as readonly Polygon[];
  const box = boxOf(positions);
  if (centre === undefined || surrounds(box, centre)) return {polygons, box, swapped: false};
  const turned = boxOf(positions.map(([a, b]) => [b, a]));
  if (surrounds(turned, centre))
    return {
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(([a, b]) => [b, a]))),
      box: turned,
      swapped: true
    };
  return {
    found,
    accepted: `un contour autour du centre connu de la commune (longitude ${centre.lon}, latitude ${centre.lat})`,
    proposal: "vérifiez le code de la commune et le système de coordonnées"
  };
}

/** The pieces of a commune as one contour; refused where two cover the same ground and differ. */
export function contourOf(
  pieces: readonly Piece[]
): {geometry: {type: string; coordinates: unknown}; note?: string} | RefusedReading {
  const different = new Map(pieces.map((piece) => [JSON.stringify(piece.polygons), piece]));
  const all = [...different.values()];
  for (let i = 0; i < all.length; i++)
    for (let k = i + 1; k < all.length; k++)
      if (overlap(all[i].box, all[k].box) > 0.5)
        return {
          found: `${pieces.length} contours`,
          accepted: "un seul contour par commune, ou des morceaux qui ne se recouvrent pas",
          proposal: "gardez le contour de la même année que les autres"
        };
  const polygons = all.flatMap((piece) => piece.polygons);
  const again = pieces.length - all.length;
  const notes = [
    ...(all.length > 1 ? [`${all.length} morceaux réunis en un contour`] : []),
    ...(again > 0
      ? [`${again} contour${again > 1 ? "s" : ""} en double, compté${again > 1 ? "s" : ""} une fois`]
      : [])
  ];
  return {
    geometry:
      polygons.length === 1
        ? {type: "Polygon", coordinates: polygons[0]}
        : {type: "MultiPolygon", coordinates: polygons},
    ...(notes.length > 0 ? {note: notes.join(", ")} : {})
  };
}

function boxOf(positions: readonly (readonly number[])[]): Piece["box"] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function surrounds([west, south, east, north]: Piece["box"], {lon, lat}: Centre): boolean {
  return lon > west - near && lon < east + near && lat > south - near && lat < north + near;
}

/** Share of the smaller box that the other covers. */
function overlap(a: Piece["box"], b: Piece["box"]): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const area = (box: Piece["box"]) => (box[2] - box[0]) * (box[3] - box[1]);
  return (width * height) / Math.min(area(a), area(b));
}
