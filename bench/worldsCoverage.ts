import {halfYearLabel, parsePeriod} from "../src/analysis/bilan/halfYear.js";
import type {Replicates} from "../src/analysis/indicateurs/replicates.js";
import {predictIndicators} from "../src/analysis/revoyure/projection/predictIndicators.js";
import {yearFigures} from "../src/analysis/revoyure/projection/yearFigures.js";
import {regressionOnYear} from "../src/analysis/revoyure/worlds/regressionOnYear.js";
import {predictiveQuantile} from "../src/analysis/revoyure/worlds/weightedFan.js";
import {fewestWorlds, weighWorlds} from "../src/analysis/revoyure/worlds/weighWorlds.js";
import {
  simulatedCounts,
  type WorldFigure,
  worldFigures
} from "../src/analysis/revoyure/worlds/worldFigures.js";
import {worldLikelihoods} from "../src/analysis/revoyure/worlds/worldLikelihoods.js";
import {mean} from "../src/analysis/statistics/mean.js";
import {wilsonInterval} from "../src/analysis/statistics/wilsonInterval.js";
import {fragilites} from "../src/core/vocabulary.js";
import type {Scale} from "../src/words/inForce.js";

/** Futures of a scenario in the worlds, as `worldReplicates` gives them. */
export type FuturesInWorlds = Replicates & {readonly perWorld: number};

/** How often 90 % intervals held what a truth drawn from another world became. */
export interface WorldsCoverage {
  readonly id: string;
  /** Truths × years to come. */
  readonly of: number;
  readonly held: number;
  readonly rate: number;
  /** Wilson's 95 % interval, were the years of a truth one: with as many cases as truths. */
  readonly low: number;
  readonly high: number;
  /** Mean width once the year is known, over the width before. */
  readonly width: number;
  /** Rate before the year is known, every world alike. */
  readonly before: number;
}

export interface WorldsCoverageReport {
  readonly truths: number;
  readonly worlds: number;
  /** Effective worlds: median over truths, and truths with fewer than `fewestWorlds`. */
  readonly effectiveSize: number;
  readonly few: number;
  readonly pooled: WorldsCoverage;
  readonly indicators: readonly WorldsCoverage[];
}

const followed = [
  ...fragilites.map((g) => `sous60.${g}`),
  ...fragilites.map((g) => `aci.${g}`),
  ...["attributions", "premierAcces", "mutationsBloquees", "relogementsNpru"]
];

/**
 * Every future of every world is in turn what happens: its first year is observed, the other worlds are weighted by it, and
 * the years that follow are held against their 90 % intervals. Nothing is simulated.
 */
export function worldsCoverage(
  futures: FuturesInWorlds,
  {year, firstYear, scale}: {year: number; firstYear: number; scale: Scale}
): WorldsCoverageReport {
  const {perWorld, layout, steps} = futures;
  const worlds = futures.counters.length / perWorld;
  const halfYears = parsePeriod(String(year)) ?? [];
  const indicators = predictIndicators(futures, {firstYear, from: halfYears[0], scale});
  const figures = worldFigures(simulatedCounts(indicators, halfYears.map(halfYearLabel)), {
    ...{brackets: layout.brackets, step: halfYears[1] - 2 * firstYear},
    among: "all"
  });
  const horizon = firstYear + steps / 2 - 1;
  const ahead = Array.from({length: horizon - year}, (_, i) => year + 1 + i);
  const values = new Map(followed.map((id) => [id, ahead.map((one) => yearFigures(indicators, id, one))]));
  const tallies = new Map(followed.map((id) => [id, {of: 0, held: 0, before: 0, after: 0, wide: 0}]));
  const sizes: number[] = [];

  for (let truth = 0; truth < worlds * perWorld; truth++) {
    const world = Math.floor(truth / perWorld);
    const others = (all: readonly number[]) => all.filter((_, i) => Math.floor(i / perWorld) !== world);
    const logs = worldLikelihoods(
      figures.map((figure) => without(figure, others)),
      {observed: figures.map((figure) => only(figure, truth)), perWorld}
    );
    const {weights, effectiveSize} = weighWorlds(logs);
    sizes.push(effectiveSize);
    const regression = regressionOnYear(
      figures.map((figure) => without(figure, others)),
      figures.map((figure) => only(figure, truth))
    );
    const alike = Float64Array.from(weights, () => 1);
    for (const [id, years] of values)
      for (const row of years) {
        const real = row[truth];
        if (Number.isNaN(real)) continue;
        const rest = others(row);
        const shifts = regression.shifts(rest);
        const moved = rest.map((value, i) => value + shifts[i]);
        const bar = (all: readonly number[], among: Float64Array) =>
          [0.05, 0.95].map((p) => predictiveQuantile({values: all, perWorld, weights: among}, p));
        const [known, unknown] = [bar(moved, weights), bar(rest, alike)];
        const tally = tallies.get(id)!;
        tally.of++;
        if (known[0] <= real && real <= known[1]) tally.held++;
        if (unknown[0] <= real && real <= unknown[1]) tally.before++;
        tally.after += known[1] - known[0];
        tally.wide += unknown[1] - unknown[0];
      }
  }
  const truths = worlds * perWorld;
  const rows = [...tallies].filter(([, {wide}]) => wide > 0);
  return {
    truths,
    worlds,
    effectiveSize: [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)],
    few: sizes.filter((size) => size < fewestWorlds).length,
    pooled: coverageOf(
      "ensemble",
      rows.map(([, tally]) => tally),
      truths
    ),
    indicators: rows.map(([id, tally]) => coverageOf(id, [tally], truths))
  };
}

type Tally = {of: number; held: number; before: number; after: number; wide: number};

function coverageOf(id: string, tallies: readonly Tally[], truths: number): WorldsCoverage {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  const [of, held] = [sum((tally) => tally.of), sum((tally) => tally.held)];
  const rate = held / of;
  return {
    ...{id, of, held, rate},
    ...wilsonInterval({successes: rate * truths, n: truths}),
    width: mean(tallies.map(({after, wide}) => after / wide)),
    before: sum((tally) => tally.before) / of
  };
}

function without(figure: WorldFigure, others: (all: readonly number[]) => number[]): WorldFigure {
  const {id, values, n} = figure;
  return {id, values: others(values), ...(n && {n: others(n)})};
}

function only({id, values, n}: WorldFigure, future: number): WorldFigure {
  return {id, values: [values[future]], ...(n && {n: [n[future]]})};
}
