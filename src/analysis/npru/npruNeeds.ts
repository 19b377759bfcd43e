import {yearOf} from "../../core/step.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {sizes, typologies} from "../../core/vocabulary.js";
import type {Estimate} from "../indicateurs/result.js";
import {countOver, type NpruCount, toldCount} from "./countOver.js";
import type {NpruPlace} from "./npruFlows.js";
import {freedCell, type NpruRun} from "./npruTally.js";

/** Ménages to rehouse against what frees: tension is needs ÷ logements attributed that would suit. */
export interface NpruNeeds {
  /** Rehoused by the horizon, by size then bracket. */
  readonly rehoused: readonly (readonly NpruCount[])[];
  readonly years: readonly NpruNeedsYear[];
}

export interface NpruNeedsYear {
  readonly year: number;
  /** By size of ménage. Who still waits on the last day has no known size, and is not in it. */
  readonly sizes: readonly NpruSizeNeed[];
  readonly typologies: readonly NpruTypology[];
  readonly sites: readonly NpruSiteTension[];
}

/** Who was to be rehoused in the year, asked then or before, and the attributions whose typology suits that size. */
export interface NpruSizeNeed {
  readonly toRehouse: NpruCount;
  readonly horsQpv: Estimate;
  readonly qpv: Estimate;
  readonly tension?: Estimate;
  readonly tensionHorsQpv?: Estimate;
}

/** What frees in a typology, and what of it goes to the NPRU. */
export interface NpruTypology {
  readonly horsQpv: Estimate;
  readonly qpv: Estimate;
  readonly rehousedHorsQpv: NpruCount;
  readonly rehousedQpv: NpruCount;
}

/** What a site asks for in the year against what frees in its own commune. */
export interface NpruSiteTension {
  readonly insee: string;
  readonly toRehouse: NpruCount;
  readonly horsQpv: Estimate;
  readonly qpv: Estimate;
  readonly tension?: Estimate;
}

/** Needs and what frees, year by year, the base year left out. */
export function npruNeeds(runs: readonly NpruRun[], place: NpruPlace, sites: readonly string[]): NpruNeeds {
  const {plan, territoire} = place;
  const brackets = plan.brackets.ids.length;
  const cells = countOver(runs, sizes.length * brackets, (counts, {rows}) => {
    for (const {size, bracket} of rows) counts[size * brackets + bracket]++;
  });
  return {
    rehoused: sizes.map((_, s) => cells.slice(s * brackets, (s + 1) * brackets).map(toldCount)),
    years: Array.from({length: plan.steps / 2 - 1}, (_, y) => {
      const year = y + 1;
      return {
        year: plan.firstYear + year,
        sizes: sizes.map((_, s) => sizeNeed(runs, place, {year, size: s})),
        typologies: typologies.map((_, t) => typologyOf(runs, place, {year, typology: t})),
        sites: sites.map((insee) =>
          siteTension(runs, place, {year, insee, commune: territoire.communes.insee.indexOf(insee)})
        )
      };
    })
  };
}

function sizeNeed(
  runs: readonly NpruRun[],
  {plan, territoire}: NpruPlace,
  {year, size}: {readonly year: number; readonly size: number}
): NpruSizeNeed {
  const {sizeWindows} = plan.attribution;
  const suits = typologies.flatMap((_, t) =>
    sizeWindows[t][0] <= size && size <= sizeWindows[t][1] ? [t] : []
  );
  const [toRehouse, horsQpv, qpv, tension, tensionHorsQpv] = countOver(runs, 5, (counts, run) => {
    counts[0] = run.rows.filter((row) => row.size === size && isDue(row, year)).length;
    for (const qpvPlace of [0, 1])
      counts[1 + qpvPlace] = freedIn(run, {territoire, year, qpv: qpvPlace, typologies: suits});
    counts[3] = ratio(counts[0], counts[1] + counts[2]);
    counts[4] = ratio(counts[0], counts[1]);
  });
  return {
    toRehouse: toldCount(toRehouse),
    horsQpv,
    qpv,
    ...toldTension(toRehouse, {tension, tensionHorsQpv})
  };
}

function typologyOf(
  runs: readonly NpruRun[],
  {territoire}: NpruPlace,
  {year, typology}: {readonly year: number; readonly typology: number}
): NpruTypology {
  const {qpv: prioritaire} = territoire.quartiers;
  const [horsQpv, qpv, outside, inside] = countOver(runs, 4, (counts, run) => {
    for (const qpvPlace of [0, 1])
      counts[qpvPlace] = freedIn(run, {
        ...{territoire, year, qpv: qpvPlace, typologies: [typology]}
      });
    for (const row of run.rows)
      if (row.typology === typology && yearOf(row.step) === year) counts[2 + prioritaire[row.quartier]]++;
  });
  return {horsQpv, qpv, rehousedHorsQpv: toldCount(outside), rehousedQpv: toldCount(inside)};
}

function siteTension(
  runs: readonly NpruRun[],
  {territoire}: NpruPlace,
  {year, insee, commune}: {readonly year: number; readonly insee: string; readonly commune: number}
): NpruSiteTension {
  const every = typologies.map((_, t) => t);
  const [toRehouse, horsQpv, qpv, tension] = countOver(runs, 4, (counts, run) => {
    counts[0] = run.rows.filter(
      (row) => territoire.quartiers.commune[row.fromQuartier] === commune && isDue(row, year)
    ).length;
    for (const qpvPlace of [0, 1])
      counts[1 + qpvPlace] = freedIn(run, {territoire, year, qpv: qpvPlace, commune, typologies: every});
    counts[3] = ratio(counts[0], counts[1] + counts[2]);
  });
  return {insee, toRehouse: toldCount(toRehouse), horsQpv, qpv, ...toldTension(toRehouse, {tension})};
}

/** Asked in the year or before, and rehoused in it or after. */
function isDue({asked, step}: {readonly asked: number; readonly step: number}, year: number): boolean {
  return yearOf(asked) <= year && yearOf(step) >= year;
}

/** Attributions of a year, outside or inside QPV, of these typologies, in one commune or in all. */
function freedIn(
  {freed}: NpruRun,
  {
    territoire,
    year,
    qpv,
    commune: only,
    typologies: of
  }: {
    readonly territoire: Territoire;
    readonly year: number;
    readonly qpv: number;
    readonly commune?: number;
    readonly typologies: readonly number[];
  }
): number {
  const all = territoire.communes.insee.length;
  let sum = 0;
  for (let commune = only ?? 0; commune < (only === undefined ? all : only + 1); commune++)
    for (const typology of of) sum += freed[freedCell(all, year, {commune, typology, qpv})];
  return sum;
}

function ratio(needs: number, frees: number): number {
  return frees > 0 ? needs / frees : Number.NaN;
}

/** A tension tells its needs to who knows what frees: none is told where these are not. */
function toldTension<T>(needs: Estimate, tensions: T): T | Record<string, never> {
  return "under" in toldCount(needs) ? {} : tensions;
}
