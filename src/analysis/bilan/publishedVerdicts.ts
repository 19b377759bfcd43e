import type {Brackets} from "../../core/brackets.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import type {ShownVerdictSet} from "./bilan.js";
import {hidden} from "./bilanTable.js";
import type {UnitVerdict, VerdictSet} from "./bilanVerdicts.js";
import type {Form} from "./secrecy/form.js";
import {aciShare, formsOf, under60Share} from "./secrecy/publishedForms.js";
import type {PublishedFigures} from "./secrecy/publishFigures.js";

/**
 * Verdicts on counts that are all printed: classes, and the ACI of communes and bailleurs; without what is computed from
 * the hidden counts of the others.
 */
export function publishedVerdicts(
  sets: readonly VerdictSet[],
  {layout, shown}: PublishedFigures,
  brackets: Brackets
): ShownVerdictSet[] {
  const forms = formsOf(brackets);
  const apart = (rows: readonly (readonly string[])[] = []) =>
    rows.flatMap((ids) => (ids.length === 1 ? ids : []));
  const communes = layout.communes.flatMap(apart);
  const bailleurs = apart(layout.bailleurs);
  const natures = (of: "communes" | "bailleurs", id: string) =>
    ["aci", "droitCommun"].map((nature) => forms.unitNature(of, [id], [nature]));
  return sets.flatMap(({id: set, title, article, objective, needed, units}) => {
    const formsOfUnit = (id: string): readonly Form[] | undefined => {
      if (set.startsWith("ressources-classe-")) return shareForms(under60Share(brackets, [id]));
      if (set === "aci-classes-communes") return shareForms(aciShare([id as Fragilite]));
      if (set === "aci-communes") return communes.includes(id) ? natures("communes", id) : undefined;
      return set === "aci-bailleurs" && bailleurs.includes(id) ? natures("bailleurs", id) : undefined;
    };
    if (!isPublished(set)) return [];
    const kept = units.filter(({id, n}) => n > 0 && formsOfUnit(id)?.every((form) => shown(form) !== hidden));
    return [{id: set, title, article, objective, needed, units: kept.map(publishedUnit)}];
  });
}

const publishedSets = [
  ...fragilites.map((g) => `ressources-classe-${g}`),
  "aci-classes-communes",
  "aci-communes",
  "aci-bailleurs"
];

function isPublished(set: string): boolean {
  return publishedSets.includes(set);
}

function shareForms({part, whole}: {readonly part: Form; readonly whole: Form}): readonly Form[] {
  return [part, whole];
}

function publishedUnit({
  posterior: _,
  pValue: __,
  adjusted: ___,
  funnel: ____,
  ...unit
}: UnitVerdict): ShownVerdictSet["units"][number] {
  return unit;
}
