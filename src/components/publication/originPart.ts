import {citation} from "../../words/citation.js";
import {citedOf} from "../../words/citedOf.js";
import {frenchDate} from "../../words/frenchDate.js";
import {element} from "../element.js";
import {provenance} from "../provenance.js";
import type {PublicationDocument} from "./publicationDocument.js";

/** Sources, how to cite, how to make the same figures again, and all that decided them. */
export function originPart(document: PublicationDocument): HTMLElement {
  const {convention, reference, scenario, address, id} = document;
  const code = (text: string) => element("code", {}, text);
  return element(
    "div",
    {class: "publication-provenance"},
    element(
      "p",
      {},
      element("b", {}, "Sources"),
      ` : ${convention.title}, signée le ${frenchDate(convention.signed)} ; territoire bâti à partir ${convention.sources}.`
    ),
    element("p", {}, element("b", {}, "Comment citer"), ` : ${citation(citedOf(document))}.`),
    element(
      "p",
      {},
      element("b", {}, "Refaire"),
      " : avec la même version, ",
      code("npx equilibre simuler --depuis manifest.json"),
      " redonne la même empreinte, ou dit ce qui manque. Les fichiers ",
      code("figures.xlsx"),
      ", ",
      code("figures.csv"),
      " et ",
      code("rapport.json"),
      " tiennent chaque chiffre sans arrondi."
    ),
    element("p", {}, element("b", {}, "Adresse"), ` : ${address}`),
    id === reference.scenario.id
      ? undefined
      : element(
          "p",
          {},
          element("b", {}, "Comparé à"),
          ` : « ${reference.scenario.title} » (${reference.scenario.id}), même graine, mêmes tirages, empreinte `,
          code(reference.digest)
        ),
    provenance(scenario)
  );
}
