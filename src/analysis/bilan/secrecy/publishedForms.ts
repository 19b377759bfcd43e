import {type Brackets, objectiveLowSet} from "../../../core/brackets.js";
import {contingents, fragilites} from "../../../core/vocabulary.js";
import {activites, allDelays, classParts, contingentParts, type Form, untold} from "./form.js";
import type {PublishedLayout} from "./publishedLayout.js";
import {delayNaturesOfStatus, natures, naturesOfStatus, range} from "./universe.js";

/** A count of a publication, and what hiding it costs its readers, against that of a cell of a commune. */
export interface PublishedForm {
  readonly form: Form;
  readonly weight: number;
  /**
   * "menages": hidden from 1 to 10; "lignes": about the file, hidden only where it would give away another; "reste": not
   * printed, but told by a share and its whole; "total": always printed.
   */
  readonly kind: "menages" | "lignes" | "reste" | "total";
}

/** The forms of the parts of a bilan: what each table, verdict or sentence prints is asked for by its form. */
export function formsOf(brackets: Brackets) {
  const all = brackets.ids;
  const every = [...all, untold];
  const [low] = brackets.low.modestes;
  return {
    classCell: (classes: readonly string[], k: number): Form => ({
      of: "classes",
      classes,
      brackets: [all[k]]
    }),
    classTotal: (classes: readonly string[]): Form => ({of: "classes", classes, brackets: all}),
    /** Low resources, then each other bracket. */
    groups: [all.slice(0, low), ...all.slice(low).map((id) => [id])] as readonly (readonly string[])[],
    unitResources: (
      of: "communes" | "bailleurs",
      units: readonly string[],
      group: readonly string[] = all
    ): Form => ({
      of,
      units,
      brackets: group
    }),
    /** ACI, common law, other attributions. */
    unitNatures: [["aci"], ["droitCommun"], natures.slice(3)] as readonly (readonly string[])[],
    unitNature: (of: "communes" | "bailleurs", units: readonly string[], own: readonly string[]): Form => ({
      of,
      units,
      natures: own
    }),
    unitNaturesTotal: (of: "communes" | "bailleurs", units: readonly string[]): Form => ({
      of,
      units,
      natures: natures.filter((nature) => nature !== "aciInconnu")
    }),
    used: {of: "classes", classes: classParts, brackets: every} satisfies Form as Form,
    halfYear: (halfYear: string): Form => ({
      of: "classes",
      halfYears: [halfYear],
      classes: classParts,
      brackets: every
    }),
    untoldResources: {of: "classes", classes: classParts, brackets: [untold]} satisfies Form as Form,
    untoldClass: {of: "classes", classes: [untold], brackets: every} satisfies Form as Form,
    natureOfAll: (nature: string): Form => ({
      of: "classesDeCommunes",
      classes: fragilites,
      natures: [nature]
    }),
    part: (of: "activite" | "contingents", part: string): Form => ({of, parts: [part]}),
    parts: (of: "activite" | "contingents"): Form => ({
      of,
      parts: (of === "activite" ? activites : contingentParts).slice(0, -1)
    })
  };
}

/** A share as it is printed: its numerator, its lines, and the ménages that are in the one and not in the other. */
export interface PublishedShare {
  readonly part: Form;
  readonly whole: Form;
  readonly rest: Form;
}

/** Ménages of low resources of a class, as article 5.2 counts them. */
export function under60Share(
  brackets: Brackets,
  classes: readonly string[],
  halfYears?: readonly string[]
): PublishedShare {
  const [only] = classes;
  const set = classes.length === 1 ? objectiveLowSet(only as (typeof fragilites)[number]) : "modestes";
  return bracketShare(brackets, {classes, own: brackets.ids.slice(0, brackets.low[set][0]), halfYears});
}

/** Ménages of some brackets. */
export function bracketShare(
  {ids}: Brackets,
  {
    classes,
    own,
    halfYears
  }: {classes: readonly string[]; own: readonly string[]; halfYears?: readonly string[]}
): PublishedShare {
  const form = (brackets: readonly string[]): Form => ({
    of: "classes",
    ...(halfYears && {halfYears}),
    classes,
    brackets
  });
  return {part: form(own), whole: form(ids), rest: form(ids.filter((id) => !own.includes(id)))};
}

/** ACI among the first accesses of classes of communes. */
export function aciShare(classes: readonly string[], halfYears?: readonly string[]): PublishedShare {
  const form = (own: readonly string[]): Form => ({
    of: "classesDeCommunes",
    ...(halfYears && {halfYears}),
    classes,
    natures: own
  });
  return {part: form(["aci"]), whole: form(["aci", "droitCommun"]), rest: form(["droitCommun"])};
}

