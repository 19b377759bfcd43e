import {type Brackets, objectiveLowSet} from "../../../core/brackets.js";
import {fragilites} from "../../../core/vocabulary.js";
import type {Observation} from "../projection/observeIndicators.js";
import type {PredictedIndicator} from "../projection/projection.js";

/** Counts of one indicator over a period, one a future: numerator and lines of a share, or the quantity alone. */
export interface PeriodCounts {
  readonly successes: readonly number[];
  readonly n?: readonly number[];
}

/** What a period says of each indicator, by id; without those that one of its half-years does not tell. */
export type CountsById = ReadonlyMap<string, PeriodCounts>;

/** One number by which a year tells worlds apart. */
export interface WorldFigure {
  readonly id: string;
  /** A share, or the square root of a count, by future; NaN where it is a share of nothing. */
  readonly values: readonly number[];
  /** Lines that a share rests on, by future; absent for a count. */
  readonly n?: readonly number[];
}

/** What runs say of a period, their half-years added up. */
export function simulatedCounts(
  indicators: readonly PredictedIndicator[],
  halfYears: readonly string[]
): CountsById {
  return new Map(
    indicators.map(({id, predictions}) => {
      const told = halfYears.map((halfYear) => predictions.find((one) => one.halfYear === halfYear));
      const missing = told.indexOf(undefined);
      if (missing >= 0) throw new RangeError(`nothing is predicted of ${id} in ${halfYears[missing]}`);
      const rows = told.flatMap((one) => one ?? []);
      const n = rows.flatMap((row) => (row.n === undefined ? [] : [row.n]));
      return [
        id,
        {
          successes: added(rows.map(({successes}) => successes)),
          ...(n.length > 0 && {n: added(n)})
        }
      ];
    })
  );
}

/** What was observed over a period, as one future; indicators that a half-year does not tell are left out. */
export function observedCounts(halfYears: readonly ReadonlyMap<string, Observation>[]): CountsById {
  const counts = new Map<string, PeriodCounts>();
  for (const id of halfYears[0]?.keys() ?? []) {
    const told = halfYears.flatMap((observations) => {
      const one = observations.get(id);
      return one?.successes === undefined ? [] : [one];
    });
    if (told.length < halfYears.length) continue;
    const n = told.flatMap((one) => (one.n === undefined ? [] : [[one.n]]));
    counts.set(id, {
      successes: added(told.map(({successes}) => [successes])),
      ...(n.length > 0 && {n: added(n)})
    });
  }
  return counts;
}

/** Indicators whose figures effort and departures move: `practiceStatistics` reads them against a response to both. */
const practice = /^(sous60|aci)\.|^attributions$/;

/** Counts beside the attributions: as square roots, whose chance is the same whatever their size (Bartlett 1936). */
const volumes = ["attributions", "mutationsBloquees", "relogementsNpru"] as const;

/**
 * The figures of a year's tables that tell worlds apart: in each class of quartiers the share of low resources, then how the
 * brackets split on either side of it (together the multinomial of its brackets); ACI by class of commune; first accesses among
 * attributions; volumes. `among: "context"` leaves those of the practice of the commissions out.
 */
export function worldFigures(
  counts: CountsById,
  {brackets, step, among}: {brackets: Brackets; step: number; among: "all" | "context"}
): WorldFigure[] {
  const figures = [
    ...fragilites.flatMap((g) => [shareFigure(`sous60.${g}`, counts.get(`sous60.${g}`)), ...splits(g)]),
    ...fragilites.map((g) => shareFigure(`aci.${g}`, counts.get(`aci.${g}`))),
    firstAccesses(),
    ...volumes.map((id) => volumeFigure(id, counts.get(id)))
  ].flatMap((figure) => figure ?? []);
  return among === "all" ? figures : figures.filter(({id}) => !practice.test(id));

  /** Within the low set of a class, then above it, the share of each bracket but the last. */
  function splits(g: (typeof fragilites)[number]): (WorldFigure | undefined)[] {
    const low = brackets.low[objectiveLowSet(g)][step];
    const sides = [brackets.ids.slice(0, low), brackets.ids.slice(low)];
    return sides.flatMap((side) => {
      const rows = side.map((k) => counts.get(`tranche.${g}.${k}`));
      if (rows.includes(undefined)) return [];
      const successes = rows.map((row) => row?.successes ?? []);
      const n = added(successes);
      return side.slice(0, -1).map((k, i) => shareFigure(`parmi.${g}.${k}`, {successes: successes[i], n}));
    });
  }

  function firstAccesses(): WorldFigure | undefined {
    const [first, all] = [counts.get("premierAcces"), counts.get("attributions")];
    return first && all && shareFigure("premierAcces", {successes: first.successes, n: all.successes});
  }
}

function shareFigure(id: string, counts: PeriodCounts | undefined): WorldFigure | undefined {
  if (counts?.n === undefined) return undefined;
  const {successes, n} = counts;
  return {id, values: successes.map((x, i) => (n[i] > 0 ? x / n[i] : Number.NaN)), n};
}

function volumeFigure(id: string, counts: PeriodCounts | undefined): WorldFigure | undefined {
  return counts && {id, values: counts.successes.map(Math.sqrt)};
}

function added(rows: readonly (readonly number[])[]): number[] {
  return rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0));
}
