import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {betaBinomialInterval} from "../statistics/betaBinomialInterval.js";
import type {Interval} from "../statistics/interval.js";
import {type AciUnits, aciUnits} from "./aciUnits.js";
import type {FileFigure} from "./fileFigure.js";
import {confidence} from "./poststratified.js";
import {practiceFigures} from "./practiceFigures.js";
import type {YearCounts} from "./yearCounts.js";

/** A figure of the next year, as the year of the fit foretold it and as it came. */
export interface ForetoldFigure extends Interval {
  readonly id: string;
  readonly label: string;
  readonly unit: FileFigure["unit"];
  readonly value: number;
  readonly n: number;
  readonly held: boolean;
}

export interface JudgedNextYear {
  readonly annee: number;
  readonly figures: readonly ForetoldFigure[];
  /** Of the predictive intervals of nine chances in ten, those that hold what came. */
  readonly tenus: number;
  /** By what practice alone, unmoved, seldom leaves: fewer held than chance gives 1 time in 20. */
  readonly bouge: boolean;
}

export interface NextYearContext {
  readonly resolved: ResolvedScenario;
  readonly communeClasses: ArrayLike<number>;
  readonly bailleurs: {readonly ids: readonly string[]; readonly noms: readonly string[]};
  readonly communes: {readonly ids: readonly string[]; readonly noms: readonly string[]};
}

/** Fewest lines of a unit whose next year is foretold. */
const fewest = 11;

/**
 * Holds a year against what an earlier one foretold of it, were the practice the same: shares by the beta-binomial law of as many
 * lines as it has (chance of both years); units drawn towards the others of their kind; the volume by the yearly factor.
 */
export function judgeNextYear(
  first: {readonly counts: YearCounts; readonly figures: readonly FileFigure[]},
  next: {readonly counts: YearCounts; readonly year: number; readonly wholeYear: boolean},
  {resolved, communeClasses, bailleurs, communes}: NextYearContext
): JudgedNextYear {
  const came = practiceFigures(next.counts, {
    resolved,
    communeClasses,
    absent: 0,
    wholeYear: next.wholeYear
  });
  const shares = first.figures.flatMap((figure): ForetoldFigure[] => {
    const after = came.find(({id}) => id === figure.id);
    if (after === undefined || !(figure.n > 0 && after.n > 0)) return [];
    const told = figure.unit === "share" ? ofShare(figure, after) : ofVolume(figure, after);
    return [foretold(figure, {value: after.value, n: after.n}, told)];
  });
  const units = (["bailleur", "commune"] as const).flatMap((by) => {
    const names = by === "bailleur" ? bailleurs : communes;
    return ofUnits(
      aciUnits(first.counts, {by, ...names}),
      aciUnits(next.counts, {by, ...names}),
      by === "bailleur" ? "Part ACI des premiers accès de" : "Part ACI des premiers accès à"
    );
  });
  const figures = [...shares, ...units];
  const held = figures.filter((one) => one.held).length;
  return {
    annee: next.year,
    figures,
    tenus: held,
    bouge: figures.length > 0 && held < fewestHeld(figures.length)
  };
}

/** Lines that an interval is worth, whatever was weighted or missing. */
function ofShare({value, low, high}: FileFigure, {n}: FileFigure): Interval {
  const half = (high - low) / 2 / 1.6448536269514722;
  const worth = half > 0 ? Math.max(1, (value * (1 - value)) / (half * half)) : n;
  return betaBinomialInterval({a: 0.5 + value * worth, b: 0.5 + (1 - value) * worth}, n, confidence);
}

function ofVolume({value, low, high}: FileFigure, _: FileFigure): Interval {
  const half = ((high - low) / 2) * Math.SQRT2;
  return {low: value - half, high: value + half};
}

function ofUnits(before: AciUnits, after: AciUnits, label: string): ForetoldFigure[] {
  return before.units.flatMap((unit, u) => {
    const {successes, n} = after.units[u];
    if (unit.n < fewest || n < fewest) return [];
    const law = unit.shrunk?.law ?? {a: 0.5 + unit.successes, b: 0.5 + unit.n - unit.successes};
    const subject = {id: `aci.${unit.id}`, label: `${label} ${unit.nom}`, unit: "share" as const};
    return [foretold(subject, {value: successes / n, n}, betaBinomialInterval(law, n, confidence))];
  });
}

function foretold(
  {id, label, unit}: Pick<ForetoldFigure, "id" | "label" | "unit">,
  {value, n}: {value: number; n: number},
  {low, high}: Interval
): ForetoldFigure {
  return {id, label, unit, value, n, low, high, held: value >= low && value <= high};
}

/** Fewest of so many intervals that hold by chance 19 times in 20, were they apart from each other. */
function fewestHeld(count: number): number {
  return Math.floor(
    count * confidence - 1.6448536269514722 * Math.sqrt(count * confidence * (1 - confidence))
  );
}
