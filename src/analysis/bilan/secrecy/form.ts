import {contingents, fragilites} from "../../../core/vocabulary.js";
import {delayNatures, natures, range, type Term, type Universe, variables} from "./universe.js";

/** Lines that do not say it, in any list of a form. */
export const untold = "non dit";

/**
 * A count that may be published, as a sum of what it counts: the ménages of these half-years (all of the period where
 * none are named), of these classes, communes or bailleurs, in these brackets or of these natures. Two figures of a
 * document with one form are one figure.
 */
export type Form =
  | {
      readonly of: "classes";
      readonly halfYears?: readonly string[];
      readonly classes: readonly string[];
      readonly brackets: readonly string[];
    }
  | {
      readonly of: "classesDeCommunes";
      readonly halfYears?: readonly string[];
      readonly classes: readonly string[];
      readonly natures: readonly string[];
    }
  | {
      readonly of: "communes" | "bailleurs";
      readonly units: readonly string[];
      readonly brackets: readonly string[];
    }
  | {
      readonly of: "communes" | "bailleurs";
      readonly units: readonly string[];
      readonly natures: readonly string[];
    }
  | {readonly of: "activite" | "contingents"; readonly parts: readonly string[]}
  /** Lines that give both dates, and the months that they sum to. */
  | {readonly of: "delais" | "mois"; readonly natures: readonly number[]}
  | {readonly of: "delais" | "mois"; readonly brackets: readonly string[]};

export const activites = ["actifs", "inactifs", untold] as const;
export const contingentParts: readonly string[] = [...contingents, untold];
export const classParts: readonly string[] = [...fragilites, untold];
export const allDelays: Form = {of: "delais", natures: range(delayNatures.length)};

/** What tells two forms apart. */
export function keyOf(form: Form): string {
  return JSON.stringify(form);
}

/** The counts that a form sums, in a publication. */
export function termsOf(form: Form, u: Universe): Term[] {
  return namesOf(form, u).map((name) => [name, 1]);
}

function namesOf(form: Form, u: Universe): string[] {
  switch (form.of) {
    case "classes":
      return across(ranks(u.halfYears, form.halfYears), ranks(classParts, form.classes), (h, g) =>
        bracketRanks(u, form.brackets).map((k) => variables.resources(u, h, g, k))
      );
    case "classesDeCommunes":
      return across(ranks(u.halfYears, form.halfYears), ranks(fragilites, form.classes), (h, g) =>
        ranks(natures, form.natures).map((n) => variables.natures(u, h, g, n))
      );
    case "communes":
      return ranks(u.communes, form.units).flatMap((c) =>
        "brackets" in form
          ? across(u.classesOfCommune[c], bracketRanks(u, form.brackets), (g, k) => [
              variables.communeResources(u, c, g, k)
            ])
          : ranks(natures, form.natures).map((n) => variables.communeNatures(u, c, n))
      );
    case "bailleurs":
      return ranks(u.bailleurs, form.units).flatMap((b) =>
        "brackets" in form
          ? bracketRanks(u, form.brackets).map((k) => variables.bailleurResources(u, b, k))
          : ranks(natures, form.natures).map((n) => variables.bailleurNatures(u, b, n))
      );
    case "activite":
      return ranks(activites, form.parts).map((i) => variables.activite(u, i));
    case "contingents":
      return ranks(contingentParts, form.parts).map((i) => variables.contingent(u, i));
    case "delais":
      return "brackets" in form
        ? bracketRanks(u, form.brackets).map((k) => variables.delayBracket(u, k))
        : form.natures.map((i) => variables.delayNature(u, i));
    case "mois":
      return "brackets" in form
        ? bracketRanks(u, form.brackets).map((k) => variables.monthsBracket(u, k))
        : form.natures.map((i) => variables.monthsNature(u, i));
  }
}

function across(
  outer: readonly number[],
  inner: readonly number[],
  names: (i: number, j: number) => readonly string[]
): string[] {
  return outer.flatMap((i) => inner.flatMap((j) => names(i, j)));
}

function bracketRanks(u: Universe, wanted: readonly string[]): number[] {
  return ranks([...u.brackets, untold], wanted);
}

function ranks(all: readonly string[], wanted: readonly string[] = all): number[] {
  return wanted.map((each) => {
    const rank = all.indexOf(each);
    if (rank < 0) throw new RangeError(`not counted in this publication: ${each}`);
    return rank;
  });
}
