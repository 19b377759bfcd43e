import {aciSituations, ageGroups, mutationCriteria} from "../core/menage/situations.js";
import {ageLabels} from "../words/labels.js";
import type {Indicator} from "./indicators.js";
import type {Reperes} from "./reperes.js";

/** First accesses of ménages ACI in each situation of article 6.1, worded as the convention does. */
export function situationIndicators({aciSituations: labels}: Reperes): Indicator[] {
  return aciSituations.map((id, i) => ({
    id: `situation-${id}`,
    label: labels[i],
    kind: "count",
    pick: ({menages}) => menages.situations[id]
  }));
}

/** Mutations bloquées ou complexes by criterion of article 7.1. */
export function criterionIndicators({mutationCriteria: labels}: Reperes): Indicator[] {
  return mutationCriteria.map((id, i) => ({
    id: `critere-${id}`,
    label: labels[i],
    kind: "count",
    pick: ({menages}) => menages.criteres[id]
  }));
}

/** Ages and activity of the ménages housed. */
export const profileIndicators: readonly Indicator[] = [
  ...ageGroups.map(
    (id): Indicator => ({
      id: `age-${id}`,
      label: ageLabels[id],
      kind: "count",
      pick: ({menages}) => menages.ages[id]
    })
  ),
  {id: "actifs", label: "Actifs", kind: "count", pick: ({menages}) => menages.actifs},
  {id: "inactifs", label: "Inactifs", kind: "count", pick: ({menages}) => menages.inactifs}
];

/** Ménages at or under two RSA, whom article 6.1 expects to be ACI two times in three. */
export const twoRsaIndicators: readonly Indicator[] = [
  {
    id: "sousDeuxRsa-premierAcces",
    label: "Part des ménages sous 2 RSA dans les premiers accès",
    kind: "share",
    pick: ({menages}) => menages.sousDeuxRsa.partPremierAcces
  },
  {
    id: "sousDeuxRsa-attributions",
    label: "Part des ménages sous 2 RSA dans les attributions",
    kind: "share",
    pick: ({menages}) => menages.sousDeuxRsa.partAttributions
  },
  {
    id: "sousDeuxRsa-aciPremierAcces",
    label: "Part ACI de ces ménages, dans les premiers accès",
    kind: "share",
    pick: ({menages}) => menages.sousDeuxRsa.aciPremierAcces
  },
  {
    id: "sousDeuxRsa-aciAttributions",
    label: "Part ACI de ces ménages, dans les attributions",
    kind: "share",
    pick: ({menages}) => menages.sousDeuxRsa.aciAttributions
  }
];
