import {leversWhy} from "../words/leverWords.js";
import {upperFirst} from "../words/upperFirst.js";
import {chanceAlone} from "../words/worlds.js";
import {element} from "./element.js";
import type {LeversPageDocument} from "./leversPart.js";

/** Why the answer is so, lever by lever: balance, then who pays for it; undefined before the levers were told apart. */
export function leversReason({document}: LeversPageDocument): HTMLElement | undefined {
  if (document === undefined) return undefined;
  const parts = ["under60.fragile", "premierAcces.modestes", "premierAcces.tresModestes"].flatMap(
    (id) => leversWhy(document, id) ?? []
  );
  if (parts.length === 0) return undefined;
  return element(
    "div",
    {},
    element("p", {}, element("b", {}, "Pourquoi, levier par levier"), ` (${chanceAlone}) :`),
    element(
      "ul",
      {},
      parts.map((part) => element("li", {}, `${upperFirst(part)}.`))
    )
  );
}
