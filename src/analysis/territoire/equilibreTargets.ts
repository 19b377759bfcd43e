import {communeSocialShares} from "./communeSocialShares.js";
import {atMost, equal, figure, type Target, type TargetContext} from "./target.js";

/** What the counts alone imply: mobility, share of social housing, communes past the threshold of reconstitution. */
export function equilibreTargets({territoire, cadrage}: TargetContext): Target[] {
  const {communes, logements} = territoire;
  const mobility =
    (cadrage.attributionsAnnuelles.valeur - cadrage.livraisonsAnnuelles.valeur) / logements.count;
  const residences = communes.residencesPrincipales.reduce((a, b) => a + b, 0);
  const highest = communeSocialShares(territoire).reduce((a, b) => Math.max(a, b), 0);
  return [
    equal({id: "mobilite.rpls", ...figure(cadrage.tauxMobilite), reached: mobility, tolerance: 0}),
    atMost({id: "mobilite.derivee", ...figure(cadrage.mobiliteMax), reached: mobility, tolerance: 0}),
    equal({
      id: "sru.metropole",
      ...figure(cadrage.partLogementsSociaux),
      reached: logements.count / residences,
      tolerance: 0
    }),
    atMost({
      id: "sru.communeMax",
      ...figure(cadrage.seuilReconstitution),
      label:
        "Part de logements sociaux la plus forte d’une commune (aucune n’est exclue de la reconstitution)",
      reached: highest,
      tolerance: 0,
      status: "hypothese",
      source: "résidences principales par commune : hypothèse ; seuil de l’article 11.4, note 6"
    })
  ];
}
