import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import {
  type PlaiRule,
  type PlaiTerms,
  type PlaiYear,
  plaiDue,
  plaiRateForYear
} from "../../core/offre/plaiRule.js";
import type {Triangular} from "../statistics/triangular.js";
import {
  type PlaiDecision,
  type PlaiRateForRisk,
  plaiCatchUp,
  plaiDecision,
  plaiRateForRisk,
  plaiRisk
} from "./plaiLaw.js";
import {type PlaiStationary, plaiStationary, plaiVolumeAt} from "./plaiReadings.js";

/** What is asked: volumes by year, what is owed at the start, and how far the demolitions are uncertain. */
export interface PlaiQuestion {
  readonly terms: PlaiTerms;
  readonly production: readonly number[];
  readonly reconstitution: readonly number[];
  readonly backlog: number;
  /** Chance of ending with PLAI owed that is accepted; a missing PLAI then weighs (1 − risk) ÷ risk times one in excess. */
  readonly risk: number;
  /** Total of demolitions over the horizon, spread as the reconstitution; undefined when it is known. */
  readonly demolitions: Triangular | undefined;
}

/**
 * The same effort put back by further years: the programme ends as much later, so that nothing owed is dropped. The rate
 * to fix at the start, what is rebuilt after the first end, and the PLAI that it would owe if nobody looked past it.
 */
export interface PlaiDelay {
  readonly years: number;
  readonly required: number;
  readonly rate: number;
  readonly beyond: number;
  readonly owedBeyond: number;
  readonly closed: boolean;
}

/** Decision under an uncertain number of demolitions. */
export interface PlaiUnderUncertainty {
  readonly demolitions: Triangular;
  readonly risk: number;
  readonly smallestRate: PlaiRateForRisk;
  /** For rates across the band: chance of a backlog, and years to catch it up that are exceeded one time in ten. */
  readonly rates: readonly {readonly rate: number; readonly risk: number; readonly catchUpYears: number}[];
  readonly decisions: readonly PlaiDecision[];
}

/** All that the PLAI page and command say. */
export interface PlaiAnswer {
  readonly stationary: PlaiStationary;
  readonly annual: PlaiSchedule;
  readonly prospective: PlaiSchedule;
  readonly rLower: number;
  readonly rUpper: number;
  readonly delays: readonly PlaiDelay[];
  readonly uncertain: PlaiUnderUncertainty | undefined;
}

/** Answers "what PLAI rate next year?" (article 11.4) by both rules, with what is not known. */
export function plaiAnswer(question: PlaiQuestion): PlaiAnswer {
  const {terms, production, reconstitution, backlog} = question;
  const volumes = {production, reconstitution, backlog, ...terms};
  const means = {production: meanOf(production), reconstitution: meanOf(reconstitution)};
  return {
    stationary: plaiStationary(means, terms),
    annual: plaiSchedule({rule: "annual", ...volumes}),
    prospective: plaiSchedule({rule: "prospective", ...volumes}),
    rLower: plaiVolumeAt(terms.lower, {production: means.production, ...terms}),
    rUpper: plaiVolumeAt(terms.upper, {production: means.production, ...terms}),
    delays: [0, 1, 2, 3].map((years) => delayed(years, question)),
    uncertain:
      question.demolitions === undefined ? undefined : underUncertainty(question.demolitions, question)
  };
}

function delayed(years: number, question: PlaiQuestion): PlaiDelay {
  const late = plaiDelayed(question, years);
  const {terms, backlog} = question;
  const volumes = {rule: "prospective" as const, backlog, ...late, ...terms};
  const {required, rate} = plaiRateForYear({...volumes, year: 0});
  const beyond = late.reconstitution.slice(question.reconstitution.length).reduce((a, b) => a + b, 0);
  return {
    years,
    required,
    rate,
    beyond,
    owedBeyond: beyond * terms.reconstitutionShare,
    closed: plaiSchedule(volumes).closed
  };
}

