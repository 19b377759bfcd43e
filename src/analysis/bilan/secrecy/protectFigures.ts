import type {ProgrammeRow, ProgrammeSolution, Solve} from "../../statistics/linearProgramme.js";
import {maskThreshold, maskWidth} from "../../statistics/mask.js";
import type {Relation, Term} from "./universe.js";

/** A figure that a document may print. */
export interface Figure {
  readonly key: string;
  readonly terms: readonly Term[];
  readonly value: number;
  /** What hiding it costs the reader, against another. */
  readonly weight: number;
  /** See `PublishedForm`. */
  readonly kind: "menages" | "lignes" | "reste" | "total";
  /** Hidden from the start, whatever its value. */
  readonly hidden?: boolean;
  /** Figure hidden with this one, both ways: the lines of a delay and their months. */
  readonly with?: string;
}

export interface KnownFigure {
  readonly key: string;
  readonly terms: readonly Term[];
  /** Undefined where an earlier document hid it. */
  readonly value: number | undefined;
  /** What a hidden one is at least: 1 ménage, 0 months. */
  readonly least: number;
}

export interface ProtectInput {
  readonly figures: readonly Figure[];
  /** What holds whatever was observed. */
  readonly relations: readonly Relation[];
  /** What an earlier publication already told, and cannot be taken back. */
  readonly known?: readonly KnownFigure[];
  /** The true counts where they are known: a first table that agrees with everything. */
  readonly truth?: ReadonlyMap<string, number>;
  readonly solve: Solve;
}

const precise = 1e-6;

/**
 * Keys of the figures to hide so that a reader of all the others, with a solver, places no hidden one in an interval
 * narrower than five. First those of 1 to 10 ménages; then, for each that stays too well known, the figures of least
 * weight that must give way for it to move by five (one linear programme). Hiding a figure never narrows another, so one
 * look at each is enough. Zeros are printed: what is hidden is known to be one or more.
 */
export function protectFigures(input: ProtectInput): ReadonlySet<string> {
  const {figures, known = [], truth} = input;
  const hidden = new Set(figures.filter(isPrimary).map(({key}) => key));
  const tied = new Map(
    figures.flatMap((figure) => (figure.with === undefined ? [] : [[figure.key, figure.with]]))
  );
  const hide = (key: string) => {
    hidden.add(key);
    const other = tied.get(key);
    if (other !== undefined) hidden.add(other);
  };
  for (const key of [...hidden]) hide(key);
  const seen = new Map<string, {low: number; high: number}>();
  const targets = () => [
    ...figures.filter(({key}) => hidden.has(key)),
    ...known.filter(({value}) => value === undefined)
  ];
  const see = (values: (name: string) => number) => {
    for (const {key, terms} of targets()) {
      const at = terms.reduce((sum, [name, coefficient]) => sum + coefficient * values(name), 0);
      const {low, high} = seen.get(key) ?? {low: at, high: at};
      seen.set(key, {low: Math.min(low, at), high: Math.max(high, at)});
    }
  };
  const narrow = (key: string) => {
    const {low, high} = seen.get(key) ?? {low: 0, high: 0};
    return high - low < maskWidth - precise;
  };
  const programmes = programmesOf(input, hidden);
  if (truth !== undefined) see((name) => truth.get(name) ?? 0);
  // Many at once first: one solution often shows that dozens of figures may move.
  const bits = Math.ceil(Math.log2(targets().length + 1));
  for (let bit = 0; bit < 2 * bits; bit++) {
    const left = targets().filter(({key}) => narrow(key));
    if (left.length < fewTogether) break;
    const objective = left.flatMap(({terms}, i) =>
      scaled(terms, ((i >> (bit >> 1)) & 1) === (bit & 1) ? 1 : -1)
    );
    see(programmes.reach("maximise", objective) ?? noValue);
  }
  for (;;) {
    const target = targets().find(({key}) => !seen.has(key) || narrow(key));
    if (target === undefined) return hidden;
    for (const sense of ["maximise", "minimise"] as const) {
      const values = programmes.reach(sense, target.terms);
      if (values === undefined) seen.set(target.key, {low: 0, high: Number.POSITIVE_INFINITY});
      else see(values);
      if (!narrow(target.key)) break;
    }
    if (!narrow(target.key)) continue;
    const {values, giveWay} = programmes.relax(target.terms, seen.get(target.key)!);
    for (const key of giveWay) hide(key);
    see(values);
  }
}

