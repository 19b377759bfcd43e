import {type Evolution, type EvolutionPaths, pathKeys} from "./plan.js";

/** Value of a path in a year of the programme: the last one holds after its end. */
export function pathAt(path: readonly number[], year: number): number {
  return path[Math.min(year, path.length - 1)];
}

/** What a replicate evolves by in each year of the programme: its own draws, then what follows a path. */
export function evolutionByYear(
  evolution: Evolution,
  paths: EvolutionPaths | undefined,
  years: number
): readonly Evolution[] {
  if (paths === undefined) return new Array<Evolution>(years).fill(evolution);
  return Array.from({length: years}, (_, year) => {
    const ofYear: {-readonly [key in keyof Evolution]: number} = {...evolution};
    for (const key of pathKeys) {
      const path = paths[key];
      if (path !== undefined) ofYear[key] = pathAt(path, year);
    }
    return ofYear;
  });
}
