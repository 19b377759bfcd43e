import {formatNumber} from "../../words/numbers.js";
import {stabilitySentence, worldsSentence} from "../../words/worlds.js";
import {element} from "../element.js";
import type {KeptAvenant} from "./avenantPageDocument.js";

/** Enough to make these figures again and to check that they are the same. */
export function avenantProvenance({document, command}: KeptAvenant): HTMLElement {
  const {engine, seed, replications, runs, avenants} = document;
  const rows: readonly (readonly [string, string])[] = [
    ["Commande", command],
    ["Moteur", `version ${engine.version}`],
    ["Graine", seed],
    ["Réplications", formatNumber(replications)],
    ["Mondes", `${worldsSentence(document.worlds)} ${stabilitySentence(document.worlds)}`.trim()],
    ["Avenants", avenants.map(({file}) => file).join(", ")],
    ["Empreinte sans", runs[0].digest],
    ["Empreinte avec", runs[1].digest]
  ];
  return element(
    "details",
    {class: "provenance"},
    element("summary", {}, "D’où viennent ces chiffres"),
    element(
      "dl",
      {},
      rows.map(([name, detail]) =>
        element("div", {}, element("dt", {}, name), element("dd", {}, element("code", {}, detail)))
      )
    )
  );
}