/** Attributions of a half-year by nature: the figures of a projection that are not shares. */
export function natureForm(own: readonly string[], halfYears?: readonly string[]): Form {
  return {of: "classesDeCommunes", ...(halfYears && {halfYears}), classes: fragilites, natures: own};
}

/** Natures that a first access may have. */
export const firstAccess: readonly string[] = naturesOfStatus[0].map((n) => natures[n]);

/** Rows of the table of delays, by the id of the row. */
export function delayForms({
  ids
}: Brackets): readonly {readonly id: string; readonly lines: Form; readonly months: Form}[] {
  const row = (id: string, own: {natures: readonly number[]} | {brackets: readonly string[]}) => ({
    id,
    lines: {of: "delais", ...own} as Form,
    months: {of: "mois", ...own} as Form
  });
  return [
    {id: "ensemble", lines: allDelays, months: {...allDelays, of: "mois"} as Form},
    ...["premierAcces", "mutation", "relogementNpru"].map((id, s) =>
      row(id, {natures: delayNaturesOfStatus[s]})
    ),
    ...ids.map((id) => row(id, {brackets: [id]})),
    row("aci", {natures: [0]}),
    row("droitCommun", {natures: [1]})
  ];
}

/**
 * Everything that a bilan and the revoyure made of it print about ménages, in one list: the tables, the verdicts, the
 * delays, the counts of lines, and the half-years that a projection is judged on. What is not listed cannot be printed.
 */
export function publishedForms(
  layout: PublishedLayout,
  {brackets, halfYears}: {readonly brackets: Brackets; readonly halfYears: readonly string[]}
): PublishedForm[] {
  const forms = formsOf(brackets);
  const cell = (form: Form, weight = 1): PublishedForm => ({form, weight, kind: "menages"});
  const share = ({part, whole, rest}: PublishedShare, weight: number): PublishedForm[] => [
    cell(part, weight),
    cell(whole, 4 * weight),
    {form: rest, weight, kind: "reste"}
  ];
  const line = (form: Form, weight = 3): PublishedForm => ({form, weight, kind: "lignes"});
  const unitForms = (of: "communes" | "bailleurs", rows: readonly (readonly string[])[] = []) =>
    rows.flatMap((units) => [
      ...forms.groups.map((group) => cell(forms.unitResources(of, units, group))),
      cell(forms.unitResources(of, units), 4),
      ...forms.unitNatures.map((own) => cell(forms.unitNature(of, units, own))),
      cell(forms.unitNaturesTotal(of, units), 4)
    ]);
  // Of a single half-year the judgement of a projection says nothing that the bilan does not.
  const halves = halfYears.length === 1 ? [undefined] : halfYears.map((halfYear) => [halfYear]);
  const places = [...fragilites.map((g): readonly string[] => [g]), classParts];
  const communeClasses = [...fragilites.map((g): readonly string[] => [g]), fragilites];
  return [
    {form: forms.used, weight: 0, kind: "total"},
    ...(halfYears.length === 1 ? [] : halfYears.map((halfYear) => cell(forms.halfYear(halfYear), 8))),
    line(forms.untoldResources),
    line(forms.untoldClass),
    line(forms.natureOfAll("aciInconnu")),
    line(forms.natureOfAll("blocageInconnu")),
    ...(["activite", "contingents"] as const).flatMap((of) => [
      line(forms.part(of, untold)),
      cell(forms.parts(of), 4)
    ]),
    ...["actifs", "inactifs"].map((part) => cell(forms.part("activite", part), 2)),
    ...contingents.map((part) => cell(forms.part("contingents", part), 2)),
    ...(layout.classes ?? []).flatMap((classes) => [
      ...range(brackets.ids.length).map((k) => cell(forms.classCell(classes, k), 2)),
      cell(forms.classTotal(classes), 8)
    ]),
    ...layout.communes.flatMap((rows) => unitForms("communes", rows)),
    ...unitForms("bailleurs", layout.bailleurs),
    ...delayForms(brackets).flatMap(({id, lines, months}) => [
      cell(lines, id === "ensemble" ? 4 : 1),
      {form: months, weight: 0.01, kind: "lignes"} as const
    ]),
    ...fragilites.flatMap((g) => [...share(under60Share(brackets, [g]), 3), ...share(aciShare([g]), 3)]),
    ...halves.flatMap((half) => [
      ...places.flatMap((classes) => [
        ...share(under60Share(brackets, classes, half), 0.6),
        ...brackets.ids.flatMap((id) =>
          share(bracketShare(brackets, {classes, own: [id], halfYears: half}), 0.3)
        )
      ]),
      ...communeClasses.flatMap((classes) => share(aciShare(classes, half), 0.6)),
      ...[firstAccess, ["bloquees"], ["relogements"]].map((own) => cell(natureForm(own, half), 0.6))
    ])
  ];
}
