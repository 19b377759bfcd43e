import {arrivalCell, arrivalCellsPerCommune} from "../../src/core/demande/cells.js";
import type {PopulationHypotheses} from "../../src/core/demande/populationHypotheses.js";
import type {OwnBounds, Plan} from "../../src/core/plan.js";
import {cietBrackets} from "./cietBrackets.js";

/** Sections of a plan to lay over the default one. */
export type PlanChanges = {
  readonly [section in keyof Plan]?: Plan[section] extends readonly unknown[] | number
    ? Plan[section]
    : Partial<Plan[section]>;
};

const communes = 4;
/** Terms of article 11.4 on the small territoire. */
export const plaiTerms = {currentRate: 0.2, reconstitutionShare: 0.6, lower: 0.25, upper: 0.3};
const bailleurs = 3;

export const smallHypotheses: PopulationHypotheses = {
  pending: 900,
  premierAccesShare: 0.68,
  demandeProfile: [0.4, 0.28, 0.18, 0.14],
  aciByBracket: [0.6, 0.45, 0.2, 0.1],
  aciShare: 0.45,
  demandeSizes: [0.4, 0.22, 0.16, 0.12, 0.07, 0.03],
  meanAgeMonths: 24,
  stockProfile: [
    [0.34, 0.3, 0.2, 0.16],
    [0.25, 0.3, 0.23, 0.22],
    [0.18, 0.27, 0.25, 0.3]
  ],
  occupantSizes: [
    [1, 0, 0, 0, 0, 0],
    [0.7, 0.25, 0.05, 0, 0, 0],
    [0.4, 0.3, 0.2, 0.1, 0, 0],
    [0.1, 0.25, 0.25, 0.25, 0.1, 0.05],
    [0.05, 0.1, 0.2, 0.25, 0.25, 0.15]
  ],
  vacancyShare: 0.02
};

/** Monthly limits in cents at 40, 60, 80 and 100 % of the PLUS scale of 2016, from one to six persons. */
export const publishedLimitsCents = [20111, 26856, 32297, 38990, 45867, 51692].map((yearly) =>
  [0.4, 0.6, 0.8, 1].map((rate) => Math.round((rate * yearly) / (12 * 0.9)) * 100)
);

