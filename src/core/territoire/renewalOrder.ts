import {largestRemainder} from "../numbers/largestRemainder.js";
import {drawsOf, shuffle} from "./draws.js";
import type {Territoire} from "./territoire.js";
import type {RenewalProject} from "./territoireOverrides.js";

/**
 * Logements of the NPRU sites in the order in which the user's projects bring them down: year by year, each project in
 * its own place, whole residences first; what the projects leave standing comes last.
 */
export function renewalOrder(
  territoire: Territoire,
  projects: readonly RenewalProject[],
  seed: string
): Int32Array {
  const sites = sitesOf(territoire, seed);
  const taken = new Set<number>();
  const order: number[] = [];
  const programmes = projects.map((project) => ({project, years: yearlyDemolitions(project)}));
  const years = projects.flatMap(({firstYear, lastYear}) => [firstYear, lastYear]);
  for (let year = Math.min(...years); year <= Math.max(...years); year++)
    for (const {project, years} of programmes) {
      const place = sites.filter(({quartier, commune}) =>
        project.quartier === undefined ? commune === project.insee : quartier === project.quartier
      );
      let left = years.get(year) ?? 0;
      for (const {l} of place) {
        if (left === 0) break;
        if (taken.has(l)) continue;
        taken.add(l);
        order.push(l);
        left--;
      }
    }
  return Int32Array.from([...order, ...sites.map(({l}) => l).filter((l) => !taken.has(l))]);
}

/** Whole demolitions of each year of a project, the same each year but for the odd ones, which come first. */
export function yearlyDemolitions({
  demolitions,
  firstYear,
  lastYear
}: RenewalProject): ReadonlyMap<number, number> {
  const counts = largestRemainder(new Array<number>(lastYear - firstYear + 1).fill(1), demolitions);
  return new Map(counts.map((count, i) => [firstYear + i, count]));
}

/** Logements of the sites with their place, residences whole and in a random order. */
function sitesOf({communes, quartiers, logements}: Territoire, seed: string) {
  const residences = new Map<number, {l: number; quartier: string; commune: string}[]>();
  for (let l = 0; l < logements.count; l++) {
    if (logements.npru[l] === 0) continue;
    const q = logements.quartier[l];
    const logement = {l, quartier: quartiers.ids[q], commune: communes.insee[quartiers.commune[q]]};
    const members = residences.get(logements.residence[l]);
    if (members === undefined) residences.set(logements.residence[l], [logement]);
    else members.push(logement);
  }
  return shuffle([...residences.values()], drawsOf(seed, "demolitions")).flat();
}
