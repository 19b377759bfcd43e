import type {Segregation} from "../analysis/territoire/segregation.js";
import {formatNumber} from "./numbers.js";

/** How far apart the ménages of the stock live by their resources, beyond what chance alone would do. */
export function segregationSentence({
  menages,
  quartiers,
  thresholds,
  dissimilarity,
  theilH
}: Segregation): string {
  const shares = Object.values(dissimilarity);
  const [lowest, highest] = [shares[0], shares[shares.length - 1]];
  const cut = (threshold: number) => `${formatNumber(100 * threshold)}\u00a0%`;
  const percent = (share: number) => `${formatNumber(100 * share, 1)}\u00a0%`;
  const index = (h: number) => formatNumber(h, 3);
  return (
    `Ménages du parc social de départ : ${formatNumber(menages, 0)} dans ${formatNumber(quartiers, 0)} quartiers. Pour être répartis comme les ` +
    `autres, ${percent(lowest.measured)} des ménages sous ${cut(thresholds[0])} du plafond (indice de dissimilarité) devraient changer de quartier, ` +
    `quand le seul hasard en déplacerait ${percent(lowest.byChance)} ; corrigé du hasard : ${percent(lowest.corrected)}. Au-dessus de ${cut(thresholds[thresholds.length - 1])} : ` +
    `${percent(highest.measured)}, dont hasard ${percent(highest.byChance)}, corrigé : ${percent(highest.corrected)}. Indice H de Theil sur toutes les tranches : ` +
    `${index(theilH.measured)}, corrigé : ${index(theilH.corrected)}.`
  );
}
