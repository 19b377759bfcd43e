import type {DecisionText} from "../../analysis/revoyure/revoyureDocument.js";
import {badge} from "../badge.js";
import {element} from "../element.js";

/** Decisions of earlier revoyures: what was adopted or not, by whom, why, and knowing what. */
export function memoryList(
  memory: readonly DecisionText[],
  {exercise}: {readonly exercise: boolean}
): HTMLElement {
  return element(
    "div",
    {class: "memoire"},
    element("h3", {}, "Ce qui a déjà été décidé"),
    memory.length === 0
      ? element("p", {}, "Aucune décision de revoyure n’est enregistrée (data/revoyures).")
      : element(
          "ul",
          {},
          memory.map((decision) => element("li", {}, ...sentences(decision), nature(exercise)))
        )
  );
}

function sentences(decision: DecisionText): (string | HTMLElement)[] {
  const {date, title, period, decidedBy, motives, knownOn, sameFiles, adopted, rejected} = decision;
  const same =
    sameFiles === undefined
      ? ""
      : sameFiles
        ? " Les fichiers lus ici sont ceux d’alors."
        : " Les fichiers lus ici ne sont plus ceux d’alors.";
  return [
    element("strong", {}, `${french(date)}, ${title}`),
    ` (période ${period}), par ${decidedBy.join(", ")}, sachant ce qui était connu le ${french(knownOn)}.${same} ${motives} `,
    ...adopted.map(
      ({title: avenant, inForce, motive}) =>
        `Adopté : ${avenant}, en vigueur le ${french(inForce)} (${motive}) `
    ),
    ...rejected.map(({proposal, motive}) => `Écarté : ${proposal} (${motive}) `),
    ...(adopted.length === 0 ? ["Rien n’a été changé. "] : [])
  ];
}

/** In an exercise nothing is a fact, not even what was decided. */
function nature(exercise: boolean): HTMLElement {
  return exercise ? element("b", {}, "Décision d’exercice.") : badge("fait", "data/revoyures");
}

function french(date: string): string {
  return date.split("-").reverse().join("/");
}
