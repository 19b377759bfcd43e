import {formatNumber} from "../words/numbers.js";
import {stabilitySentence, worldsSentence} from "../words/worlds.js";
import {element} from "./element.js";
import {replacedNote} from "./replacedNote.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** Where the figures of a simulation come from: enough to make them again and to check that they are the same. */
export function provenance({
  scenario,
  engine,
  seed,
  replications,
  incertitudes,
  worlds,
  digest,
  inputs,
  replaced
}: ScenarioDocument): HTMLElement {
  const varied =
    incertitudes === false
      ? `le hasard (les hypothèses gardent leur valeur centrale${worlds === undefined ? "" : ", sauf dans les mondes plausibles"})`
      : `le hasard et les hypothèses : ${incertitudes.join(", ")}`;
  const details = element(
    "details",
    {class: "provenance"},
    element("summary", {}, `D’où viennent ces chiffres : ${scenario.title}`),
    element(
      "dl",
      {},
      term("Simulation", scenario.id),
      term("Moteur", `version ${engine.version}`),
      term("Graine", seed),
      term("Réplications", formatNumber(replications)),
      term("Ce qui varie", varied),
      term("Mondes", worldsSentence(worlds)),
      ...(worlds === undefined
        ? []
        : [
            term("Stabilité", stabilitySentence(worlds)),
            term("Empreinte des mondes", element("code", {}, worlds.digest))
          ]),
      term("Empreinte des résultats", element("code", {}, digest)),
      term(
        "Fichiers lus",
        element(
          "ul",
          {},
          Object.entries(inputs).map(([path, hash]) =>
            element("li", {}, path, " ", element("code", {}, hash.slice(0, 19)))
          )
        )
      )
    )
  );
  const note = replacedNote(replaced);
  return note === undefined ? details : element("div", {}, note, details);
}

function term(name: string, detail: string | HTMLElement): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, detail));
}
