import {aciSum} from "../../analysis/fiches/aciSum.js";
import type {FichesDocument} from "../../analysis/fiches/fichesDocument.js";
import {formatNumber} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {element} from "../element.js";
import type {FichesState} from "./fichesState.js";

/** Why the ACI objectives of the sheets add up to more than what all owe together: each is rounded up. */
export function aciSumNote(document: FichesDocument, {fiche, scenario, annee}: FichesState): HTMLElement {
  const kind = document.units.find(({id}) => id === fiche)?.kind ?? "commune";
  const {units, rounded, together, premierAcces} = aciSum(document, {kind, scenario, year: Number(annee)});
  const noun = kind === "commune" ? "communes" : "bailleurs";
  return element(
    "p",
    {},
    `Les objectifs ACI des ${noun} où un premier accès est attendu (${formatNumber(units)}) font ${formatNumber(rounded)} ménages en ${annee}, chacun ` +
      `arrondi au ménage supérieur. Ensemble, sur ${formatNumber(premierAcces)} premiers accès, la même part en fait ${formatNumber(together)} : ` +
      `l’écart, ${formatNumber(rounded - together)}, ne vient que des arrondis. Répartir exactement ce total laisserait des ${noun} un peu ` +
      "sous leur part, que l’article 6.2 demande à tous. ",
    badge("derive")
  );
}
