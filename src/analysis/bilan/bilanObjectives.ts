import {type Brackets, bracketsOn} from "../../core/brackets.js";
import type {Convention, IsoDate} from "../../core/convention/convention.js";
import {datedValueAt, numberAt, valueAt} from "../../core/convention/valueAt.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ShareObjective} from "./shareObjective.js";

/** What the period is judged on, as in force on a date. */
export interface BilanObjectives {
  /** Brackets of resources in force, in one step. */
  readonly brackets: Brackets;
  /** Share of the low set of the objective by class of quartier (article 5.2); undefined where the reading sets none. */
  readonly under60: readonly (ShareObjective | undefined)[];
  /** Share of ACI ménages among first accesses of each commune and bailleur (article 6.2), read as a floor. */
  readonly aci: ShareObjective;
  /** Which classes "quartiers moins fragiles" names. */
  readonly floorReading: string;
}

/** Reads the objectives of articles 5.2 and 6.2 in force on a date. */
export function bilanObjectives(convention: Convention, date: IsoDate): BilanObjectives {
  const floorReading = String(valueAt(convention, "attribution.floorAppliesTo", date));
  const objective = (id: string, direction: ShareObjective["direction"]): ShareObjective => {
    const {by} = datedValueAt(convention, id, date);
    return {
      target: numberAt(convention, id, date),
      direction,
      ...(by !== convention.id && {avenant: by})
    };
  };
  const floor = objective("attribution.floorMoinsFragile", "atLeast");
  const ceiling = objective("attribution.ceilingFragile", "atMost");
  return {
    brackets: bracketsOn(convention, [date]),
    under60: fragilites.map((g) => {
      if (g === "fragile") return ceiling;
      return g === "sans" || floorReading === "sans-et-moyenne" ? floor : undefined;
    }),
    aci: objective("aci.objective", "atLeast"),
    floorReading
  };
}