/** Whether some table agrees with all the figures and all that was told before. */
export function agrees(input: ProtectInput): boolean {
  const rows = programmesOf(input, new Set()).rows();
  return input.solve({sense: "minimise", objective: rows[0].terms, rows}).status === "optimal";
}

/** Fewer narrow figures than this are looked at one by one. */
const fewTogether = 4;
const noValue = () => 0;

/** Counts of 1 to 10 ménages, printed or told by what is printed. */
function isPrimary({kind, value, hidden = false}: Figure): boolean {
  return hidden || ((kind === "menages" || kind === "reste") && value > 0 && value < maskThreshold);
}

function scaled(terms: readonly Term[], by: number): Term[] {
  return terms.map(([name, coefficient]) => [name, coefficient * by]);
}

type Values = (name: string) => number;

function programmesOf(
  {figures, relations, known = [], solve}: ProtectInput,
  hidden: ReadonlySet<string>
): {
  readonly rows: () => ProgrammeRow[];
  /** The table that brings a sum to its end; undefined where it has none. */
  readonly reach: (sense: "maximise" | "minimise", objective: readonly Term[]) => Values | undefined;
  /** The figures of least weight that must give way for a sum to leave what is known of it by five. */
  readonly relax: (
    terms: readonly Term[],
    seen: {readonly low: number; readonly high: number}
  ) => {readonly values: Values; readonly giveWay: readonly string[]};
} {
  const base: ProgrammeRow[] = [
    ...relations.map(({terms, relation, bound}, i) => row(`s${i}`, {terms, relation, bound})),
    ...known.map(({terms, value, least}, i) =>
      value === undefined
        ? row(`k${i}`, {terms, relation: ">=", bound: least})
        : row(`k${i}`, {terms, relation: "=", bound: value})
    )
  ];
  const printed = figures.filter(({kind, terms}) => kind !== "reste" && terms.length > 0);
  const ruled = () =>
    printed.map(({key, terms, value}, i) =>
      hidden.has(key)
        ? row(`f${i}`, {terms, relation: ">=", bound: Math.min(1, value)})
        : row(`f${i}`, {terms, relation: "=", bound: value})
    );
  const firm = ({key, value, kind}: Figure) => hidden.has(key) || value === 0 || kind === "total";
  const rows = () => [...base, ...ruled()];
  return {
    rows,
    reach: (sense, objective) => {
      const solution = solve({sense, objective: merged(objective), rows: rows()});
      if (solution.status === "infeasible") throw new Error("published figures agree with no table");
      return solution.status === "optimal" ? valuesOf(solution) : undefined;
    },
    relax: (terms, {low, high}) => {
      const relaxed = rows().flatMap((each): ProgrammeRow[] => {
        const figure = each.name.startsWith("f") ? printed[Number(each.name.slice(1))] : undefined;
        if (figure === undefined || firm(figure)) return [each];
        const [more, less] = slacks(each.name);
        return [
          {...each, terms: [...each.terms, [more, -1], [less, 1]]},
          {...each, name: `${each.name}l`, relation: ">=", bound: 1}
        ];
      });
      const objective = printed.flatMap((figure, i): Term[] =>
        firm(figure)
          ? []
          : slacks(`f${i}`).map((name) => [name, figure.weight * (1 + Math.log2(1 + figure.value))])
      );
      for (const aim of [
        {relation: ">=", bound: low + maskWidth},
        {relation: "<=", bound: high - maskWidth}
      ] as const) {
        const solution = solve({
          sense: "minimise",
          objective,
          rows: [...relaxed, row("aim", {terms, ...aim})]
        });
        if (solution.status !== "optimal") continue;
        const values = valuesOf(solution);
        const giveWay = printed.filter(
          (figure, i) => !firm(figure) && slacks(`f${i}`).some((name) => values(name) > precise)
        );
        return {values, giveWay: giveWay.map(({key}) => key)};
      }
      throw new Error("a figure is told by what is always printed");
    }
  };
}

function slacks(name: string): readonly [string, string] {
  return [`p${name}`, `w${name}`];
}

function row(
  name: string,
  {terms, relation, bound}: Pick<ProgrammeRow, "terms" | "relation" | "bound">
): ProgrammeRow {
  return {name, terms, relation, bound, info: undefined};
}

/** A sum with each variable once, as solvers want it. */
function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<string, number>();
  for (const [name, coefficient] of terms) sums.set(name, (sums.get(name) ?? 0) + coefficient);
  return [...sums];
}

function valuesOf({values}: Extract<ProgrammeSolution, {status: "optimal"}>): Values {
  return (name) => values[name] ?? 0;
}
