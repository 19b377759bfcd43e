import {deliveriesOf} from "./followedDeliveries.js";
import type {LoiPlan} from "./menage/loiPlan.js";
import {type OffreSchedule, offreSchedule} from "./offre/schedule.js";
import type {AciPlan, AttributionPlan, DemandePlan, Evolution, NpruPlan, OffrePlan, Plan} from "./plan.js";
import type {Model} from "./state.js";
import {baseYearSteps} from "./step.js";

/** What decides the half-years of a model before `step`, told: equal texts, equal pasts. Told once a step. */
export type Past = (step: number) => string;

/** The past of a model, as texts to compare with those of other models of the same population. */
export function pastOf({territoire, plan}: Pick<Model, "territoire" | "plan">): Past {
  const schedule = plan.ranges === undefined ? offreSchedule(territoire, plan, plan.evolution) : undefined;
  const told = new Map<number, string>();
  return (step) => {
    const text = told.get(step) ?? JSON.stringify(decided(plan, schedule, step));
    told.set(step, text);
    return text;
  };
}

/**
 * What a plan and its schedule decide of the first half-years. Two models that start from one population and
 * whose pasts are equal have the same state, replicate by replicate, at the opening of `step`, so that either may go on
 * from it (checkpoint.ts). What is told by half-year or by year is cut there; whatever is not named here counts whole, so
 * that a new field can only make two pasts differ. `schedule` is undefined where each replicate draws its own: then all that it is made from counts whole.
 */
function decided(plan: Plan, schedule: OffreSchedule | undefined, step: number): unknown {
  const years = Math.ceil(step / 2);
  const {brackets, attribution, aci, demande, npru, offre, evolution, paths, loi, ...rest} = plan;
  const {thresholds, low, ...names} = brackets;
  const {ownCeiling, ownFloor} = attribution;
  // The base year runs by what was observed, whatever the policy and the evolution of the years to come.
  const evolves = step > baseYearSteps;
  return {
    ...rest,
    brackets: {...names, thresholds: thresholds.slice(0, step), low: cutEach(low, Object.keys(low), step)},
    attribution: {
      ...without(cutEach(attribution, attributionBySteps, step), evolves ? [] : ownReading),
      ownCeiling: cutEach(ownCeiling, Object.keys(ownCeiling), step),
      ownFloor: cutEach(ownFloor, Object.keys(ownFloor), step)
    },
    aci: without(cutEach(aci, aciBySteps, step), evolves ? [] : ["mode"]),
    loi: cutEach(loi, loiBySteps, step),
    demande: {
      ...cutEach(demande, demandeBySteps, step),
      recuts: demande.recuts.filter((cut) => cut.step < step)
    },
    npru: without(cutEach(npru, npruByYears, years), schedule === undefined ? [] : scheduledNpru),
    offre: without(cutEach(offre, offreByYears, years), schedule === undefined ? [] : scheduledOffre),
    evolution: schedule === undefined ? evolution : evolves ? without(evolution, scheduledEvolution) : {},
    paths: schedule === undefined ? paths : evolves && paths && cutEach(paths, Object.keys(paths), years),
    schedule: schedule && scheduled(schedule, {step, years, ahead: Math.round(2 * npru.stockToComeYears)}),
    // Departures of a first half-year may follow what the whole year delivers.
    deliveries:
      schedule && evolution.deliveriesElasticity !== 0 && evolves
        ? Array.from({length: years}, (_, year) => deliveriesOf(schedule, year))
        : undefined
  };
}

const attributionBySteps = [
  "candidates",
  "effort",
  "ceiling",
  "floor",
  "reference",
  "regulation",
  "contingentFlux",
  "mobilisation",
  "earmarkAccessible",
  "blockedPriority"
] as const satisfies readonly (keyof AttributionPlan)[];
const aciBySteps = [
  "effort",
  "objective",
  "communeObjective",
  "bailleurObjective",
  "agenda"
] as const satisfies readonly (keyof AciPlan)[];
const loiBySteps = [
  "firstQuartileCents",
  "firstQuartileShare",
  "othersShare",
  "priorityShare"
] as const satisfies readonly (keyof LoiPlan)[];
const demandeBySteps = ["cribShare"] as const satisfies readonly (keyof DemandePlan)[];
const npruByYears = ["neufShare", "qpvWeight"] as const satisfies readonly (keyof NpruPlan)[];
const offreByYears = [
  "communeShares",
  "integration",
  "rehabilitations",
  "priveConventionne"
] as const satisfies readonly (keyof OffrePlan)[];

/** Of no effect in the base year, which runs by the observed practice. */
const ownReading = ["policy", "reading"] as const satisfies readonly (keyof AttributionPlan)[];

/** What the schedule alone reads: where it is known, it says all that matters of them. */
const scheduledNpru = [
  "active",
  "cadence",
  "reconstitutionRatio",
  "siteShares"
] as const satisfies readonly (keyof NpruPlan)[];
const scheduledOffre = [
  "production",
  "programme",
  "plai",
  "reconstitutionShares",
  "arguedCommunes",
  "qpvDerogation",
  "largestOperation",
  "newcomerShare",
  "typologyShares"
] as const satisfies readonly (keyof OffrePlan)[];
const scheduledEvolution = [
  "demolitions",
  "deliveryRate",
  "reconstitutionDelayYears",
  "npruFirstYear"
] as const satisfies readonly (keyof Evolution)[];

/** The schedule to a half-year, and what article 8 reads of the deliveries to come: where, whose and how many. */
function scheduled(
  {steps, plai}: OffreSchedule,
  {step, years, ahead}: {step: number; years: number; ahead: number}
): unknown {
  return {
    steps: steps.slice(0, step),
    backlog: plai.slice(0, years).map(({backlog}) => backlog),
    toCome: steps
      .slice(step, step + ahead)
      .map(({operations}) => operations.map(({quartier, bailleur, size}) => [quartier, bailleur, size]))
  };
}

function cutEach<T extends object>(subject: T, keys: readonly string[], length: number): T {
  const cut = Object.fromEntries(
    keys.flatMap((key) => {
      const table = (subject as Record<string, readonly unknown[] | undefined>)[key];
      return table === undefined ? [] : [[key, table.slice(0, length)]];
    })
  );
  return {...subject, ...cut};
}

function without<T extends object, K extends keyof T>(subject: T, keys: readonly K[]): Omit<T, K> {
  const left = {...subject};
  for (const key of keys) delete left[key];
  return left;
}
