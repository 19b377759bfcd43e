import {type LowSet, objectiveLowSet} from "../../core/brackets.js";
import type {CounterLayout} from "../../core/indicateurs/layout.js";
import {type Fragilite, fragilites, statuses} from "../../core/vocabulary.js";
import {standardError} from "../statistics/standardError.js";

/** The main answer: what the convention changes in the last year, in points and in ménages a year. */
export interface MainAnswer {
  /** Share of low resources in fragile quartiers, with the convention and without. */
  readonly fragileUnder60: number;
  readonly fragileEffect: number;
  /** Share of low resources in fragile quartiers minus that of quartiers sans fragilité, with the convention. */
  readonly gap: number;
  /** Ménages of low resources housed a year, with the convention minus without. */
  readonly modestesEffect: number;
}

const answerKeys = ["fragileUnder60", "fragileEffect", "gap", "modestesEffect"] as const;

interface Pair {
  readonly without: Int32Array;
  readonly withConvention: Int32Array;
}

/** The main answer of one replicate run twice on the same draws, without and with the convention. */
export function mainAnswer(layout: CounterLayout, {without, withConvention}: Pair): MainAnswer {
  const a = lastYear(layout, without);
  const b = lastYear(layout, withConvention);
  return {
    fragileUnder60: b.under60.fragile * 100,
    fragileEffect: (b.under60.fragile - a.under60.fragile) * 100,
    gap: (b.under60.fragile - b.under60.sans) * 100,
    modestesEffect: b.modestes - a.modestes
  };
}

/** Mean over replicates. */
export function meanAnswer(answers: readonly MainAnswer[]): MainAnswer {
  return eachFigure((key) => answers.reduce((sum, answer) => sum + answer[key], 0) / answers.length);
}

/** Mean difference between answers of the same replicates. */
export function meanDifference(answers: readonly MainAnswer[], base: readonly MainAnswer[]): MainAnswer {
  const [mean, from] = [meanAnswer(answers), meanAnswer(base)];
  return eachFigure((key) => mean[key] - from[key]);
}

/** Figure by figure. */
export function addAnswers(answer: MainAnswer, difference: MainAnswer): MainAnswer {
  return eachFigure((key) => answer[key] + difference[key]);
}

/** Standard error of the mean difference between answers of the same replicates. */
export function pairedError(answers: readonly MainAnswer[], central: readonly MainAnswer[]): MainAnswer {
  return eachFigure((key) => standardError(answers.map((answer, r) => answer[key] - central[r][key])));
}

function eachFigure(value: (key: keyof MainAnswer) => number): MainAnswer {
  return Object.fromEntries(answerKeys.map((key) => [key, value(key)])) as unknown as MainAnswer;
}

function lastYear(layout: CounterLayout, counters: Int32Array) {
  const width = layout.names.length;
  const steps = counters.length / width;
  const count = (g: Fragilite, kept: readonly string[]) => {
    let sum = 0;
    for (const k of kept)
      for (const s of statuses) {
        const column = layout.columns.get(`flux.${g}.${k}.${s}`) ?? Number.NaN;
        sum += counters[(steps - 2) * width + column] + counters[(steps - 1) * width + column];
      }
    return sum;
  };
  const {ids, low} = layout.brackets;
  const lowest = (set: LowSet) => ids.slice(0, low[set][steps - 1]);
  return {
    under60: Object.fromEntries(
      fragilites.map((g) => [g, count(g, lowest(objectiveLowSet(g))) / count(g, ids)])
    ) as {
      readonly [g in Fragilite]: number;
    },
    modestes: fragilites.reduce((sum, g) => sum + count(g, lowest("modestes")), 0)
  };
}
