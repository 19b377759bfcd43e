import type {Territoire} from "../../core/territoire/territoire.js";

/** Share of social housing in the résidences principales of each commune (SRU, article 11.1), in [0, 1]. */
export function communeSocialShares({communes, quartiers, logements}: Territoire): Float64Array {
  const shares = new Float64Array(communes.insee.length);
  for (const q of logements.quartier) shares[quartiers.commune[q]]++;
  return shares.map((count, c) => count / communes.residencesPrincipales[c]);
}
