import {objectiveLowSet} from "../../core/brackets.js";
import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import type {BilanObjectives} from "../bilan/bilanObjectives.js";
import type {HalfYear} from "../bilan/halfYear.js";
import type {ReviewedAttribution} from "../bilan/reviewedAttribution.js";
import type {ShareObjective} from "../bilan/shareObjective.js";
import type {InstanceRow, Preconisation} from "./instanceDocument.js";
import {type LowCounts, wholePreconisation} from "./wholePreconisation.js";

/** A quartier, or what the lines of a commune do not say the quartier of, with its row. */
export interface InstanceUnit {
  readonly commune: number;
  readonly fragilite: number | undefined;
  readonly row: InstanceRow & {readonly period: LowCounts; readonly expected: number};
  /** What the préconisation of the row rests on, for rows that are put together to be asked as one. */
  readonly basis?: {
    readonly objective: Pick<ShareObjective, "target" | "direction">;
    readonly carried: LowCounts;
    readonly over: number;
  };
  /** Ménages by which the share of the half-years read misses what is asked for. */
  readonly toMove: number;
}

interface Gathered {
  readonly quartier: number | undefined;
  readonly commune: number;
  readonly fragilite: number | undefined;
  readonly byHalf: Map<HalfYear, {n: number; low: number}>;
  readonly byBailleur: Map<number, number>;
}

/** The units of the lines of some half-years, the period being the last one. */
export function instanceUnits(
  attributions: readonly ReviewedAttribution[],
  {
    territoire,
    objectives,
    halfYears,
    window,
    named
  }: {
    readonly territoire: Territoire;
    readonly objectives: BilanObjectives;
    readonly halfYears: readonly HalfYear[];
    readonly window: number;
    /** Whether bailleurs may be named: never those of an exercise, whose territoire goes by number. */
    readonly named: boolean;
  }
): InstanceUnit[] {
  const period = halfYears[halfYears.length - 1];
  const gathered = gather(attributions, objectives);
  return gathered.map((unit) => {
    const {commune, fragilite, byHalf, byBailleur} = unit;
    const at = (halfYear: HalfYear): LowCounts => byHalf.get(halfYear) ?? {n: 0, low: 0};
    const over = (last: HalfYear) =>
      halfYears
        .filter((h) => h <= last && h > last - (window - 1))
        .reduce((sum, h) => added(sum, at(h)), none);
    const read = halfYears.filter((h) => h > period - window);
    const seen = read.reduce((sum, h) => added(sum, at(h)), none);
    const expected = Math.round(seen.n / read.length);
    const objective = fragilite === undefined ? undefined : objectives.under60[fragilite];
    const done = at(period);
    const asked =
      objective &&
      ({
        direction: objective.direction,
        count: wholePreconisation(objective, {carried: over(period), coming: expected, over: window}),
        over: expected
      } satisfies Preconisation);
    const last =
      objective === undefined || halfYears.length < 2 || done.n === 0
        ? undefined
        : lastOf(objective.direction, {
            count: wholePreconisation(objective, {carried: over(period - 1), coming: done.n, over: window}),
            done
          });
    const habit = seen.n === 0 ? 0 : (expected * seen.low) / seen.n;
    const missed =
      asked === undefined ? 0 : asked.direction === "atMost" ? habit - asked.count : asked.count - habit;
    return {
      ...{commune, fragilite, toMove: Math.max(0, missed)},
      ...(objective && {basis: {objective, carried: over(period), over: window}}),
      row: {
        ...labelOf(unit, {territoire, named}),
        ...(fragilite !== undefined && {fragilite: fragilites[fragilite]}),
        ...{units: 1, period: done, expected},
        ...(asked &&
          expected > 0 && {
            preconisation: asked,
            ...(named && sharedBetween(byBailleur, {asked, territoire}))
          }),
        ...(last && {last})
      }
    };
  });
}

const none: LowCounts = {n: 0, low: 0};

function added(a: LowCounts, b: LowCounts): LowCounts {
  return {n: a.n + b.n, low: a.low + b.low};
}

function lastOf(
  direction: Preconisation["direction"],
  {count, done}: {readonly count: number; readonly done: LowCounts}
): NonNullable<InstanceRow["last"]> {
  const kept = direction === "atMost" ? done.low <= count : done.low >= count;
  return {direction, count, over: done.n, done: done.low, kept};
}

/** Lines whose bracket is not told say nothing of the objective, and are left out. */
function gather(attributions: readonly ReviewedAttribution[], {brackets}: BilanObjectives): Gathered[] {
  const units = new Map<string, Gathered>();
  for (const {quartier, commune, fragilite, bracket, bailleur, halfYear} of attributions) {
    if (bracket === undefined) continue;
    const key = quartier === undefined ? `${commune}/${fragilite ?? ""}` : `q${quartier}`;
    const unit: Gathered = units.get(key) ?? {
      ...{quartier, commune, fragilite},
      ...{byHalf: new Map(), byBailleur: new Map()}
    };
    units.set(key, unit);
    const counts = unit.byHalf.get(halfYear) ?? {n: 0, low: 0};
    counts.n++;
    const set = fragilite === undefined ? "modestes" : objectiveLowSet(fragilites[fragilite]);
    if (bracket < brackets.low[set][0]) counts.low++;
    unit.byHalf.set(halfYear, counts);
    unit.byBailleur.set(bailleur, (unit.byBailleur.get(bailleur) ?? 0) + 1);
  }
  return [...units.values()];
}

function labelOf(
  {quartier, commune, fragilite}: Gathered,
  {territoire: {communes, quartiers}, named}: {readonly territoire: Territoire; readonly named: boolean}
): Pick<InstanceRow, "label" | "commune" | "qpv"> {
  const nom = communes.noms[commune];
  if (quartier !== undefined)
    return {
      label: `${named ? "" : "quartier nº "}${quartiers.ids[quartier]}`,
      ...{commune: nom, qpv: quartiers.qpv[quartier] === 1}
    };
  // A line that says QPV and no quartier is of a fragile one: all of them are.
  return {label: "quartier non dit", commune: nom, qpv: fragilite === 0};
}

/** The whole ménages asked for, by largest remainder of what each bailleur attributed. */
function sharedBetween(
  byBailleur: ReadonlyMap<number, number>,
  {asked, territoire}: {readonly asked: Preconisation; readonly territoire: Territoire}
): Pick<InstanceRow, "bailleurs"> {
  if (byBailleur.size < 2) return {};
  const entries = [...byBailleur].sort(([a, n], [b, m]) => m - n || a - b);
  const weights = entries.map(([, n]) => n);
  const expected = largestRemainder(weights, asked.over);
  const counts = largestRemainder(expected, asked.count);
  return {
    bailleurs: entries.map(([bailleur], i) => ({
      ...{nom: territoire.bailleurs.noms[bailleur], expected: expected[i], count: counts[i]}
    }))
  };
}
