import {lowerFirst} from "../../words/lowerFirst.js";
import {element} from "../element.js";
import {
  askFirst,
  mainWeights,
  ofFirstScenario,
  onOutcome,
  settledByNone,
  weightsHeadline
} from "../inconnues/spokenUnknowns.js";
import type {PublicationDocument} from "./publicationDocument.js";

/** In which worlds the answer turns round, what weighs most in it, and which file to ask for first. */
export function turnsPart({inconnues}: PublicationDocument): HTMLElement {
  const {unknowns} = inconnues;
  if (unknowns === undefined)
    return element(
      "p",
      {},
      "Rien à dire sans mondes plausibles : le hasard seul a été tiré, et ce qui ferait changer la réponse est dans ce que l’on ne sait pas."
    );
  const differences = ofFirstScenario(unknowns.differences);
  const turned = differences.filter(({turns}) => turns.cases > 0);
  const never = differences.filter(({turns}) => turns.cases === 0);
  return element(
    "div",
    {},
    element(
      "ul",
      {},
      turned.map((difference) =>
        element(
          "li",
          {},
          element("b", {}, `Sur ${onOutcome(difference)}`),
          ` : ${lowerFirst(difference.turns.sentences[0])}`
        )
      ),
      never.length === 0
        ? undefined
        : element(
            "li",
            {},
            element("b", {}, "Sur "),
            `${never.map(onOutcome).join(" ; ")} : jamais, dans aucun des mondes essayés.`
          )
    ),
    element("p", {}, weightsHeadline(mainWeights(unknowns), unknowns.worlds.n)),
    [askFirst(unknowns), ...settledByNone(unknowns)].filter(Boolean).map((text) => element("p", {}, text))
  );
}
