import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import type {HalfYear} from "../bilan/halfYear.js";
import type {ReviewedAttribution} from "../bilan/reviewedAttribution.js";
import {mask} from "../statistics/mask.js";
import type {InstanceFollowed, InstanceRow, InstanceSheet, InstanceVacancy} from "./instanceDocument.js";
import type {InstanceUnit} from "./instanceUnits.js";
import {type LowCounts, wholePreconisation} from "./wholePreconisation.js";

/** Rows of their own on a sheet: it holds on one A4 page. */
const mostRows = 12;

/** Logements of quartiers prioritaires of a commune in the imported stock. */
export interface QpvStock {
  readonly logements: number;
  readonly vacants: number;
}

/** The sheets of the territories; `territoireOf` gives that of each commune, by index. */
export function instanceSheets(
  units: readonly InstanceUnit[],
  {
    territoire,
    territoireOf,
    attributions,
    halfYears,
    stock,
    publication
  }: {
    readonly territoire: Territoire;
    readonly territoireOf: readonly string[];
    readonly attributions: readonly ReviewedAttribution[];
    readonly halfYears: readonly HalfYear[];
    /** By commune; undefined where no stock was imported. */
    readonly stock?: ReadonlyMap<number, QpvStock> | undefined;
    readonly publication: boolean;
  }
): InstanceSheet[] {
  return [...new Set(territoireOf)].map((nom) => {
    const communes = territoireOf.flatMap((one, c) => (one === nom ? [c] : []));
    const own = units
      .filter(({commune}) => communes.includes(commune))
      .sort(
        (a, b) =>
          b.toMove - a.toMove || b.row.period.n - a.row.period.n || (a.row.label < b.row.label ? -1 : 1)
      );
    const rows = [...own.slice(0, mostRows).map(({row}) => row), ...together(own.slice(mostRows))];
    const sheet = {
      ...{nom, communes: communes.map((c) => territoire.communes.noms[c])},
      period: rows.reduce((sum, {period}) => ({n: sum.n + period.n, low: sum.low + period.low}), {
        n: 0,
        low: 0
      }),
      rows,
      ...followedOf(own),
      vacancy: communes.flatMap((c) => vacancyOf(c, {territoire, attributions, halfYears, stock}))
    };
    return publication ? published(sheet) : sheet;
  });
}

type ExactRow = InstanceRow & {readonly period: LowCounts};

/**
 * The units without a row of their own, class by class. What is asked of them is the objective on them all: whole ménages of each
 * rounded up, then added, would ask for more than the objective.
 */
function together(units: readonly InstanceUnit[]): ExactRow[] {
  return [...fragilites.map((_, g) => g), undefined].flatMap((g) => {
    const own = units.filter(({fragilite}) => fragilite === g);
    if (own.length === 0) return [];
    const sum = (pick: (row: InstanceUnit["row"]) => number) =>
      own.reduce((total, {row}) => total + pick(row), 0);
    const over = sum(({expected}) => expected);
    const [basis] = own.flatMap((unit) => unit.basis ?? []);
    const carried = (pick: (counts: LowCounts) => number) =>
      own.reduce((total, unit) => total + (unit.basis === undefined ? 0 : pick(unit.basis.carried)), 0);
    return [
      {
        ...{label: "les autres", commune: "", qpv: false, units: own.length},
        ...(g !== undefined && {fragilite: fragilites[g]}),
        period: {n: sum(({period}) => period.n), low: sum(({period}) => period.low)},
        expected: over,
        ...(basis &&
          over > 0 && {
            preconisation: {
              direction: basis.objective.direction,
              count: wholePreconisation(basis.objective, {
                ...{coming: over, over: basis.over},
                carried: {n: carried(({n}) => n), low: carried(({low}) => low)}
              }),
              over
            }
          })
      }
    ];
  });
}

function followedOf(units: readonly InstanceUnit[]): {readonly followed?: InstanceFollowed} {
  const judged = units.flatMap(({row}) => (row.last === undefined ? [] : [row.last]));
  if (judged.length === 0) return {};
  return {
    followed: {
      units: judged.length,
      kept: judged.filter(({kept}) => kept).length,
      missedBy: judged.reduce((sum, {kept, done, count}) => sum + (kept ? 0 : Math.abs(done - count)), 0)
    }
  };
}

/** Pace of the attributions in the quartiers prioritaires of a commune, and what stands empty there. */
function vacancyOf(
  commune: number,
  {
    territoire,
    attributions,
    halfYears,
    stock
  }: {
    readonly territoire: Territoire;
    readonly attributions: readonly ReviewedAttribution[];
    readonly halfYears: readonly HalfYear[];
    readonly stock?: ReadonlyMap<number, QpvStock> | undefined;
  }
): InstanceVacancy[] {
  const {communes, quartiers} = territoire;
  if (!quartiers.ids.some((_, q) => quartiers.commune[q] === commune && quartiers.qpv[q] === 1)) return [];
  const inQpv = attributions.filter(
    ({commune: c, quartier, fragilite}) =>
      c === commune && (quartier === undefined ? fragilite === 0 : quartiers.qpv[quartier] === 1)
  );
  const period = halfYears[halfYears.length - 1];
  const before = inQpv.filter(({halfYear}) => halfYear < period).length;
  return [
    {
      commune: communes.noms[commune],
      attributions: inQpv.filter(({halfYear}) => halfYear === period).length,
      ...(halfYears.length > 1 && {before: before / (halfYears.length - 1)}),
      ...stock?.get(commune)
    }
  ];
}

/** The sheet that may be shown to all: small counts hidden, and what would give them back. */
function published(sheet: Omit<InstanceSheet, "rows"> & {readonly rows: readonly ExactRow[]}): InstanceSheet {
  const {cells, rowTotals, columnTotals, total} = mask(
    sheet.rows.map(({period: {n, low}}) => [low, n - low])
  );
  const {missedBy: _, ...followed} = sheet.followed ?? {units: 0, kept: 0};
  return {
    ...sheet,
    period: told({n: total, low: columnTotals[0]}),
    rows: sheet.rows.map(({period: __, bailleurs: ___, preconisation, last, expected, ...row}, i) => {
      const shown = told({n: rowTotals[i], low: cells[i][0]});
      // What is asked for rests on the counts of the quartier: where one of them is hidden, it goes with it.
      const whole = shown.n !== undefined && shown.low !== undefined;
      return {
        ...row,
        period: shown,
        ...(whole && {...(expected !== undefined && {expected}), ...(preconisation && {preconisation})}),
        ...(whole && last && {last})
      };
    }),
    ...(sheet.followed && {followed}),
    // Counts of ménages again, over other parts of the same lines: two tables masked apart would tell on each other.
    vacancy: sheet.vacancy.map(({attributions: ____, before: _____, ...stock}) => stock)
  };
}

function told(counts: {
  readonly n: number | undefined;
  readonly low: number | undefined;
}): Partial<LowCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined));
}
