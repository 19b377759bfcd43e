import {answerParagraphs} from "../answerParagraphs.js";
import {element} from "../element.js";
import type {EtSiResults} from "./etSiResults.js";
import {etSiSentences} from "./etSiSentences.js";
import {etSiStatus} from "./etSiStatus.js";
import type {SimulationProgress} from "./receiveReplicate.js";

/** Where the answer stands beside the levers: the former one stays, greyed and said so, until a replicate of what is asked comes. */
export interface EtSiAnswer {
  readonly node: HTMLElement;
  /** Shows how far the engine is and what it says; returns the results that the rest of the page may show. */
  show(progress: SimulationProgress, results: EtSiResults | undefined): EtSiResults | undefined;
}

export function etSiAnswer(): EtSiAnswer {
  const status = element("div", {class: "etsi-etat"});
  const former = element(
    "p",
    {class: "etsi-ancienne", hidden: true},
    "Calcul en cours : la réponse ci-dessous est celle des réglages d’avant."
  );
  const answer = element("div", {class: "etsi-texte", "aria-live": "polite"});
  // Within reach of the keyboard: on a telephone it scrolls by itself.
  const node = element(
    "section",
    {class: "etsi-reponse", "aria-label": "Réponse", tabindex: 0},
    former,
    answer,
    status
  );
  let last: EtSiResults | undefined;
  return {
    node,
    show(progress, results) {
      const {failure, replicates, wanted} = progress;
      // Said aloud once, when the last replicate is in.
      answer.setAttribute("aria-busy", String(failure === undefined && replicates.length < wanted));
      status.replaceChildren(etSiStatus(progress));
      if (failure !== undefined) last = undefined;
      else if (results !== undefined) last = results;
      const waiting = last !== undefined && results === undefined;
      former.hidden = !waiting;
      node.classList.toggle("en-attente", waiting);
      if (last === undefined) answer.replaceChildren();
      else if (!waiting) answer.replaceChildren(answerParagraphs(etSiSentences(last), "simule"));
      return last;
    }
  };
}
