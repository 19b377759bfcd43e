import {citation} from "../../words/citation.js";
import {citedOf} from "../../words/citedOf.js";
import {frenchDate} from "../../words/frenchDate.js";
import {type Child, element} from "../element.js";
import type {PublicationHeader} from "./publicationDocument.js";

interface Origin {
  /** Command that finds the digest again; undefined where the files of partners are needed, which no manifest holds. */
  readonly again?: string;
  /** What the figures are compared with. */
  readonly compared?:
    | {readonly scenario: {readonly id: string; readonly title: string}; readonly digest: string}
    | undefined;
  /** All that decided them. */
  readonly details: Child;
}

/** Sources, how to cite, how to make the same figures again, and all that decided them. */
export function originPart(document: PublicationHeader, {again, compared, details}: Origin): HTMLElement {
  const {convention, address} = document;
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
      ...(again === undefined
        ? [" : les fichiers d’attributions restent chez les partenaires ; leurs empreintes sont ci-dessous. "]
        : [" : avec la même version, ", code(again), " redonne la même empreinte, ou dit ce qui manque. "]),
      "Les fichiers ",
      code("figures.xlsx"),
      ", ",
      code("figures.csv"),
      " et ",
      code("rapport.json"),
      " tiennent chaque chiffre sans arrondi."
    ),
    element("p", {}, element("b", {}, "Adresse"), ` : ${address}`),
    compared === undefined
      ? undefined
      : element(
          "p",
          {},
          element("b", {}, "Comparé à"),
          ` : « ${compared.scenario.title} » (${compared.scenario.id}), même graine, mêmes tirages, empreinte `,
          code(compared.digest)
        ),
    details
  );
}
