import {type PlaiTerms, plaiRateForYear} from "../../core/offre/plaiRule.js";
import type {Triangular} from "../statistics/triangular.js";
import {plaiCatchUp} from "./plaiCatchUp.js";
import {type PlaiDecision, plaiDecision} from "./plaiDecision.js";
import {plaiDelayed} from "./plaiDelayed.js";
import {type PlaiRateForRisk, plaiRateForRisk} from "./plaiRateForRisk.js";
import {plaiRisk} from "./plaiRisk.js";
import {type PlaiSchedule, plaiSchedule} from "./plaiSchedule.js";
import {type PlaiStationary, plaiStationary} from "./plaiStationary.js";
import {plaiVolumeAt} from "./plaiVolumeAt.js";

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

/** The same effort put back by whole years: the rate to fix at the start, and what falls beyond the horizon. */
export interface PlaiDelay {
  readonly years: number;
  readonly required: number;
  readonly rate: number;
  readonly beyond: number;
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
    delays: [0, 1, 2, 3]
      .filter((years) => years < reconstitution.length)
      .map((years) => delayed(years, question)),
    uncertain:
      question.demolitions === undefined ? undefined : underUncertainty(question.demolitions, question)
  };
}

function delayed(years: number, {terms, production, reconstitution, backlog}: PlaiQuestion): PlaiDelay {
  const {cadence, beyond} = plaiDelayed(reconstitution, years);
  const volumes = {rule: "prospective" as const, production, reconstitution: cadence, backlog, ...terms};
  const {required, rate} = plaiRateForYear({...volumes, year: 0});
  return {years, required, rate, beyond, closed: plaiSchedule(volumes).closed};
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
