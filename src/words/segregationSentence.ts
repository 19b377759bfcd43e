import type {Segregation} from "../analysis/territoire/segregation.js";
import {formatNumber} from "./numbers.js";

/** How far apart the ménages of the stock live by their resources, beyond what chance alone would do. */
export function segregationSentence({menages, quartiers, dissimilarity, theilH}: Segregation): string {
  const {tresModestes, plusElevees} = dissimilarity;
  const percent = (share: number) => `${formatNumber(100 * share, 1)}\u00a0%`;
  const index = (h: number) => formatNumber(h, 3);
  return (
    `Ménages du parc social de départ : ${formatNumber(menages, 0)} dans ${formatNumber(quartiers, 0)} quartiers. Pour être répartis comme les ` +
    `autres, ${percent(tresModestes.measured)} des ménages sous 40\u00a0% du plafond (indice de dissimilarité) devraient changer de quartier, ` +
    `quand le seul hasard en déplacerait ${percent(tresModestes.byChance)} ; corrigé du hasard : ${percent(tresModestes.corrected)}. Au-dessus de 80\u00a0% : ` +
    `${percent(plusElevees.measured)}, dont hasard ${percent(plusElevees.byChance)}, corrigé : ${percent(plusElevees.corrected)}. Indice H de Theil sur les quatre tranches : ` +
    `${index(theilH.measured)}, corrigé : ${index(theilH.corrected)}.`
  );
}
