import {rentClasses} from "../vocabulary.js";
import type {Territoire} from "./territoire.js";

/** Levels of rent per m², from the cheapest quarter of the logements to the dearest: as many as a demande's reach tells apart. */
export const rentLevelCount = 4;

/** What a rent is worth where each residence has its own: levels, and what stands for each. */
export interface RentLevels {
  /** Level of each logement of the first day, in [0, `rentLevelCount`). */
  readonly ofLogement: Uint8Array;
  /** Mean rent of a level, in €/m² a month without charges. */
  readonly rentPerSquareMetre: readonly number[];
  /** Level of what is delivered in each rent class: that of the mean rent of the class. */
  readonly ofNew: readonly number[];
}

const known = new WeakMap<Territoire["logements"], RentLevels>();

/** Cuts the rents per m² of a territoire in four equal parts, once. Logements of one rent are of one level. */
export function rentLevels({logements}: Pick<Territoire, "logements">): RentLevels {
  const found = known.get(logements) ?? cutRents(logements);
  known.set(logements, found);
  return found;
}

function cutRents(logements: Territoire["logements"]): RentLevels {
  const {count, loyerMensuelCents, surface, rentClass} = logements;
  const rents = Float64Array.from({length: count}, (_, l) => loyerMensuelCents[l] / surface[l] / 100);
  const sorted = rents.slice().sort();
  const cuts = Array.from(
    {length: rentLevelCount - 1},
    (_, i) => sorted[Math.floor(((i + 1) * count) / rentLevelCount)]
  );
  const levelOf = (rent: number) => {
    let level = 0;
    while (level < cuts.length && rent >= cuts[level]) level++;
    return level;
  };
  const ofLogement = Uint8Array.from(rents, levelOf);
  const [levelRents, classRents] = [
    meanRents(logements, {group: ofLogement, groups: rentLevelCount}),
    meanRents(logements, {group: rentClass, groups: rentClasses.length})
  ];
  return {
    ofLogement,
    rentPerSquareMetre: withoutGaps(levelRents),
    ofNew: withoutGaps(classRents).map(levelOf)
  };
}

/** A level or a class that no logement has on the first day is worth the one below it, or else the first above. */
function withoutGaps(rents: readonly number[]): number[] {
  const filled: number[] = [];
  for (const rent of rents)
    filled.push(rent > 0 ? rent : (filled.at(-1) ?? rents.find((other) => other > 0) ?? 0));
  return filled;
}

/** Mean rent in €/m² of each group of logements, weighted by surface; 0 for an empty group. */
function meanRents(
  {count, loyerMensuelCents, surface}: Territoire["logements"],
  {group, groups}: {group: Uint8Array; groups: number}
): number[] {
  const rents = new Array<number>(groups).fill(0);
  const surfaces = new Array<number>(groups).fill(0);
  for (let l = 0; l < count; l++) {
    rents[group[l]] += loyerMensuelCents[l] / 100;
    surfaces[group[l]] += surface[l];
  }
  return rents.map((rent, g) => (surfaces[g] > 0 ? rent / surfaces[g] : 0));
}
