import {hypothesisNumbers, hypothesisTable} from "../convention/hypotheses.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numberAt, numbersAt} from "../convention/valueAt.js";
import type {MenagePlan} from "../menage/menagePlan.js";
import {aciSituations, mutationCriteria} from "../menage/situations.js";

/** Who the ménages are: the situations and criteria of articles 6.1 and 7.1, and the hypotheses that fill them. */
export function menagePlan({convention, hypotheses}: ResolvedScenario): MenagePlan {
  const date = convention.inForce;
  const twoRsa =
    numberAt(convention, "aci.rsaMultiple", date) * numberAt(convention, "aci.rsaMonthly", date) * 100;
  const ages = hypothesisTable(hypotheses, "menages.ages");
  const [second, third] = hypothesisNumbers(hypotheses, "menages.situationsCumulees");
  const [otherCriterion, thirdCriterion] = hypothesisNumbers(hypotheses, "menages.criteresCumules");
  const situations = hypothesisTable(hypotheses, "menages.situations");
  const criteria = hypothesisTable(hypotheses, "menages.criteres");
  return {
    twoRsaCents: hypothesisNumbers(hypotheses, "menages.rsaBySize").map((n) => Math.round(n * twoRsa)),
    underTwoRsa: numbersAt(convention, "aci.resourceSituations", date).map((rank) => rank - 1),
    employeeAges: ages.salaries,
    otherAges: ages.autres,
    actifShare: hypothesisNumbers(hypotheses, "menages.actifShare"),
    situations: {weights: weightsOf(situations, aciSituations), further: [second, third]},
    criteria: {weights: weightsOf(criteria, mutationCriteria), further: [otherCriterion, thirdCriterion]},
    delayMonths: 12 * numberAt(convention, "mutations.delayYears", date)
  };
}

/** Weights in the order of a list; what the hypothesis leaves out weighs nothing. */
function weightsOf(table: {readonly [key: string]: readonly number[]}, list: readonly string[]): number[] {
  const unknown = Object.keys(table).find((key) => !list.includes(key));
  if (unknown !== undefined) throw new RangeError(`no such situation or criterion: ${unknown}`);
  return list.map((id) => table[id]?.[0] ?? 0);
}
