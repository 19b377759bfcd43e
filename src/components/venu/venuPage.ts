import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {measuredSentences} from "../../analysis/confronter/toldCauses.js";
import {
  causeSentences,
  figureName,
  headlines,
  missesOf
} from "../../analysis/confronter/toldConfrontation.js";
import {frenchDate} from "../../words/frenchDate.js";
import {element} from "../element.js";
import {observedLines} from "../retournements/observedLines.js";
import {turnsList} from "../retournements/turnsList.js";
import {worldsNote} from "../worldsNote.js";
import {baselinesTable} from "./baselinesTable.js";
import {causesFigure} from "./causesFigure.js";
import {learningTable} from "./learningTable.js";
import {nearTable} from "./nearTable.js";
import {shownTable} from "./shownTable.js";
import {undatedList} from "./undatedList.js";
import {unjudgedTable} from "./unjudgedTable.js";
import type {VenuDocument} from "./venuDocument.js";
import {venuFigure} from "./venuFigure.js";

type Part =
  | "headline"
  | "turns"
  | "figure"
  | "misses"
  | "causes"
  | "learning"
  | "undated"
  | "baselines"
  | "near"
  | "shown"
  | "unjudged";

/** The pieces of the page; where the project has no public figure, the first says how to bring some. */
export function venuPage({confrontation, names, later = [], origins, stale}: VenuDocument): {
  readonly [part in Part]: Node;
} {
  if (confrontation === undefined) return absent();
  return {
    headline: headline(confrontation, stale),
    turns: turnsList(observedLines(confrontation)),
    figure: venuFigure(confrontation, {names, origins}),
    misses: misses(confrontation),
    causes: causesFigure(confrontation, origins),
    learning: learningTable([confrontation, ...later], names),
    undated: undatedList(confrontation),
    baselines: baselinesTable(confrontation, names),
    near: nearTable(confrontation, names),
    shown: shownTable(confrontation),
    unjudged: unjudgedTable(confrontation)
  };
}

function headline(document: Confrontation, stale: string | undefined): HTMLElement {
  const [first, ...others] = headlines(document);
  return element(
    "div",
    {},
    ...(stale === undefined ? [] : [element("p", {class: "avertissement"}, stale)]),
    element("p", {}, element("strong", {}, first)),
    element(
      "ul",
      {},
      others.map((sentence) => element("li", {}, sentence))
    ),
    element(
      "p",
      {},
      `Les projections sont celles que l’on pouvait faire le ${frenchDate(document.knownOn)} : rien de ce qui a été publié ensuite n’entre dans leurs fourchettes ni dans leur centre, hors ce que nomme la liste plus bas, et aucune n’a été réglée sur les chiffres qui la jugent.`
    ),
    worldsNote(document.scenarios[0])
  );
}

/** Each output that a bar misses, with what is written of its cause. */
function misses(document: Confrontation): HTMLElement {
  const byOutput = [...new Map(missesOf(document).map((row) => [row.output, row])).values()];
  if (byOutput.length === 0) return element("p", {}, "Aucun chiffre noté ne sort des barres larges.");
  return element(
    "div",
    {},
    byOutput.map((row) => [
      element("h3", {}, figureName(row)),
      element(
        "ul",
        {},
        [...causeSentences(row), ...measuredSentences(document, row)].map((sentence) =>
          element("li", {}, sentence)
        )
      )
    ])
  );
}

function absent(): {readonly [part in Part]: Node} {
  const none = () => element("p", {}, "Rien à montrer sans chiffre public.");
  return {
    headline: element(
      "p",
      {class: "avertissement"},
      "Ce projet n’a pas de chiffre public venu après la signature. Pour apporter les vôtres : ",
      element("code", {}, "npx equilibre importer observations <fichier>"),
      ", puis ",
      element("code", {}, "npm start"),
      "."
    ),
    ...{
      turns: none(),
      figure: none(),
      misses: none(),
      causes: none(),
      learning: none(),
      undated: none(),
      baselines: none(),
      near: none(),
      shown: none(),
      unjudged: none()
    }
  };
}
