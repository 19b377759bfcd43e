import {entriesOf} from "../../core/menage/bits.js";
import {readMenage} from "../../core/menage/readMenage.js";
import {
  type AciSituation,
  type AgeGroup,
  aciSituations,
  ageGroups,
  type MutationCriterion,
  mutationCriteria
} from "../../core/menage/situations.js";
import type {State} from "../../core/state.js";

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

/** The ménage of a demande, as a value that the caller may keep. */
export function describeMenage(state: State, demande: number): MenageView {
  const {category, place, resourcesCents, underTwoRsa, age, actif, situations, criteria} = readMenage(
    state,
    demande
  );
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
