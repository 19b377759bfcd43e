import {group} from "d3-array";
import type {Territoire} from "../../core/territoire/territoire.js";
import {brackets, fragilites, statuses} from "../../core/vocabulary.js";
import {type DelayRow, delayRow} from "./delayRow.js";
import {type ReviewCounts, reviewCounts} from "./reviewCounts.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";

/** A commune, a bailleur or a quartier of the bilan. */
export interface ReviewedUnit {
  readonly id: string;
  readonly nom: string;
  /** Class of fragility of the commune or of the quartier. */
  readonly fragilite?: number;
  readonly counts: ReviewCounts;
}

/** Everything counted in a bilan, before anything is hidden: for the partners, not for publication. */
export interface BilanCounts {
  readonly metropole: ReviewCounts;
  /** In the order of `fragilites`; `classUnknown` for lines whose quartier is not told. */
  readonly classes: readonly ReviewCounts[];
  readonly classUnknown: ReviewCounts;
  readonly communeClasses: readonly ReviewCounts[];
  readonly communes: readonly ReviewedUnit[];
  readonly bailleurs: readonly ReviewedUnit[];
  /** Quartiers with at least one attribution. */
  readonly quartiers: readonly ReviewedUnit[];
  /** By bailleur, then by class of quartier. */
  readonly bailleursByClass: readonly (readonly ReviewCounts[])[];
  /** By commune, then by class of quartier. */
  readonly communesByClass: readonly (readonly ReviewCounts[])[];
  readonly delays: readonly DelayRow[];
}

/** Counts the attributions of a period in every way that article 19 asks. */
export function bilanCounts(
  attributions: readonly ReviewedAttribution[],
  {communes, bailleurs, quartiers}: Territoire
): BilanCounts {
  const byCommune = group(attributions, ({commune}) => commune);
  const byBailleur = group(attributions, ({bailleur}) => bailleur);
  const byQuartier = group(attributions, ({quartier}) => quartier);
  const byClass = group(attributions, ({fragilite}) => fragilite);
  const ofClasses = (lines: readonly ReviewedAttribution[] = []) =>
    fragilites.map((_, g) => reviewCounts(lines.filter(({fragilite}) => fragilite === g)));
  return {
    metropole: reviewCounts(attributions),
    classes: fragilites.map((_, g) => reviewCounts(byClass.get(g) ?? [])),
    classUnknown: reviewCounts(byClass.get(undefined) ?? []),
    communeClasses: fragilites.map((_, g) =>
      reviewCounts(attributions.filter(({commune}) => communes.fragilite[commune] === g))
    ),
    communes: communes.insee.map((id, c) => ({
      id,
      nom: communes.noms[c],
      fragilite: communes.fragilite[c],
      counts: reviewCounts(byCommune.get(c) ?? [])
    })),
    bailleurs: bailleurs.ids.map((id, b) => ({
      id,
      nom: bailleurs.noms[b],
      counts: reviewCounts(byBailleur.get(b) ?? [])
    })),
    quartiers: quartiers.ids.flatMap((id, q) => {
      const lines = byQuartier.get(q);
      if (lines === undefined) return [];
      const nom = communes.noms[quartiers.commune[q]];
      return [{id, nom, fragilite: quartiers.fragilite[q], counts: reviewCounts(lines)}];
    }),
    bailleursByClass: bailleurs.ids.map((_, b) => ofClasses(byBailleur.get(b))),
    communesByClass: communes.insee.map((_, c) => ofClasses(byCommune.get(c))),
    delays: delaysOf(attributions)
  };
}

function delaysOf(attributions: readonly ReviewedAttribution[]): DelayRow[] {
  const row = (id: string, holds: (attribution: ReviewedAttribution) => boolean) =>
    delayRow(id, attributions.filter(holds));
  return [
    row("ensemble", () => true),
    ...statuses.map((status, s) => row(status, (attribution) => attribution.status === s)),
    ...brackets.map((bracket, k) => row(bracket, (attribution) => attribution.bracket === k)),
    row("aci", ({status, aci}) => status === 0 && aci === true),
    row("droitCommun", ({status, aci}) => status === 0 && aci === false)
  ];
}
