import type {NpruPlan} from "../../analysis/npru/npruPlan.js";
import type {NpruParts} from "../../analysis/npru/npruTables.js";
import {synthetic} from "../../words/synthetic.js";
import {typography} from "../../words/typography.js";
import {element} from "../element.js";
import {npruPage} from "./npruPage.js";

const parts: readonly {readonly id: keyof NpruParts; readonly title: string}[] = [
  {id: "sites", title: "Les sites"},
  {id: "menages", title: "Les ménages, et ce qui se libère"},
  {id: "relogements", title: "Où ils vont"},
  {id: "retard", title: "Si le programme prend du retard"},
  {id: "charte", title: "Ce que la Charte écrira"},
  {id: "offre", title: "Ce qui se reconstruit"},
  {id: "taux", title: "Le taux de PLAI de l’année"}
];

/** The whole plan for paper: what to remember and where it comes from on the first page, then the parts of the page in order. */
export function npruReport({document, inputs, sha256}: NpruPlan): HTMLElement {
  const page = npruPage({document});
  const {scenario, seed, replications, engine} = document;
  return element(
    "main",
    {id: "observablehq-main", class: "revoyure-rapport"},
    element(
      "section",
      {},
      element("h1", {}, "Le NPRU en un plan"),
      element(
        "p",
        {class: "question"},
        `Qui reloger, où, quand, et que reconstruire (articles 8 et 11.4) : scénario « ${typography(scenario.title)} »`
      ),
      page.notice,
      page.answer,
      element("h3", {}, "Comment lire ces pages"),
      element("p", {}, synthetic),
      page.notes,
      element("h3", {}, "D’où viennent ces chiffres"),
      element(
        "p",
        {class: "panel-note"},
        `Scénario ${scenario.id}, moteur version ${engine.version}, graine « ${seed} », ${replications} réplications, empreinte ${sha256}. ` +
          `Faits de ${Object.keys(inputs).length} fichiers, dont le classeur donne les empreintes.`
      )
    ),
    parts.map(({id, title}, i) => element("section", {id}, element("h2", {}, `${i + 1}. ${title}`), page[id]))
  );
}
