import {leversWhy} from "../words/leverWords.js";
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
    "p",
    {},
    element("b", {}, "Pourquoi, levier par levier"),
    ` : ${parts.join(" ; ")} (${chanceAlone}).`
  );
}
