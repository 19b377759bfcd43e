import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import {formatNumber} from "../../words/numbers.js";
import {worldsSentence} from "../../words/worlds.js";
import {element} from "../element.js";

/** What the frontier takes as given, how it was computed, and enough to compute it again. */
export function frontierAssumptions(document: FrontierDocument, command: string): HTMLElement {
  const {assumptions, candidates, replications, seed, engine, worlds} = document;
  const sentences = [
    ...assumptions,
    `Une commission voit ${formatNumber(candidates.perCommission)} candidats par logement, et un logement passe au plus devant ${formatNumber(candidates.commissions)} commissions.`,
    `La limite est l’optimum d’un programme linéaire (HiGHS) sur les moyennes de ${formatNumber(replications)} réplications ; elle n’a donc pas d’intervalle. ${worldsSentence(worlds)}`,
    `Moteur version ${engine.version}, graine « ${seed} », calculé par « ${command} ».`
  ];
  return element(
    "ul",
    {},
    sentences.map((sentence) => element("li", {}, sentence))
  );
}
