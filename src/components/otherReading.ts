import {lowestMenages} from "../words/bracketWords.js";
import {underModestes} from "../words/inForce.js";
import {changeSentences} from "../words/tellChange.js";
import type {ComparaisonDocument} from "./comparaisonDocument.js";
import {differenceIn} from "./differenceIn.js";
import {element} from "./element.js";
import {accessTold} from "./lastYearChanges.js";

/**
 * What following the text's other reading would do to the ménages of low resources housed, so that the price of balance is
 * not read from one reading alone; undefined where that reading was not simulated.
 */
export function otherReading(
  scenario: string | undefined,
  comparaison: ComparaisonDocument
): HTMLElement | undefined {
  const sentences = scenario === undefined ? undefined : otherPrice(scenario, comparaison);
  if (sentences === undefined) return undefined;
  const name = "l’équilibre de référence, tranche par tranche";
  return element(
    "p",
    {},
    element("b", {}, "L’autre lecture de l’article 5.2"),
    ", ",
    element("a", {href: `./scenarios/${scenario}.html`}, name),
    `, en ${comparaison.year}, comparée à la même référence. ${sentences.join(" ")}`
  );
}

/** Who would pay for it: what is sure of the first accesses, what is not known. */
export function otherPrice(
  scenario: string,
  {scenarios, brackets}: ComparaisonDocument
): string[] | undefined {
  const differences = scenarios[scenario];
  if (differences === undefined) return undefined;
  const [modestes, lowest] = ["premierAcces.modestes", "premierAcces.tresModestes"].map((id) =>
    differenceIn(differences, id)
  );
  if (modestes === undefined) return undefined;
  return changeSentences([
    accessTold(modestes, {menages: underModestes(...brackets)}),
    ...(lowest === undefined ? [] : [accessTold(lowest, {menages: lowestMenages(brackets[0])})])
  ]);
}
