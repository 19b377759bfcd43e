import {drawsOf, shuffle} from "./draws.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import type {RenewalProject} from "./territoireOverrides.js";
import type {CommuneSource} from "./territoireSources.js";

interface Plans {
  readonly communes: readonly CommuneSource[];
  readonly quartiers: readonly QuartierPlan[];
  readonly residences: readonly ResidencePlan[];
  readonly seed: string;
}

/**
 * 1 for each residence of the sites that the user's own projects name: the whole quartier where one is given; in a
 * commune alone, residences drawn until they hold the demolitions, quartiers prioritaires first.
 */
export function renewalSites(
  projects: readonly RenewalProject[],
  {communes, quartiers, residences, seed}: Plans
): Uint8Array {
  const named = new Set(projects.map(({quartier}) => quartier));
  const flagged = Uint8Array.from(residences, ({quartier}) => Number(named.has(quartiers[quartier].id)));
  const draw = drawsOf(seed, "sites");
  communes.forEach(({insee}, c) => {
    let left = projects
      .filter((project) => project.insee === insee && project.quartier === undefined)
      .reduce((sum, {demolitions}) => sum + demolitions, 0);
    const open = residences.flatMap(({quartier}, r) =>
      flagged[r] === 0 && quartiers[quartier].commune === c ? [r] : []
    );
    const inQpv = (r: number) => Number(quartiers[residences[r].quartier].qpv);
    for (const r of shuffle(open, draw).sort((a, b) => inQpv(b) - inQpv(a))) {
      if (left <= 0) break;
      flagged[r] = 1;
      left -= residences[r].typologies.length;
    }
  });
  return flagged;
}
