import {hypothesisNumber, hypothesisNumbers, hypothesisTable} from "../convention/hypotheses.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numbersAt} from "../convention/valueAt.js";
import {leastResources} from "../demande/leastResources.js";
import {limitsInCents} from "../demande/limitsInCents.js";
import type {PopulationHypotheses} from "../demande/populationHypotheses.js";
import type {DemandePlan} from "../plan.js";
import {rentLevels} from "../territoire/rentLevels.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites, typologies} from "../vocabulary.js";
import type {CompileContext} from "./compileContext.js";
import {timelineOf} from "./timeline.js";

/** The demande: inflow as fitted, resources by the limits of article 5.2, what each ménage can pay. */
export function demandePlan({resolved, territoire, fit}: CompileContext): DemandePlan {
  const {hypotheses, levers, convention} = resolved;
  const [secondWish, thirdWish] = hypothesisNumbers(hypotheses, "demande.wishes");
  return {
    arrivals: fit.arrivals,
    abandonment: halfYearly(hypothesisNumber(hypotheses, "demande.abandonment")),
    yearlyVariation: hypothesisNumber(hypotheses, "demande.yearlyVariation"),
    limitsCents: limitsInCents(convention, {thresholdsOn: convention.inForce, scaleOn: convention.inForce}),
    recuts: recutsOf(resolved),
    lowestShare: hypothesisNumber(hypotheses, "demande.lowestResources"),
    categoryAbove: hypothesisNumbers(hypotheses, "demande.categoryAbove"),
    leastResourcesCents: leastResources(solvencyOf(resolved, territoire)),
    secondWish,
    thirdWish,
    blockedShare: hypothesisNumber(hypotheses, "mutations.blockedShare"),
    aciMutationShare: hypothesisNumbers(hypotheses, "demande.aciMutationByBracket"),
    interBailleurShare: hypothesisNumber(hypotheses, "mutations.interBailleurShare"),
    cribShare: timelineOf(resolved).steps.map(({base}) => (base ? 0 : levers.mutations.cribShare)),
    employeeShare: hypothesisNumbers(hypotheses, "demande.employeeShare")
  };
}

/** What the first day supposes of the ménages. */
export function populationHypotheses({hypotheses}: ResolvedScenario): PopulationHypotheses {
  const profiles = hypothesisTable(hypotheses, "peuplement.initialProfile");
  const occupants = hypothesisTable(hypotheses, "peuplement.occupantSizes");
  return {
    pending: hypothesisNumber(hypotheses, "demande.pending"),
    premierAccesShare: hypothesisNumber(hypotheses, "demande.premierAccesShare"),
    demandeProfile: hypothesisNumbers(hypotheses, "demande.profile"),
    aciByBracket: hypothesisNumbers(hypotheses, "demande.aciByBracket"),
    aciShare: hypothesisNumber(hypotheses, "demande.aciShare"),
    demandeSizes: hypothesisNumbers(hypotheses, "demande.sizes"),
    meanAgeMonths: hypothesisNumber(hypotheses, "demande.meanMonths"),
    stockProfile: fragilites.map((g) => profiles[g]),
    occupantSizes: typologies.map((t) => occupants[t]),
    vacancyShare: hypothesisNumber(hypotheses, "peuplement.vacancyShare")
  };
}

/** Half-yearly rate of a yearly one: 1 − √(1 − r). */
export function halfYearly(rate: number): number {
  return 1 - Math.sqrt(1 - rate);
}

/** Half-years in which the thresholds are no longer those of the one before; the scale stays that of the signature. */
function recutsOf(resolved: ResolvedScenario): DemandePlan["recuts"] {
  const {convention} = resolved;
  const thresholdsOn = (date: string) => numbersAt(convention, "brackets.thresholds", date);
  const {steps} = timelineOf(resolved);
  return steps.flatMap(({date}, step) => {
    const before = steps[Math.max(0, step - 1)].date;
    if (String(thresholdsOn(date)) === String(thresholdsOn(before))) return [];
    const dates = {thresholdsOn: date, scaleOn: convention.inForce};
    return [{step, limitsCents: limitsInCents(convention, dates)}];
  });
}

function solvencyOf({hypotheses}: ResolvedScenario, territoire: Territoire) {
  const daysAMonth = 30;
  return {
    rentPerSquareMetre: rentLevels(territoire).rentPerSquareMetre,
    chargesPerSquareMetre: hypothesisNumber(hypotheses, "solvabilite.chargesPerSquareMetre"),
    surfaces: hypothesisNumbers(hypotheses, "solvabilite.surfaces"),
    ceilingRents: hypothesisNumbers(hypotheses, "solvabilite.ceilingRents"),
    flatCharges: hypothesisNumbers(hypotheses, "solvabilite.flatCharges"),
    participationRates: hypothesisNumbers(hypotheses, "solvabilite.participationRates"),
    participationThresholds: hypothesisNumbers(hypotheses, "solvabilite.participationThresholds"),
    leastParticipation: hypothesisNumber(hypotheses, "solvabilite.leastParticipation"),
    largestEffort: hypothesisNumber(hypotheses, "loyers.effortRate"),
    leastLeftToLive: hypothesisNumber(hypotheses, "loyers.resteAVivre") * daysAMonth,
    consumptionUnits: hypothesisNumbers(hypotheses, "solvabilite.consumptionUnits")
  };
}
