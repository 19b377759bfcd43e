import {entriesOf} from "../../core/menage/bits.js";
import type {Menage} from "../../core/menage/readMenage.js";
import {
  type AciSituation,
  type AgeGroup,
  aciSituations,
  ageGroups,
  type MutationCriterion,
  mutationCriteria
} from "../../core/menage/situations.js";

/** A ménage in words rather than bits, to be shown or written. */
export interface MenageView {
  /** Category of the household scale, from 1. */
  readonly category: number;
  /** Where its resources stand in their bracket, in [0, 1). */
  readonly place: number;
  readonly resourcesCents: number;
  /** From size and ages, as INSEE counts them. */
  readonly consumptionUnits: number;
  /** Of the demandeurs, by the law (L. 441-1). */
  readonly firstQuartile: boolean;
  readonly underTwoRsa: boolean;
  readonly age: AgeGroup;
  readonly actif: boolean;
  readonly situations: readonly AciSituation[];
  readonly criteria: readonly MutationCriterion[];
}

/** What the engine knows of a ménage, in words. */
export function describeMenage(menage: Readonly<Menage>): MenageView {
  const {category, place, resourcesCents, unitsTenths, firstQuartile, underTwoRsa, age, actif} = menage;
  return {
    category: category + 1,
    place,
    resourcesCents,
    consumptionUnits: unitsTenths / 10,
    firstQuartile,
    underTwoRsa,
    age: ageGroups[age],
    actif,
    situations: entriesOf(aciSituations, menage.situations),
    criteria: entriesOf(mutationCriteria, menage.criteria)
  };
}
