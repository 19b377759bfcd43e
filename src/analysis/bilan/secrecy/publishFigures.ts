import type {Brackets} from "../../../core/brackets.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import type {Solve} from "../../statistics/linearProgramme.js";
import {maskThreshold} from "../../statistics/mask.js";
import type {BilanCounts} from "../bilanCounts.js";
import {type Cell, hidden} from "../bilanTable.js";
import type {ReviewedAttribution} from "../reviewedAttribution.js";
import {type Form, keyOf, termsOf} from "./form.js";
import {linksBetween} from "./links.js";
import {agrees, type Figure, type KnownFigure, protectFigures} from "./protectFigures.js";
import {delayForms, type PublishedForm, publishedForms} from "./publishedForms.js";
import {type PublishedLayout, publishedLayout} from "./publishedLayout.js";
import {trueCounts} from "./trueCounts.js";
import {relationsOf, type Universe, universeOf} from "./universe.js";

/** What a publication has told, figure by figure, kept with it for the one that follows; no value where it is hidden. */
export interface ToldFigures {
  readonly halfYears: readonly string[];
  /** Always printed. */
  readonly attributions: number;
  readonly figures: readonly {readonly form: Form; readonly value?: number}[];
}

/** What may be printed of a period. */
export interface PublishedFigures {
  readonly layout: PublishedLayout;
  readonly shown: (form: Form) => Cell;
  readonly told: ToldFigures;
}

export interface PublishInput {
  readonly attributions: readonly ReviewedAttribution[];
  readonly counts: BilanCounts;
  readonly territoire: Territoire;
  readonly halfYears: readonly string[];
  readonly solve: Solve;
  /** What the last publication told. */
  readonly earlier?: ToldFigures;
}

/** Decides once, for all that is printed of a period, which counts are hidden. */
export function publishFigures(input: PublishInput): PublishedFigures {
  const {attributions, counts, territoire, halfYears, solve, earlier} = input;
  const {brackets} = counts;
  const layout = publishedLayout(counts);
  const universe = universeOf(territoire, brackets, {halfYears, prefix: ""});
  const truth = trueCounts(attributions, universe);
  const figures = figuresOf(publishedForms(layout, {brackets, halfYears}), {brackets, universe, truth});
  const before = earlier === undefined ? undefined : toldBefore(earlier, {territoire, brackets});
  const masked =
    before === undefined
      ? protectFigures({figures, relations: relationsOf(universe), truth, solve})
      : afterAnother(figures, {universe, before, solve});
  const told: ToldFigures = {
    halfYears,
    attributions: attributions.length,
    figures: figures.flatMap(({key, value, kind}) =>
      kind === "reste" ? [] : [{form: JSON.parse(key) as Form, ...(masked.has(key) ? {} : {value})}]
    )
  };
  return {layout, shown: toldFigure(told), told};
}

/** Reads a publication: a count, or `hidden`; asking for what is not in its list is a mistake of the developer. */
export function toldFigure({figures}: ToldFigures): (form: Form) => Cell {
  const values = new Map(figures.map(({form, value}) => [keyOf(form), value ?? hidden]));
  return (form) => {
    const value = values.get(keyOf(form));
    if (value === undefined) throw new RangeError(`not among the published figures: ${keyOf(form)}`);
    return value;
  };
}

const strength = ["reste", "lignes", "menages", "total"] as const;

/** The figures of a list of forms, each once: what is printed twice is one figure. */
function figuresOf(
  forms: readonly PublishedForm[],
  {brackets, universe, truth}: {brackets: Brackets; universe: Universe; truth: ReadonlyMap<string, number>}
): Figure[] {
  const months = new Map(
    delayForms(brackets).flatMap(({lines, months: sum}) => [
      [keyOf(lines), keyOf(sum)],
      [keyOf(sum), keyOf(lines)]
    ])
  );
  const found = new Map<string, Figure>();
  for (const {form, weight, kind} of forms) {
    const key = keyOf(form);
    const same = found.get(key);
    const terms = same?.terms ?? termsOf(form, universe);
    found.set(key, {
      key,
      terms,
      value: terms.reduce((sum, [name]) => sum + (truth.get(name) ?? 0), 0),
      weight: Math.max(weight, same?.weight ?? 0),
      kind: same !== undefined && strength.indexOf(same.kind) > strength.indexOf(kind) ? same.kind : kind,
      ...(months.has(key) && {with: months.get(key)})
    });
  }
  return [...found.values()];
}

interface Before {
  readonly universe: Universe;
  readonly known: readonly KnownFigure[];
}

function toldBefore(
  {halfYears, figures}: ToldFigures,
  {territoire, brackets}: {territoire: Territoire; brackets: Brackets}
): Before {
  const universe = universeOf(territoire, brackets, {halfYears, prefix: "x"});
  return {
    universe,
    known: figures.map(({form, value}) => ({
      key: `x${keyOf(form)}`,
      terms: termsOf(form, universe),
      value,
      least: form.of === "mois" ? 0 : 1
    }))
  };
}

/** Hides what, beside an earlier publication, would give away a count of either or a difference of 1 to 10 ménages. */
function afterAnother(
  figures: readonly Figure[],
  {universe, before, solve}: {universe: Universe; before: Before; solve: Solve}
): ReadonlySet<string> {
  const told = new Map(before.known.map(({key, value}) => [key, value]));
  const apart = figures.map((figure) => {
    const was = told.get(`x${figure.key}`);
    const gap = was === undefined ? 0 : Math.abs(figure.value - was);
    return figure.kind !== "total" && gap > 0 && gap < maskThreshold ? {...figure, hidden: true} : figure;
  });
  const inner = [...relationsOf(universe), ...relationsOf(before.universe)];
  const relations = linksBetween(universe, before.universe)
    .map((links) => [...inner, ...links])
    .find((all) => agrees({figures, relations: all, known: before.known, solve}));
  if (relations === undefined) throw new Error("an earlier publication agrees with no table");
  return protectFigures({figures: apart, relations, known: before.known, solve});
}
