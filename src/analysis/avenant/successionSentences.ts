import type {Convention} from "../../core/convention/convention.js";
import {isKept} from "../../core/convention/keptBySuccessor.js";
import {frenchDate} from "../../words/frenchDate.js";

/** Which text holds from which day, in French, one sentence a convention that takes the place of the one before; none where none does. */
export function successionSentences({successors = [], parameters, id, title}: Convention): string[] {
  return successors.map((successor, i) => {
    const before = successors[i - 1] ?? {id, title};
    const entries = Object.entries(parameters);
    const set = entries.filter(([, {values}]) => values.some(({by}) => by === successor.id));
    const kept = entries.filter(
      ([name, {values}]) => isKept(successor.keeps, name) && !values.some(({by}) => by === successor.id)
    );
    return (
      `à partir du ${frenchDate(successor.inForce)}, « ${successor.title} » prend la place de « ${before.title} » : ` +
      `${set.length} paramètres fixés ; ${kept.length} repris de la convention précédente` +
      `${kept.length === 0 ? "" : ` (${successor.keeps.join(", ")})`}.`
    );
  });
}
