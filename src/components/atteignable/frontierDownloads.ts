import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import {groupBindings} from "../../analysis/atteignable/groupBindings.js";
import {underModestes} from "../../words/inForce.js";
import type {Cell} from "../downloads/csvText.js";
import {tableDownloads} from "../downloads/tableDownloads.js";

/** What the page shows, as files. */
export function frontierDownloads(document: FrontierDocument): HTMLElement {
  const {measures, years, stock, brackets} = document;
  const under = underModestes(brackets);
  return tableDownloads({
    name: "atteignable",
    sheets: [
      {
        name: "Politiques",
        rows: [
          ["Objectif", "Scénario", "Titre", "Écart moyen", "Part du possible", `Ménages ${under}`, ...years],
          ...measures.flatMap(({measure, places}) =>
            places.map(({scenario, title, gap, reached, modestes, byYear}): Cell[] => [
              measure,
              scenario,
              title,
              gap,
              reached ?? "",
              modestes,
              ...byYear
            ])
          )
        ]
      },
      {
        name: "Classes",
        rows: [
          ["Objectif", "Classe", "Qui", "Année de base", ...years],
          ...measures.flatMap(({measure, classes}) =>
            classes.flatMap(({fragilite, practice, bestByYear, places}): Cell[][] => [
              [measure, fragilite, "au mieux", practice, ...bestByYear],
              ...places.map(({scenario, byYear}) => [measure, fragilite, scenario, practice, ...byYear])
            ])
          )
        ]
      },
      {
        name: "Effort",
        rows: [
          ["Objectif", "Classe", "Effort", "Écart", "Erreur type", "Part du possible"],
          ...measures.flatMap(({measure, effort}) =>
            (effort?.classes ?? []).flatMap(({fragilite, points}) =>
              points.map(({effort: share, gap, se, reached}): Cell[] => [
                measure,
                fragilite,
                share,
                gap,
                se,
                reached ?? ""
              ])
            )
          )
        ]
      },
      {
        name: "Limite",
        rows: [
          ["Objectif", "Écart admis", `Ménages ${under} au plus`],
          ...measures.flatMap(({measure, curve}) =>
            curve.map(({gap, modestes}): Cell[] => [measure, gap, modestes])
          )
        ]
      },
      {
        name: "Contraintes",
        rows: [
          ["Objectif", "Sur quoi", "Un de plus", "Années", "Au moins", "Au plus"],
          ...measures.flatMap(({measure, best}) =>
            (
              [
                ["écart moyen, en points", best?.binding ?? []],
                [`ménages ${under} sur la période`, best?.bindingModestes ?? []]
              ] as const
            ).flatMap(([what, bindings]) =>
              groupBindings(bindings).map(({label, years: own, low, high}): Cell[] => [
                measure,
                what,
                label,
                own.join(", "),
                low,
                high
              ])
            )
          )
        ]
      },
      {
        name: "Parc",
        rows: [
          ["Tranche", "Au départ", "Flux à l’équilibre", "Simulé", "Référence"],
          ...stock.brackets.map(({bracket, base, best, simulated, reference}): Cell[] => [
            bracket,
            base,
            best,
            simulated,
            reference
          ])
        ]
      }
    ],
    document
  });
}
