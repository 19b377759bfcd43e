import {element} from "../element.js";
import {worldsNote} from "../worldsNote.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {learnPart} from "./learnPart.js";
import {methodPart} from "./methodPart.js";
import {surePart} from "./surePart.js";
import {turnsPart} from "./turnsPart.js";
import {weightsPart} from "./weightsPart.js";

type Part = "notice" | "sure" | "weighs" | "turns" | "learn" | "method";

/** The pieces of the page; where no world was drawn, the notice says how to have some and the others say so. */
export function inconnuesPage(document: InconnuesDocument): {readonly [part in Part]: Node} {
  const {unknowns} = document;
  if (unknowns === undefined) return absent(document);
  return {
    notice: worldsNote(unknowns),
    sure: surePart(unknowns, document),
    weighs: weightsPart(unknowns, document),
    turns: turnsPart(unknowns, document),
    learn: learnPart(unknowns, document),
    method: methodPart(unknowns, document)
  };
}

function absent({absent: reason}: InconnuesDocument): {readonly [part in Part]: Node} {
  const none = () =>
    element("p", {}, reason === "calcul" ? "Pas encore calculé." : "Rien à montrer sans mondes plausibles.");
  return {
    ...{notice: noticeOf(reason), sure: none(), weighs: none(), turns: none(), learn: none()},
    method: element(
      "p",
      {},
      "Un monde plausible donne à chaque hypothèse une valeur possible, et redonne les chiffres publiés. ",
      element("a", {href: "./methode.html"}, "La méthode"),
      " et ",
      element("a", {href: "./hypotheses.html"}, "les hypothèses"),
      " disent le reste."
    )
  };
}

function noticeOf(reason: InconnuesDocument["absent"]): Node {
  const code = (text: string) => element("code", {}, text);
  if (reason === "calcul") return element("span", {});
  return reason === "autresMondes"
    ? element(
        "p",
        {class: "avertissement"},
        "Les mondes plausibles ont changé depuis que ces résultats ont été calculés. Pour les refaire : ",
        code("npx equilibre mondes"),
        ", puis ",
        code("npm start"),
        "."
      )
    : element(
        "p",
        {class: "avertissement"},
        "Ces résultats ont été calculés sur le hasard seul : ce que l’on ne sait pas n’y est pas. Pour l’avoir : ",
        code("npx equilibre mondes"),
        " tire les mondes plausibles, puis ",
        code("npm start"),
        ", sans ",
        code("--mondes 0"),
        ", y simule les scénarios."
      );
}
