/** Size of the map in its own units; heights follow from the extent of the territoire. */
export const mapSize = {width: 900, height: 860};

const west = 2.76;
const east = 3.29;
const north = 50.8;
const margin = 24;

/** Units of the map for one degree of longitude; a degree of latitude is longer by 1 / cos(50.63°). */
const perDegree = (mapSize.width - 2 * margin) / (east - west);
const stretch = 1 / Math.cos((50.63 * Math.PI) / 180);

/** Map units for one kilometre. */
export const perKm = (perDegree * stretch) / 111.2;

/** Longitude and latitude to map units, to a tenth: enough for a few kilometres across. */
export function project([lon, lat]: readonly [number, number]): readonly [number, number] {
  return [tenth(margin + (lon - west) * perDegree), tenth(margin + (north - lat) * perDegree * stretch)];
}

/** Rounded to a tenth of a unit. */
export function tenth(amount: number): number {
  return Math.round(10 * amount) / 10;
}
