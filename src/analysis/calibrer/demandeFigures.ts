import type {DemandeRow} from "../../core/calibration/demandeFigures.js";
import type {Hypotheses} from "../../core/convention/hypotheses.js";
import {hypothesisNumber} from "../../core/convention/hypotheses.js";
import {bracketOf} from "../../core/demande/bracketOf.js";
import {sizes} from "../../core/vocabulary.js";
import {hypothesisPart} from "../../words/hypothesisParts.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import {type FileFigure, fileFigure} from "./fileFigure.js";
import {confidence, type FileShare, poststratified} from "./poststratified.js";
import {supposedValue} from "./supposedValue.js";

export interface DemandeContext {
  readonly hypotheses: Hypotheses;
  /** Names of the brackets, for the labels. */
  readonly brackets: readonly string[];
  /** Monthly limits in cents, [category][bracket]. */
  readonly limitsCents: readonly (readonly number[])[];
}

/** What a file of pending demandes says of the hypotheses that it informs, one by one, counted as the lines come. */
export function demandeFigures(rows: Iterable<DemandeRow>, context: DemandeContext): FileFigure[] {
  const {hypotheses, brackets, limitsCents} = context;
  const K = brackets.length;
  const list = (length: number) => new Array<number>(length).fill(0);
  const statuses = list(2);
  const profile = list(K + 1);
  const persons = list(sizes.length + 1);
  const aci = [0, 1].map(() => Array.from({length: K + 1}, () => list(3)));
  const blocked = list(3);
  const months = new Map<number, number>();
  for (const row of rows) {
    const status = row.mutation ? 1 : 0;
    const k = bracketIn(row, limitsCents) ?? K;
    statuses[status]++;
    profile[k]++;
    months.set(row.month, (months.get(row.month) ?? 0) + 1);
    if (status === 0)
      persons[row.persons === undefined ? sizes.length : Math.min(sizes.length, row.persons) - 1]++;
    else blocked[answerOf(row.blocked)]++;
    aci[status][k][answerOf(row.aci)]++;
  }
  const yes = ([said, no, unsaid]: readonly number[]) => poststratified([{said: [said, no], unsaid}])[0];
  const total = statuses[0] + statuses[1];
  return [
    figure("demande.pending", "count", census(total, hypothesisNumber(hypotheses, "demande.pending"))),
    figure("demande.premierAccesShare", "share", poststratified([{said: statuses, unsaid: 0}])[0]),
    figure("demande.meanMonths", "months", seniority(months)),
    ...poststratified([{said: profile.slice(0, K), unsaid: profile[K]}]).map((share, k) =>
      figure("demande.profile", "share", share, k)
    ),
    ...poststratified([{said: persons.slice(0, sizes.length), unsaid: persons[sizes.length]}]).map(
      (share, k) => figure("demande.sizes", "share", share, k)
    ),
    figure("demande.aciShare", "share", yes(aci[0].reduce(added))),
    ...brackets.map((_, k) => figure("demande.aciByBracket", "share", yes(aci[0][k]), k)),
    ...brackets.map((_, k) => figure("demande.aciMutationByBracket", "share", yes(aci[1][k]), k)),
    figure("mutations.blockedShare", "share", yes(blocked))
  ];

  function figure(id: string, unit: FileFigure["unit"], estimate: FileShare, rank?: number): FileFigure {
    const {description = id, article} = hypotheses[id] ?? {};
    const part = rank === undefined ? undefined : hypothesisPart(id, rank, {brackets});
    return fileFigure(
      {
        id: rank === undefined ? id : `${id}.${rank + 1}`,
        of: id,
        label: (part === undefined ? description : `${description}, ${part}`).replaceAll("'", "’"),
        unit,
        kind: "hypothese",
        article,
        supposed: supposedValue(hypotheses, id, rank)
      },
      estimate
    );
  }
}

function answerOf(answer: boolean | undefined): number {
  return answer === undefined ? 2 : answer ? 0 : 1;
}

function added(one: readonly number[], other: readonly number[]): number[] {
  return one.map((count, i) => count + other[i]);
}

function bracketIn(
  {resourcesCents, category, persons}: DemandeRow,
  limitsCents: readonly (readonly number[])[]
): number | undefined {
  const rank = category ?? (persons === undefined ? undefined : Math.min(sizes.length, persons));
  return resourcesCents === undefined || rank === undefined
    ? undefined
    : bracketOf(resourcesCents, limitsCents[rank - 1]);
}

/** Of a file that may be whole, its number of lines; of a part of the demandes, nothing. */
function census(lines: number, known: number): FileShare {
  const whole = lines >= known / 2;
  const value = whole ? lines : Number.NaN;
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(lines);
  const interval = {low: value - half, high: value + half};
  return {value, ...interval, n: whole ? lines : 0, missing: 0, widest: interval};
}

/** Mean months since the demande, on the day of the latest one. */
function seniority(months: ReadonlyMap<number, number>): FileShare {
  const rows = [...months];
  const n = rows.reduce((sum, [, count]) => sum + count, 0);
  if (n < 2)
    return {
      value: Number.NaN,
      low: Number.NaN,
      high: Number.NaN,
      n: 0,
      missing: 1,
      widest: {low: 0, high: Infinity}
    };
  const latest = rows.reduce((last, [month]) => Math.max(last, month), 0);
  const value = rows.reduce((sum, [month, count]) => sum + count * (latest - month), 0) / n;
  const squares = rows.reduce((sum, [month, count]) => sum + count * (latest - month - value) ** 2, 0);
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(squares / (n - 1) / n);
  const interval = {low: value - half, high: value + half};
  return {value, ...interval, n, missing: 0, widest: interval};
}