function underUncertainty(demolitions: Triangular, question: PlaiQuestion): PlaiUnderUncertainty {
  const {terms, production, reconstitution, backlog, risk} = question;
  const total = reconstitution.reduce((a, b) => a + b, 0);
  const shape = reconstitution.map((volume) => (total > 0 ? volume / total : 1 / reconstitution.length));
  const uncertain = {production, shape, demolitions, backlog};
  const steps = 10;
  const rates = Array.from(
    {length: steps + 1},
    (_, i) => terms.lower + ((terms.upper - terms.lower) * i) / steps
  );
  return {
    demolitions,
    risk,
    smallestRate: plaiRateForRisk(risk, uncertain, terms),
    rates: rates.map((rate) => ({
      rate,
      risk: plaiRisk(rate, uncertain, terms),
      catchUpYears: plaiCatchUp({rate, p: 0.9}, uncertain, terms)
    })),
    decisions: plaiDecision((1 - risk) / risk, uncertain, terms)
  };
}

function meanOf(volumes: readonly number[]): number {
  return volumes.reduce((a, b) => a + b, 0) / volumes.length;
}

/** The years of a rule, and what can be said of the horizon whatever the rule. */
export interface PlaiSchedule {
  readonly years: readonly PlaiYear[];
  /** No PLAI is owed at the end. */
  readonly closed: boolean;
  readonly finalBacklog: number;
  readonly peakBacklog: number;
  /** PLAI missing at the end even at the upper bound every year; 0 when the horizon is feasible. */
  readonly shortfall: number;
  /** PLAI in advance at the end even at the lower bound every year; 0 when the band forces none. */
  readonly forcedAdvance: number;
}

/** Applies a rule year after year over a cadence, the backlog carried from one to the next. */
export function plaiSchedule({
  rule,
  production,
  reconstitution,
  backlog = 0,
  ...terms
}: PlaiTerms & {
  rule: PlaiRule;
  production: readonly number[];
  reconstitution: readonly number[];
  backlog?: number;
}): PlaiSchedule {
  if (production.length !== reconstitution.length)
    throw new RangeError(`volumes differ in length: ${production.length} and ${reconstitution.length}`);
  const years: PlaiYear[] = [];
  let carried = backlog;
  let owed = backlog;
  let operations = 0;
  for (let year = 0; year < production.length; year++) {
    const outcome = plaiRateForYear({rule, year, production, reconstitution, backlog: carried, ...terms});
    years.push(outcome);
    carried = outcome.backlog;
    owed += plaiDue(production[year], reconstitution[year], terms);
    operations += production[year] + reconstitution[year];
  }
  return {
    years,
    closed: carried <= 0,
    finalBacklog: carried,
    peakBacklog: Math.max(backlog, 0, ...years.map((year) => year.backlog)),
    shortfall: positive(owed - terms.upper * operations),
    forcedAdvance: positive(terms.lower * operations - owed)
  };
}

function positive(logements: number): number {
  return logements > 1e-9 ? logements : 0;
}

/** A programme whose reconstitution is put back by whole years; it ends as much later, at its last year's production. */
export function plaiDelayed(
  {production, reconstitution}: Pick<PlaiQuestion, "production" | "reconstitution">,
  years: number
): {production: readonly number[]; reconstitution: readonly number[]} {
  if (!Number.isInteger(years) || years < 0) throw new RangeError(`years must be a whole number: ${years}`);
  const more = Array.from({length: years}, () => production[production.length - 1]);
  return {production: [...production, ...more], reconstitution: [...more.map(() => 0), ...reconstitution]};
}

/**
 * Whole PLAI of each operation (or commune) when `rate` applies to all: the total rounded to the nearest,
 * then shared by largest remainder, so that the sum is kept and none has more PLAI than logements.
 */
export function plaiByOperation(logements: readonly number[], rate: number): number[] {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate must be in [0, 1]: ${rate}`);
  const total = logements.reduce((a, b) => a + b, 0);
  return largestRemainder(logements, Math.floor(rate * total + 0.5));
}
