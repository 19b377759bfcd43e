import type {Territoire} from "../territoire/territoire.js";

/** The demolition order of each commune's site, [commune]: the same residences, kept in the order in which they come down. */
export function demolitionSites(
  {communes, quartiers, logements}: Territoire,
  order: Int32Array
): Int32Array[] {
  const sites = communes.insee.map((): number[] => []);
  for (const l of order) sites[quartiers.commune[logements.quartier[l]]].push(l);
  return sites.map((site) => Int32Array.from(site));
}
