import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {revoyureTurns} from "../../analysis/revoyure/revoyureTurns.js";
import {spoken} from "../../analysis/revoyure/spoken.js";
import {observedStatut} from "../../words/statuts.js";
import {badge} from "../badge.js";
import {element} from "../element.js";
import {turnsList} from "../retournements/turnsList.js";
import {exerciseNote} from "./exerciseNote.js";

/** The first page, to be read aloud: what happened in sentences, then what is not known. */
export function summaryPart(document: RevoyureDocument): HTMLElement {
  const {sentences, unknown} = spoken(document);
  const {projection} = document.revoyure.provenance;
  return element(
    "div",
    {class: "revoyure-une"},
    exerciseNote(document),
    secrecyNote(document),
    element(
      "div",
      {class: "reponse"},
      sentences
        .filter(Boolean)
        .map((sentence, i) =>
          element("p", {}, sentence, ...(i === 0 ? [" ", badge(observedStatut(document))] : []))
        )
    ),
    element("h2", {}, "Ce que l’on ne sait pas"),
    element(
      "ul",
      {},
      unknown.map((each) => element("li", {}, each))
    ),
    element("h3", {}, "Ce qui changerait la réponse"),
    turnsList(revoyureTurns(document.revoyure)),
    element(
      "p",
      {class: "panel-note"},
      `Bilan de ${document.revoyure.period.label} jugé par la projection « ${projection.scenario.title} », gelée le ` +
        `${projection.date.split("-").reverse().join("/")}, empreinte ${projection.sha256.slice(0, 19)}. ` +
        "Arithmétique du texte et jugement statistique sont toujours donnés l’un à côté de l’autre : atteint ou non atteint à neuf " +
        "chances sur dix, indéterminé sinon."
    )
  );
}

function secrecyNote({revoyure, exercise}: RevoyureDocument): HTMLElement | undefined {
  if (exercise !== undefined) return undefined;
  return element(
    "p",
    {class: "avertissement"},
    revoyure.bilan.publication
      ? "Effectifs de 1 à 10 ménages masqués : ce document peut être publié."
      : "Effectifs exacts : document réservé aux partenaires. Pour publier, ajoutez --publication."
  );
}
