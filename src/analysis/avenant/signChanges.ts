import type {Effect} from "../comparer/effect.js";
import type {SignChange} from "./avenantDocument.js";

/** Effects told apart from chance that take the other sign, told apart too, where a hypothesis is moved. */
export function signChanges(
  central: readonly Effect[],
  moved: readonly Effect[],
  {hypothesis, value}: {hypothesis: string; value: number}
): SignChange[] {
  return central.flatMap(({id, label, verdict, difference: {mean}}) => {
    const there = moved.find((effect) => effect.id === id);
    if (there === undefined || (verdict !== "hausse" && verdict !== "baisse")) return [];
    const {low, high} = there.difference;
    const turned = mean > 0 ? high < 0 : low > 0;
    if (!turned) return [];
    const {unit, difference} = there;
    return [{outcome: id, label, hypothesis, value, central: mean, there: {unit, difference}}];
  });
}
