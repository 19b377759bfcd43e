import {fragilites} from "../vocabulary.js";
import {classByStock} from "./classByStock.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {TerritoireSources} from "./territoireSources.js";

/**
 * The three classes of communes on which ACI gaps are read (article 6.2), from the share of their stock in
 * quartiers fragiles and their NPRU sites. The real diagnostic of communes is not published: a hypothesis.
 */
export function classifyCommunes(
  {communes, hypotheses}: TerritoireSources,
  {quartiers, fragilite, npru}: {quartiers: readonly QuartierPlan[]; fragilite: Uint8Array; npru: Uint8Array}
): Uint8Array {
  const logements = communes.map(() => 0);
  const fragile = communes.map(() => 0);
  const sansFragilite = fragilites.indexOf("sans");
  const weights = fragilites.map(
    (g) => ({fragile: 1, moyenne: hypotheses.poidsFragiliteMoyenne, sans: 0})[g]
  );
  quartiers.forEach((quartier, q) => {
    logements[quartier.commune] += quartier.logements;
    fragile[quartier.commune] += quartier.logements * weights[fragilite[q]];
  });
  const units = communes.map((_, c) => ({
    note: (logements[c] === 0 ? 0 : fragile[c] / logements[c]) + hypotheses.poidsNpruCommune * npru[c],
    logements: logements[c],
    alwaysFragile: false
  }));
  const classes = classByStock(units, {
    fragile: hypotheses.partCommunesFragiles,
    moyenne: hypotheses.partCommunesMoyennes
  });
  return classes.map((own, c) => (units[c].note === 0 ? sansFragilite : own));
}
