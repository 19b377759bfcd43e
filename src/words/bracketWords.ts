import type {Brackets} from "../core/brackets.js";
import {type Scale, span, underSet} from "./inForce.js";
import {bracketAdjectives, bracketLabels, bracketNames, bracketTraits} from "./labels.js";
import {lowerFirst} from "./lowerFirst.js";

/** What a name of the convention is read from: the dictionary knows the turns of some, the others are said as written. */
type Named = Pick<Brackets, "ids" | "names">;
type Turns = {readonly [id: string]: string};

/** A bracket inside a sentence, in the plural: « modestes », « ressources intermédiaires ». */
export function bracketName(brackets: Named, k: number): string {
  return turnOf(bracketNames, brackets, k) ?? lowerFirst(brackets.names[k]);
}

/** What one ménage of a bracket is, in a list of traits: « très modeste ». */
export function bracketTrait(brackets: Named, k: number): string {
  return turnOf(bracketTraits, brackets, k) ?? bracketName(brackets, k);
}

/** One ménage of a bracket after the noun: « un ménage aux ressources plus élevées ». */
export function bracketAdjective(brackets: Named, k: number): string {
  return turnOf(bracketAdjectives, brackets, k) ?? `de la tranche « ${bracketName(brackets, k)} »`;
}

/** A bracket with what it spans of the scale in force: « ménages modestes (40 à 60 %) ». */
export function bracketSpan(brackets: Named, k: number, {thresholds}: Pick<Scale, "thresholds">): string {
  const name = bracketName(brackets, k);
  return `${name.startsWith("ressources") ? name : `ménages ${name}`} (${span(k, thresholds)})`;
}

/** The turn of the dictionary, where the convention still calls the bracket by the name that it knows. */
function turnOf(turns: Turns, {ids, names}: Named, k: number): string | undefined {
  const known = (bracketLabels as Turns)[ids[k]];
  return known === names[k] ? turns[ids[k]] : undefined;
}

/**
 * The ménages of lowest resources after the noun: « très modestes » where a convention has a bracket of that name alone in
 * the set, « sous 30 % » where it cuts or names them otherwise.
 */
export function lowestMenages(brackets: Brackets): string {
  const alone = brackets.low.tresModestes.every((count) => count === 1);
  return alone && brackets.ids[0] === "tresModestes"
    ? bracketName(brackets, 0)
    : underSet("tresModestes", brackets);
}
