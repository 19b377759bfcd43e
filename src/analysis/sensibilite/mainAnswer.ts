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

/** How far an end is from the centre, and the standard error of it. */
export interface EndDifference {
  readonly difference: MainAnswer;
  readonly error: MainAnswer;
}

/** An end run on the fit of the centre, replicate by replicate on the same draws. */
export function pairedDifference(end: readonly MainAnswer[], centre: readonly MainAnswer[]): EndDifference {
  const [mean, from] = [meanAnswer(end), meanAnswer(centre)];
  return {
    difference: eachFigure((key) => mean[key] - from[key]),
    error: eachFigure((key) => standardError(end.map((answer, r) => answer[key] - centre[r][key])))
  };
}

/**
 * An end run on a fit of its own, against the centre fitted again as often as `refits` is long, each on other draws: a
 * single one would lend what its chance is worth to every end. The end has the chance of one, their mean that of a part of it.
 */
export function refittedDifference(
  end: readonly MainAnswer[],
  refits: readonly (readonly MainAnswer[])[]
): EndDifference {
  const means = refits.map(meanAnswer);
  const [mean, from] = [meanAnswer(end), meanAnswer(means)];
  const ofOne = Math.sqrt(refits.length);
  return {
    difference: eachFigure((key) => mean[key] - from[key]),
    error: eachFigure(
      (key) => ofOne * standardError(means.map((one) => one[key])) * Math.sqrt(1 + 1 / refits.length)
    )
  };
}

/** What an end gives that is the centre itself: no difference, known without chance. */
export const unmoved: EndDifference = {difference: eachFigure(() => 0), error: eachFigure(() => 0)};

/** Figure by figure. */
export function addAnswers(answer: MainAnswer, difference: MainAnswer): MainAnswer {
  return eachFigure((key) => answer[key] + difference[key]);
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
