import type {Reperes} from "../components/reperes.js";
import type {Convention} from "../core/convention/convention.js";
import {datedValueAt, numberAt, numbersAt, tableAt, valueAt} from "../core/convention/valueAt.js";
import {fragilites} from "../core/vocabulary.js";
import {readConvention, readLoi} from "../files/conventionFiles.js";
import {typography} from "../words/typography.js";
import {contentOf} from "./contentOf.js";
import {reperesLoi} from "./reperesLoi.js";

/** Observed profiles, bounds and reference, in the text as signed. */
export function readReperes(): Reperes {
  const convention = contentOf(readConvention());
  const date = convention.inForce;
  const observed = tableAt(convention, "attribution.observed", date);
  const under60 = tableAt(convention, "attribution.observedUnder60", date);
  const floorClasses =
    valueAt(convention, "attribution.floorAppliesTo", date) === "sans" ? ["sans"] : ["moyenne", "sans"];
  return {
    observedYear: Number(datedValueAt(convention, "attribution.observed", date).from.slice(0, 4)),
    classes: Object.fromEntries(
      fragilites.map((g) => [
        g,
        {
          observed: observed[g],
          observedUnder60: under60[g][0],
          ...(g === "fragile" ? {bound: "ceiling"} : {}),
          ...(floorClasses.includes(g) ? {bound: "floor"} : {})
        }
      ])
    ) as unknown as Reperes["classes"],
    reference: numbersAt(convention, "attribution.referenceBalance", date),
    aciObjective: numberAt(convention, "aci.objective", date),
    aciSituations: textsAt(convention, "aci.situationLabels", date),
    mutationCriteria: textsAt(convention, "mutations.criteriaLabels", date),
    loi: reperesLoi(contentOf(readLoi()))
  };
}

function textsAt(convention: Convention, id: string, date: string): string[] {
  return (valueAt(convention, id, date) as readonly string[]).map(typography);
}
