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
  readonly underTwoRsa: boolean;
  readonly age: AgeGroup;
  readonly actif: boolean;
  readonly situations: readonly AciSituation[];
  readonly criteria: readonly MutationCriterion[];
}

/** What the engine knows of a ménage, in words. */
export function describeMenage(menage: Readonly<Menage>): MenageView {
  const {category, place, resourcesCents, underTwoRsa, age, actif, situations, criteria} = menage;
  return {
    category: category + 1,
    place,
    resourcesCents,
    underTwoRsa,
    age: ageGroups[age],
    actif,
    situations: entriesOf(aciSituations, situations),
    criteria: entriesOf(mutationCriteria, criteria)
  };
}
