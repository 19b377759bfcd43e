import type {IsoDate} from "../../core/convention/convention.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import type {UndatedValue} from "../mondes/knownValues.js";
import {type BaselineId, baselineNames} from "./baselines.js";
import {
  type ConfrontedRow,
  type ConfrontedScenario,
  confrontFigure,
  type RowGround
} from "./confrontFigure.js";
import {knownAsOf} from "./knownAsOf.js";
import {type Coalitions, type MissCauses, missCauses} from "./missCauses.js";
import {type ObservedFigure, periodText} from "./observedFigure.js";

/** A figure that is only shown, with why nothing is held against it. */
export interface ShownFigure {
  readonly id: string;
  readonly notion: string;
  readonly period: string;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly connuLe: IsoDate;
  readonly perimeter: string;
  readonly source: string;
  readonly trust: string;
  /** French. */
  readonly why: string;
}

/** What no public figure judges, and the file of a partner that would. */
export interface UnjudgedTable {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly holder: string;
  /** What cannot be judged without it, in French. */
  readonly without: string;
}

/** How many figures the bars hold; those of years counted apart are not among them. */
export interface CoverageCounts {
  readonly scored: number;
  /** Of these, those whose bar at 90 % is known, and those that it holds; the same at 50 %, which takes futures one by one. */
  readonly judged90: number;
  readonly covered90: number;
  readonly judged50: number;
  readonly covered50: number;
}

export interface Coverage extends CoverageCounts {
  readonly apart: CoverageCounts;
}

/** Projections set beside what came, the misses first. */
export interface Confrontation {
  readonly schema: "equilibre/confrontation@1";
  /** Projections rest on nothing published after this day. */
  readonly knownOn: IsoDate;
  /** The last vintage read of each figure is that known on this day; absent: the last of all. */
  readonly observedOn?: IsoDate;
  readonly until: number;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly worlds?: WorldsHeader;
  }[];
  /** What the baselines of the skills are called. French. */
  readonly baselines: {readonly [id in BaselineId]: string};
  readonly rows: readonly ConfrontedRow[];
  readonly coverage: {readonly [scenario: string]: Coverage};
  readonly shown: readonly ShownFigure[];
  readonly unjudged: readonly UnjudgedTable[];
  /** The misses of a scenario split between their causes, where that was computed. */
  readonly causes?: MissCauses;
  /** What only a later publication tells, and that the projection takes as it is. */
  readonly undated: readonly Omit<UndatedValue, "ids">[];
}

export interface ConfrontationRequest extends RowGround {
  /** What the projection takes as it is, for want of an earlier state. */
  readonly undated: readonly UndatedValue[];
  readonly scenarios: readonly ConfrontedScenario[];
  /** One of the scenarios with what happened in the place of what was supposed. */
  readonly coalitions?: Coalitions | undefined;
  /** Last year compared; that projected where undefined. */
  readonly until?: number;
  readonly observedOn?: IsoDate;
  readonly unjudged: readonly UnjudgedTable[];
}

/** Holds every figure known on a day against every scenario. */
export function confrontation({
  scenarios,
  observedOn,
  unjudged,
  undated,
  coalitions,
  ...asked
}: ConfrontationRequest): Confrontation {
  // The base year comes before the first.
  const years = scenarios.map(({central}) => central.futures.attributions.length - 1);
  const horizon = asked.firstYear + Math.min(...years) - 1;
  const {until = horizon} = asked;
  const ground = {...asked, horizon};
  const known = knownAsOf(ground.figures, observedOn).filter(({figure}) => figure.lastYear <= until);
  const shown = known.flatMap(({figure}) => {
    const why = whyOnlyShown(figure, ground);
    return why === undefined ? [] : [shownFigure(figure, why)];
  });
  const held = known.filter(({figure}) => whyOnlyShown(figure, ground) === undefined);
  const rows = scenarios.flatMap((scenario) => held.map((one) => confrontFigure(one, scenario, ground)));
  return {
    schema: "equilibre/confrontation@1",
    knownOn: ground.knownOn,
    ...(observedOn !== undefined && {observedOn}),
    until,
    scenarios: scenarios.map(({id, title, projection}) => ({
      id,
      title,
      ...(projection !== undefined && {worlds: projection.worlds})
    })),
    baselines: baselineNames(ground),
    rows: missesFirst(rows),
    coverage: Object.fromEntries(
      scenarios.map(({id}) => [id, coverageOf(rows.filter(({scenario}) => scenario === id))])
    ),
    shown,
    unjudged,
    ...(coalitions !== undefined && {
      causes: missCauses(coalitions, {
        ...{outcomes: ground.outcomes, knownOn: ground.knownOn},
        figures: held.flatMap(({figure}) => (figure.use === "score" ? [figure] : []))
      })
    }),
    undated: undated.map(({id, what, connuLe, why}) => ({id, what, connuLe, why}))
  };
}

/** Why a figure is held against nothing; undefined where it is. */
function whyOnlyShown(
  {id, use, remark, output, firstYear: first, lastYear, connuLe}: ObservedFigure,
  {
    firstYear,
    horizon,
    knownOn,
    evidence
  }: Pick<RowGround, "firstYear" | "knownOn" | "evidence"> & {readonly horizon: number}
): string | undefined {
  if (use === "montrer" || output === undefined) return remark ?? "";
  if (first < firstYear || lastYear > horizon) return `hors des années projetées (${firstYear} à ${horizon})`;
  if (connuLe <= knownOn) return "déjà connu quand la projection a été faite";
  if (use === "score" && evidence?.has(id))
    return "un millésime antérieur a servi à la projection : la noter dessus serait la flatter";
  return undefined;
}

function shownFigure(figure: ObservedFigure, why: string): ShownFigure {
  const {id, notion, unit, observed, connuLe, perimeter, source, trust} = figure;
  const [low, high] = [observed.low, observed.high].map((end) => (Number.isFinite(end) ? end : null));
  return {id, notion, period: periodText(figure), unit, low, high, connuLe, perimeter, source, trust, why};
}

/** Missed, then not known, then held; years apart after the others, near notions last. */
function missesFirst(rows: readonly ConfrontedRow[]): ConfrontedRow[] {
  const rank = ({use, apart, covered90}: ConfrontedRow) =>
    (use === "score" ? 0 : 100) + (apart === undefined ? 0 : 10) + [false, null, true].indexOf(covered90);
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function coverageOf(rows: readonly ConfrontedRow[]): Coverage {
  const scored = rows.filter(({use}) => use === "score");
  return {
    ...countsOf(scored.filter(({apart}) => apart === undefined)),
    apart: countsOf(scored.filter(({apart}) => apart !== undefined))
  };
}

function countsOf(rows: readonly ConfrontedRow[]): CoverageCounts {
  const count = (of: (row: ConfrontedRow) => boolean) => rows.filter(of).length;
  return {
    scored: rows.length,
    judged90: count(({covered90}) => covered90 !== null),
    covered90: count(({covered90}) => covered90 === true),
    judged50: count(({covered50}) => covered50 !== null),
    covered50: count(({covered50}) => covered50 === true)
  };
}
