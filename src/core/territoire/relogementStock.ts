import type {Territoire} from "./territoire.js";

/** Logements of each commune and of each bailleur, [unit][outside QPV, in QPV]. */
export interface RelogementStock {
  readonly communes: Int32Array;
  readonly bailleurs: Int32Array;
}

/** The stock of the first day, as article 8 counts it. */
export function relogementStock({communes, bailleurs, quartiers, logements}: Territoire): RelogementStock {
  const stock = {
    communes: new Int32Array(2 * communes.insee.length),
    bailleurs: new Int32Array(2 * bailleurs.ids.length)
  };
  for (let l = 0; l < logements.count; l++) {
    const quartier = logements.quartier[l];
    const qpv = quartiers.qpv[quartier];
    stock.communes[2 * quartiers.commune[quartier] + qpv]++;
    stock.bailleurs[2 * logements.bailleur[l] + qpv]++;
  }
  return stock;
}