/** The practice of 2014 on the small territoire, eight half-years, no objective, no NPRU: laid over by `changes`. */
export function smallPlan(changes: PlanChanges = {}): Plan {
  const steps = changes.steps ?? 8;
  const years = steps / 2;
  const all = <T>(value: T): T[] => Array.from({length: steps}, () => value);
  const yearly = <T>(base: T, then: T): T[] =>
    Array.from({length: years}, (_, year) => (year === 0 ? base : then));
  const evenShares = [0.25, 0.25, 0.25, 0.25];
  const plan: Plan = {
    firstYear: 2016,
    steps,
    brackets: cietBrackets(steps),
    attribution: {
      policy: "pratique-2014",
      candidates: all(3),
      commissions: 3,
      objective: "bornes",
      reading: "extensive",
      effort: all([0, 0, 0]),
      ceiling: all([0.5, null, null]),
      floor: all([null, null, 0.5]),
      ownCeiling: noOwnBounds(steps),
      ownFloor: noOwnBounds(steps),
      reference: all([0.25, 0.25, 0.25, 0.25]),
      windowHalfYears: 4,
      quartierWeight: 50,
      successWeight: 20,
      preconisations: "continues",
      regulation: all(0),
      weights: [
        [1.3, 1.1, 0.8, 0.8],
        [1, 1.1, 0.9, 1],
        [0.6, 0.9, 1.1, 1.4]
      ],
      observed: [evenShares, evenShares, evenShares],
      designationShare: 0.5,
      mutationWeight: 0.8,
      compliance: new Array<number>(bailleurs).fill(1),
      refusal: [
        [0.4, 0.45, 0.5, 0.5],
        [0.35, 0.35, 0.4, 0.4],
        [0.25, 0.25, 0.3, 0.3]
      ],
      seniorityWeight: 120,
      designationTries: 3,
      cotation: {aci: 24, blocked: 24, tresModestes: 12, month: 1},
      sizeWindows: [
        [0, 0],
        [0, 2],
        [0, 3],
        [1, 5],
        [2, 5]
      ],
      contingentFlux: all(null),
      mobilisation: all([0.4, 0.3, 0.4, 0]),
      earmarkAccessible: all(0),
      blockedPriority: all(0)
    },
    aci: {
      mode: "plancher",
      effort: all(0),
      objective: all(0.45),
      communeObjective: all(new Array<number>(communes).fill(0.45)),
      bailleurObjective: all(new Array<number>(bailleurs).fill(0.45)),
      agenda: all(null),
      pooling: "annuelle",
      smallCommune: 20,
      weights: [1.2, 1, 0.8],
      bailleurWeights: new Array<number>(bailleurs).fill(1)
    },
    demande: {
      arrivals: smallArrivals(150),
      abandonment: 0.1,
      yearlyVariation: 0,
      limitsCents: publishedLimitsCents,
      lowestShare: 0.5,
      recuts: [],
      categoryAbove: [0, 0.2, 0.15, 0.1, 0.1, 0],
      // On the small territoire PLAI are of the first level of rent, PLUS ancien of the third, the dearer ones of the last.
      leastResourcesCents: [0, 40_000, 40_000, 80_000].map((first, r) =>
        [0, 1, 2, 3, 4, 5].map((size) => first + r * 12_000 * size)
      ),
      secondWish: 0.5,
      thirdWish: 0.2,
      blockedShare: 0.2,
      aciMutationShare: [0.5, 0.4, 0.2, 0.1],
      interBailleurShare: 0.2,
      cribShare: all(0.1),
      employeeShare: [0.2, 0.4, 0.6, 0.7]
    },
    menages: {
      twoRsaCents: [1, 1.5, 1.8, 2.1, 2.5, 2.9].map((n) => Math.round(107_034 * n)),
      underTwoRsa: [9, 10, 11],
      employeeAges: [0.4, 0.3, 0.25, 0.05],
      otherAges: [0.3, 0.25, 0.25, 0.2],
      actifShare: [0.6, 0.5, 0.4, 0.1],
      situations: {weights: [1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 2, 1], further: [0.4, 0.2]},
      criteria: {weights: [3, 1, 2, 1, 0, 1, 4], further: [0.3, 0.2]},
      delayMonths: 60
    },
    loi: {
      firstQuartileCents: all(800_000),
      firstQuartileShare: all(0.25),
      othersShare: all(0.5),
      priorityShare: all(0.25),
      under14: [0, 0.5, 0.75, 0.67, 0.625, 0.6]
    },
    peuplement: {
      exits: [0.025, 0.03, 0.032].map((rate) =>
        [1.5, 1.2, 1, 0.8, 0.6].map((ratio) => new Array<number>(4).fill(rate * ratio))
      ),
      yearlyVariation: 0,
      mutationRate: 0.02,
      frictionalShare: 0.2
    },
    npru: {
      active: false,
      cadence: yearly(0, 1 / Math.max(1, years - 1)),
      reconstitutionRatio: yearly(1, 1),
      siteShares: yearly([1, 0, 0, 0], [1, 0, 0, 0]),
      neufShare: yearly(0.4, 0.4),
      qpvWeight: yearly(0.5, 0.5),
      stockToComeYears: 0,
      interBailleurShare: 0.3,
      interCommunalShare: 0.4,
      lastResort: 2,
      article5Yields: 4
    },
    offre: {
      production: yearly(34, 34),
      plai: {
        rule: "prospective",
        rate: yearly(0.2, 0.2),
        terms: yearly(plaiTerms, plaiTerms)
      },
      communeShares: yearly([0.2, 0.4, 0.4, 0], [0.2, 0.4, 0.4, 0]),
      reconstitutionShares: yearly([0.3, 0.4, 0.3, 0], [0.3, 0.4, 0.3, 0]),
      arguedCommunes: [],
      qpvDerogation: yearly(0, 0),
      largestOperation: 30,
      newcomerShare: 0.1,
      typologyShares: [0.1, 0.25, 0.35, 0.2, 0.1],
      integration: yearly(0, 2),
      rehabilitations: yearly(0, 20),
      priveConventionne: yearly(0, 0),
      movedShare: 0.3,
      works: 2
    },
    evolution: {
      rotationMultiplier: 1,
      inflowMultiplier: 1,
      tresModestesShift: 0,
      refusalMultiplier: 1,
      demolitions: 60,
      deliveryRate: 1,
      reconstitutionDelayYears: 1,
      incomeDown: 0.05,
      incomeUp: 0.05,
      frictionalShare: 0.2,
      npruFirstYear: 2017,
      deliveriesElasticity: 0
    }
  };
  const sections = Object.fromEntries(
    Object.entries(changes).map(([section, change]) => [
      section,
      typeof change === "object" ? {...(plan[section as keyof Plan] as object), ...change} : change
    ])
  );
  return {...plan, ...sections};
}

/** No commune and no bailleur has a bound of its own. */
export function noOwnBounds(steps = 8): OwnBounds {
  const none = (units: number) => Array.from({length: steps}, () => new Array<null>(units).fill(null));
  return {communes: none(communes), bailleurs: none(bailleurs)};
}

/** Arrivals of a half-year, in 1/65 536, spread by the marginal shares of size, bracket and ACI. */
export function smallArrivals(
  perHalfYear: number,
  {communeShares = [0.4, 0.3, 0.25, 0.05]}: {communeShares?: readonly number[]} = {}
): number[] {
  const {demandeProfile, demandeSizes, aciByBracket} = smallHypotheses;
  const arrivals = new Array<number>(communes * arrivalCellsPerCommune(4)).fill(0);
  for (let c = 0; c < communes; c++)
    demandeSizes.forEach((sizeShare, size) => {
      demandeProfile.forEach((share, k) => {
        [1 - aciByBracket[k], aciByBracket[k]].forEach((aciShare, aci) => {
          arrivals[arrivalCell(4, c, size, k, aci)] = Math.round(
            65536 * perHalfYear * communeShares[c] * sizeShare * share * aciShare
          );
        });
      });
    });
  return arrivals;
}

/** An effort that begins at the first half-year of the convention, the same in all classes. */
export function effortFromConvention(effort: number, steps = 8): number[][] {
  return Array.from({length: steps}, (_, s) => (s < 2 ? [0, 0, 0] : [effort, effort, effort]));
}
