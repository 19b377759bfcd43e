import {group} from "d3-array";
import type {Brackets} from "../../core/brackets.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
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
  /** The brackets that it counts, on one day. */
  readonly brackets: Brackets;
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
  {communes, bailleurs, quartiers}: Territoire,
  brackets: Brackets
): BilanCounts {
  const countsOf = (lines: readonly ReviewedAttribution[]) => reviewCounts(lines, brackets.ids.length);
  const byCommune = group(attributions, ({commune}) => commune);
  const byBailleur = group(attributions, ({bailleur}) => bailleur);
  const byQuartier = group(attributions, ({quartier}) => quartier);
  const byClass = group(attributions, ({fragilite}) => fragilite);
  const ofClasses = (lines: readonly ReviewedAttribution[] = []) =>
    fragilites.map((_, g) => countsOf(lines.filter(({fragilite}) => fragilite === g)));
  return {
    brackets,
    metropole: countsOf(attributions),
    classes: fragilites.map((_, g) => countsOf(byClass.get(g) ?? [])),
    classUnknown: countsOf(byClass.get(undefined) ?? []),
    communeClasses: fragilites.map((_, g) =>
      countsOf(attributions.filter(({commune}) => communes.fragilite[commune] === g))
    ),
    communes: communes.insee.map((id, c) => ({
      id,
      nom: communes.noms[c],
      fragilite: communes.fragilite[c],
      counts: countsOf(byCommune.get(c) ?? [])
    })),
    bailleurs: bailleurs.ids.map((id, b) => ({
      id,
      nom: bailleurs.noms[b],
      counts: countsOf(byBailleur.get(b) ?? [])
    })),
    quartiers: quartiers.ids.flatMap((id, q) => {
      const lines = byQuartier.get(q);
      if (lines === undefined) return [];
      const nom = communes.noms[quartiers.commune[q]];
      return [{id, nom, fragilite: quartiers.fragilite[q], counts: countsOf(lines)}];
    }),
    bailleursByClass: bailleurs.ids.map((_, b) => ofClasses(byBailleur.get(b))),
    communesByClass: communes.insee.map((_, c) => ofClasses(byCommune.get(c))),
    delays: delaysOf(attributions, brackets)
  };
}

function delaysOf(attributions: readonly ReviewedAttribution[], {ids}: Brackets): DelayRow[] {
  const row = (id: string, holds: (attribution: ReviewedAttribution) => boolean) =>
    delayRow(id, attributions.filter(holds));
  return [
    row("ensemble", () => true),
    ...statuses.map((status, s) => row(status, (attribution) => attribution.status === s)),
    ...ids.map((bracket, k) => row(bracket, (attribution) => attribution.bracket === k)),
    row("aci", ({status, aci}) => status === 0 && aci === true),
    row("droitCommun", ({status, aci}) => status === 0 && aci === false)
  ];
}
