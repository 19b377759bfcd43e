import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {KeyFigure} from "../keyFigures.js";

/** Where balance goes, then who pays for it: what a mayor asks of an avenant first. */
const asked = ["under60.fragile", "under60.sans", "premierAcces.modestes", "premierAcces.tresModestes"];

/** The effects that are put first, with their two bars; differences of shares are in points already. */
export function headlineEffects({effects}: AvenantDocument): (KeyFigure & {readonly id: string})[] {
  return asked.flatMap((id) => {
    const found = effects.outcomes.find((effect) => effect.id === id);
    if (found === undefined) return [];
    const {label, unit, difference} = found;
    return [{id, label, kind: unit === "count" ? ("count" as const) : ("points" as const), difference}];
  });
}
