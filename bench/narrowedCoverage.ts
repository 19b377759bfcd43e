import type {FileFigure} from "../src/analysis/calibrer/fileFigure.js";
import {weighedYear, weightFigures} from "../src/analysis/calibrer/weighedYear.js";
import type {WorldProjection} from "../src/analysis/mondes/projection.js";
import type {PlausibleWorld} from "../src/analysis/mondes/world.js";
import {regressionOnYear} from "../src/analysis/revoyure/worlds/regressionOnYear.js";
import {predictiveQuantile} from "../src/analysis/revoyure/worlds/weightedFan.js";
import {wilsonInterval} from "../src/analysis/statistics/wilsonInterval.js";
import type {Fragilite} from "../src/core/vocabulary.js";

/** How often the narrowed outer bar of a difference holds a truth drawn from another world, and how long it is. */
export interface NarrowedCoverage {
  readonly id: string;
  readonly truths: number;
  readonly rate: number;
  /** Wilson's 95 % interval, were the futures of a world one. */
  readonly low: number;
  readonly high: number;
  /** Mean length once the year is read, over the length before. */
  readonly width: number;
}

export interface NarrowedRequest {
  readonly reference: WorldProjection;
  readonly convention: WorldProjection;
  readonly worlds: readonly PlausibleWorld[];
  readonly low: {readonly [g in Fragilite]: number};
  readonly brackets: readonly string[];
  readonly outcomes: readonly string[];
  /** What each world supposes: [world][number that worlds draw]. */
  readonly places: readonly (readonly number[])[];
  /** Kind of each of these numbers, to be pooled by; all are pooled in any case. */
  readonly kinds?: readonly string[];
}

/**
 * Every future of every world is in turn what happens: its first year is the file, the other worlds learn from it, and the difference
 * of the last year is held against the narrowed bar; and what its world supposes, number by number, against what the file leaves of its law:
 * all of them, by kind, those that it narrows, and the numbers that are held least and most. Nothing is simulated.
 */
export function narrowedCoverage(request: NarrowedRequest): NarrowedCoverage[] {
  const {reference, convention, worlds, low, brackets, outcomes, places, kinds = []} = request;
  const {replicates} = reference.worlds;
  const year = weighedYear({
    ...{projection: reference, worlds, year: reference.firstYear, low, brackets, practice: true},
    figures: everyFigure(brackets)
  });
  const figures = [
    ...year.simulated,
    ...weightFigures(
      {...year, weights: year.weights && {...year.weights, n: 12_000}},
      {replicates, seed: "banc"}
    ).simulated
  ];
  const last = reference.futures[outcomes[0]].length - 1;
  const differences = outcomes.map((id) =>
    Array.from(
      {length: worlds.length * replicates},
      (_, i) => Number(convention.futures[id][last][i]) - Number(reference.futures[id][last][i])
    )
  );
  const tallies = outcomes.map(() => ({held: 0, before: 0, after: 0}));
  const laws = (places[0] ?? []).map((_, c) =>
    Array.from({length: worlds.length * replicates}, (__, i) => places[Math.floor(i / replicates)][c])
  );
  const own = laws.map(() => ({held: 0, of: 0, before: 0, after: 0}));
  const narrowed = {held: 0, of: 0, before: 0, after: 0};
  const truths = worlds.length * replicates;
  for (let truth = 0; truth < truths; truth++) {
    const world = Math.floor(truth / replicates);
    const others = <T>(all: readonly T[]) => all.filter((_, i) => Math.floor(i / replicates) !== world);
    const regression = regressionOnYear(
      figures.map((figure) => ({...figure, values: others(figure.values)})),
      figures.map(({id, values}) => ({id, values: [values[truth]]}))
    );
    const weights = new Array<number>(worlds.length - 1).fill(1);
    const bar = (some: readonly number[]) =>
      [0.05, 0.95].map((p) => predictiveQuantile({values: some, perWorld: replicates, weights}, p));
    for (const [l, law] of laws.entries()) {
      const values = others(law);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const shifts = regression.shifts(values);
      const before = bar(values);
      const after = bar(values.map((value, i) => Math.min(most, Math.max(least, value + shifts[i]))));
      const width = (after[1] - after[0]) / (before[1] - before[0]);
      for (const tally of width <= 1 - shownNarrowing ? [own[l], narrowed] : [own[l]]) {
        tally.of++;
        if (law[truth] >= after[0] && law[truth] <= after[1]) tally.held++;
        tally.before++;
        tally.after += width;
      }
    }
    differences.forEach((futures, o) => {
      const values = others(futures);
      const shifts = regression.shifts(values);
      const [before, after] = [bar(values), bar(values.map((value, i) => value + shifts[i]))];
      if (futures[truth] >= after[0] && futures[truth] <= after[1]) tallies[o].held++;
      tallies[o].before += before[1] - before[0];
      tallies[o].after += after[1] - after[0];
    });
  }
  const row = (id: string, {held, of, before, after}: typeof narrowed): NarrowedCoverage => ({
    ...{id, truths: of, rate: held / of},
    ...wilsonInterval({successes: (held / of) * worlds.length, n: worlds.length}),
    width: after / before
  });
  return [
    ...outcomes.map((id, o) => row(id, {...tallies[o], of: truths})),
    ...(own.length > 0 ? [row("lois des hypothèses", pooled(own))] : []),
    ...[...new Set(kinds)].map((kind) =>
      row(`lois, ${kind}`, pooled(own.filter((_, l) => kinds[l] === kind)))
    ),
    ...(narrowed.of > 0 ? [row("lois resserrées d’un dixième", narrowed)] : []),
    ...(own.length > 1
      ? [
          own.reduce((a, b) => (b.held < a.held ? b : a)),
          own.reduce((a, b) => (b.held > a.held ? b : a))
        ].map((one) => row(`loi nº ${own.indexOf(one) + 1}`, one))
      : [])
  ];
}

interface Tally {
  readonly held: number;
  readonly of: number;
  readonly before: number;
  readonly after: number;
}

function pooled(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  return {
    held: sum(({held}) => held),
    of: sum(({of}) => of),
    before: sum(({before}) => before),
    after: sum(({after}) => after)
  };
}

/** Share of its length by which a law must narrow to be counted apart. */
const shownNarrowing = 0.1;

/** A file that tells all that worlds can be held against; its values are never read, the truth's are. */
function everyFigure(brackets: readonly string[]): FileFigure[] {
  const ids = [
    ...["fragile", "moyenne", "sans"].flatMap((g, i) => [
      ...brackets.map((k) => `attribution.observed.${g}.${k}`),
      `attribution.classWeights.${i + 1}`
    ]),
    ...["aci.metropole", "attribution.mutationShare", "relogements", "attribution.volume"]
  ];
  return ids.map((id) => ({
    ...{id, of: id, label: id, unit: "share", kind: "mesure", value: 0.5, low: 0.5, high: 0.5, n: 12_000},
    ...{missing: 0, widest: {low: 0.5, high: 0.5}, verdict: "rien appris", left: 1}
  }));
}
