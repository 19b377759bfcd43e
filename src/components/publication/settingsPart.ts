import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {leversPart} from "../leversPart.js";
import type {ScenarioChange} from "../scenarioText.js";
import type {ScenarioPublication} from "./publicationDocument.js";

const natures: {readonly [sort in ScenarioChange["sort"]]: string} = {
  levier: "levier",
  incertitude: "incertitude",
  avenant: "clause d’un avenant"
};

/** What the scenario sets otherwise than the one it extends, what each lever does where it is known, what is supposed. */
export function settingsPart({text, levers, hypotheses}: ScenarioPublication): HTMLElement {
  const {parent, changes, summary, deliveries} = text;
  return element(
    "div",
    {},
    element("p", {}, `${summary} ${deliveries}`),
    parent === undefined || changes.length === 0
      ? element("p", {}, "Il ne change aucun levier : la pratique observée continue.")
      : dataTable(changes, {
          caption: `Par rapport à « ${parent.title} », et rien d’autre`,
          columns: [
            {title: "Quoi", cell: ({description}) => description},
            {title: "Avant", cell: ({before}) => before},
            {title: "Dans ce scénario", cell: ({after}) => element("b", {}, after)},
            {title: "Article", cell: ({article}) => article ?? ""},
            {title: "Nature", cell: ({sort}) => natures[sort]}
          ]
        }),
    levers.document === undefined ? undefined : leversPart(levers),
    element(
      "p",
      {},
      `Ce que le texte ne dit pas est supposé : ${formatNumber(hypotheses)} hypothèses, chacune avec sa fourchette et sa raison ; les mondes plausibles les font varier toutes ensemble.`
    )
  );
}
