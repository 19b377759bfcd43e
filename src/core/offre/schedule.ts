import {pathAt} from "../evolutionOfYear.js";
import type {Evolution, Plan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import {type Operation, openProgrammingYear, operationsOfStep, programmingMemory} from "./operations.js";
import {Owed} from "./owed.js";
import {clipPlaiRate, type PlaiYear, plaiDue, plaiRateForYear} from "./plaiRule.js";

/** What comes down and what is delivered, half-year by half-year, and the PLAI rate of each year. */
export interface OffreSchedule {
  readonly steps: readonly StepOffre[];
  /**
   * One entry a year, the base year first, to the last year in which something is rebuilt, beyond the horizon or not: the
   * rate of a year does not depend on how far one simulates.
   */
  readonly plai: readonly PlaiYear[];
  /** Index after the last year that the prospective rule looks at. */
  readonly plaiEnd: number;
  /** Logements of the same years: produced, and rebuilt for those demolished. */
  readonly production: readonly number[];
  readonly reconstitution: readonly number[];
}

export interface StepOffre {
  /** Logements to condemn in NPRU sites at this step, and the same by commune. */
  readonly demolitions: number;
  readonly sites: readonly number[];
  readonly operations: readonly Operation[];
  readonly reconstitution: number;
}

/**
 * Programme of the whole horizon for one evolution (articles 11.1 to 11.4): yearly production and demolitions,
 * reconstitution (one for one) after its delay, PLAI rate by the rule in force, operations by commune and quartier.
 * Deterministic: the same for each replicate that shares the evolution.
 */
export function offreSchedule(territoire: Territoire, plan: Plan, evolution: Evolution): OffreSchedule {
  const years = plan.steps / 2;
  const late = lateYears(plan, evolution);
  const down = yearlyDemolitions(plan, evolution);
  const programme = (step: number) => plan.offre.programme?.[step] ?? [];
  const named = (step: number) => programme(step).reduce((sum, {size}) => sum + size, 0);
  const delay = Math.round(evolution.reconstitutionDelayYears);
  const rebuilt = down.map((_, year) =>
    year - delay >= 0 ? Math.round(plan.npru.reconstitutionRatio[year - delay] * down[year - delay]) : 0
  );
  // Past the last logement rebuilt there is nothing more to spread.
  const programmed = rebuilt.findLastIndex((n) => n > 0) + 1;
  const reconstitution = rebuilt.slice(0, Math.max(years, programmed));
  const production = reconstitution.map((_, year) => {
    const planned = plan.offre.production[year];
    if (year === 0) return planned;
    const rate = plan.paths?.deliveryRate;
    const realised = planned * (rate === undefined ? evolution.deliveryRate : pathAt(rate, year));
    return Math.max(Math.round(realised), named(2 * year) + named(2 * year + 1));
  });
  const plaiEnd = programmed > 0 ? programmed : years;
  const plai = plaiYears(plan, {production, reconstitution, end: plaiEnd});
  const memory = programmingMemory(territoire, plan);
  const sites = new Owed(plan.npru.siteShares[0]);
  const steps: StepOffre[] = [];
  for (let year = 0; year < years; year++) steps.push(...halves(year));
  return {steps, plai, plaiEnd, production, reconstitution};

  function halves(year: number): StepOffre[] {
    openProgrammingYear(memory, {territoire, plan, year});
    sites.follow(plan.npru.siteShares[Math.max(0, Math.min(years - 1, year - late))]);
    const [produced, rebuilding, demolitions] = [production[year], reconstitution[year], down[year]].map(
      inHalves
    );
    // Each half delivers at least what is programmed in it.
    const first = Math.max(named(2 * year), Math.min(produced[0], production[year] - named(2 * year + 1)));
    const built = [first, production[year] - first];
    const plaiOfHalf = inHalves(Math.round(plai[year].plai));
    return [0, 1].map((half) => ({
      demolitions: demolitions[half],
      sites: sites.split(demolitions[half]),
      reconstitution: rebuilding[half],
      operations: operationsOfStep(memory, {
        production: built[half],
        programme: programme(2 * year + half),
        reconstitution: rebuilding[half],
        plai: plaiOfHalf[half]
      })
    }));
  }
}

/** Years by which the first demolitions come after those of the plan: what is drawn of `npru.firstYear`; none comes in the base year. */
function lateYears({evolution, firstYear}: Plan, {npruFirstYear}: Pick<Evolution, "npruFirstYear">): number {
  const after = (year: number) => Math.max(firstYear + 1, Math.round(year));
  return after(npruFirstYear) - after(evolution.npruFirstYear);
}

/** Whole demolitions of each year of the programme: differences of the rounded running total. */
function yearlyDemolitions(plan: Plan, {demolitions, npruFirstYear}: Evolution): number[] {
  const late = lateYears(plan, {npruFirstYear});
  let share = 0;
  let before = 0;
  return plan.npru.cadence.map((_, year) => {
    share += plan.npru.active ? (plan.npru.cadence[year - late] ?? 0) : 0;
    const total = Math.round(share * demolitions);
    const count = total - before;
    before = total;
    return count;
  });
}

function plaiYears(
  plan: Plan,
  {
    production,
    reconstitution,
    end
  }: {production: readonly number[]; reconstitution: readonly number[]; end: number}
): PlaiYear[] {
  const {rule, rate, terms} = plan.offre.plai;
  const years: PlaiYear[] = [];
  let backlog = 0;
  for (let year = 0; year < production.length; year++) {
    const fixed = rule === "fixe" || year === 0;
    const result = fixed
      ? fixedYear(year)
      : plaiRateForYear({
          rule: rule === "annuelle" ? "annual" : "prospective",
          year,
          production,
          reconstitution,
          backlog,
          end,
          ...terms[year]
        });
    // The accounts open with the convention: what the base year built neither owes nor advances anything.
    backlog = year === 0 ? 0 : result.backlog;
    years.push(year === 0 ? {...result, backlog: 0} : result);
  }
  return years;

  function fixedYear(year: number): PlaiYear {
    const due = plaiDue(production[year], reconstitution[year], terms[year]);
    const operations = production[year] + reconstitution[year];
    const fixedRate = year === 0 ? terms[year].currentRate : rate[year];
    const plai = fixedRate * operations;
    const required = operations > 0 ? (due + backlog) / operations : terms[year].currentRate;
    return {
      due,
      required,
      rate: fixedRate,
      bound: clipPlaiRate(required, terms[year]).bound,
      plai,
      backlog: backlog + due - plai
    };
  }
}

function inHalves(count: number): [number, number] {
  const first = Math.floor(count / 2);
  return [first, count - first];
}
