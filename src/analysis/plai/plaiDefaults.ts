import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import type {PlaiTerms} from "../../core/offre/plaiRule.js";

/** What the convention says on its first day, for each option that is not given. */
export interface PlaiDefaults {
  readonly terms: PlaiTerms;
  readonly production: number;
  readonly years: number;
  readonly demolitions: {readonly min: number; readonly max: number};
  readonly reconstitutionRatio: number;
  /** The current rate and the other readings of it that the text allows. */
  readonly currentRates: readonly number[];
  readonly minimumPerYear: number;
}

/** Reads the figures of articles 11.1 and 11.4 in the convention. */
export function plaiDefaults(convention: Convention): PlaiDefaults {
  const figure = (id: string) => numberAt(convention, id, convention.inForce);
  const currentRate = figure("plai.currentRate");
  const others = convention.parameters["plai.currentRate"].alternatives ?? [];
  return {
    terms: {
      currentRate,
      reconstitutionShare: figure("plai.reconstitutionShare"),
      lower: figure("plai.lowerBound"),
      upper: figure("plai.upperBound")
    },
    production: figure("offre.production"),
    years: figure("duration.years"),
    demolitions: {min: figure("npru.demolitionsMin"), max: figure("npru.demolitionsMax")},
    reconstitutionRatio: figure("npru.reconstitutionRatio"),
    currentRates: [currentRate, ...others.map(({value}) => Number(value))],
    minimumPerYear: figure("plai.minimumPerYear")
  };
}
