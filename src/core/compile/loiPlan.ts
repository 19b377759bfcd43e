import {hypothesisNumbers} from "../convention/hypotheses.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numberAt} from "../convention/valueAt.js";
import type {LoiPlan} from "../menage/loiPlan.js";
import type {Timeline} from "./timeline.js";

/**
 * What the law asks of the leases of each half-year. A minimum holds from its own day; the threshold of the first quartile
 * that comes first serves for the half-years before it, so that the base year is read by the same lens.
 */
export function loiPlan({loi, hypotheses}: ResolvedScenario, {steps}: Timeline): LoiPlan {
  const [{from: first}] = loi.parameters["premierQuartile.threshold"].values;
  const known = (date: string) => [date, first].sort()[1];
  const minimum = (id: string) =>
    steps.map(({date}) => (date < loi.parameters[id].values[0].from ? null : numberAt(loi, id, date)));
  return {
    firstQuartileCents: steps.map(({date}) =>
      Math.round(100 * numberAt(loi, "premierQuartile.threshold", known(date)))
    ),
    firstQuartileShare: minimum("horsQpv.premierQuartile"),
    othersShare: minimum("enQpv.autresQuartiles"),
    priorityShare: minimum("reservataires.publicsPrioritaires"),
    under14: hypothesisNumbers(hypotheses, "menages.under14")
  };
}
