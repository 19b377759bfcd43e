import {clipPlaiRate, type PlaiBound, type PlaiTerms} from "../../core/offre/plaiRule.js";
import {triangularQuantile} from "../statistics/triangularQuantile.js";
import {plaiRisk} from "./plaiRisk.js";
import type {PlaiUncertain} from "./plaiUncertain.js";

/** The rate that meets a risk; `required` is before the band, `risk` what is left once the band is applied. */
export interface PlaiRateForRisk {
  readonly required: number;
  readonly rate: number;
  readonly bound: PlaiBound;
  readonly risk: number;
}

/** The smallest rate that, held over the whole horizon, leaves PLAI owed with a probability of at most `risk`. */
export function plaiRateForRisk(risk: number, uncertain: PlaiUncertain, terms: PlaiTerms): PlaiRateForRisk {
  const production = uncertain.production.reduce((a, b) => a + b, 0);
  const owed = terms.currentRate * production + uncertain.backlog;
  // The rate that closes the horizon rises with the demolitions, unless the production calls for more PLAI than they do.
  const rises = terms.reconstitutionShare * production >= owed;
  const demolitions = triangularQuantile(rises ? 1 - risk : risk, uncertain.demolitions);
  const required = (owed + terms.reconstitutionShare * demolitions) / (production + demolitions);
  const {rate, bound} = clipPlaiRate(required, terms);
  return {required, rate, bound, risk: bound === "none" ? risk : plaiRisk(rate, uncertain, terms)};
}
