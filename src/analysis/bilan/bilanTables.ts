import {contingents, fragilites} from "../../core/vocabulary.js";
import {bracketSpan} from "../../words/bracketWords.js";
import type {Scale} from "../../words/inForce.js";
import {classWords, contingentLabels} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {BilanCounts, ReviewedUnit} from "./bilanCounts.js";
import type {BilanColumn, BilanTable} from "./bilanTable.js";
import {delaysTable} from "./delaysTable.js";
import {entrantsTable} from "./entrantsTable.js";
import {naturesTable} from "./naturesTable.js";
import {ressourcesTable} from "./ressourcesTable.js";
import type {ReviewCounts} from "./reviewCounts.js";
import {sharesTable} from "./sharesTable.js";

const resources =
  "Parts sur les lignes renseignées, celles qui disent les ressources et la catégorie du ménage.";
const natures =
  "Part ACI sur les 1ers accès qui disent la situation du ménage ; les mutations n’y entrent pas.";

export const unitColumns = {
  classe: [{id: "fragilite", label: "Fragilité des quartiers", kind: "text"}],
  classeCommune: [{id: "fragilite", label: "Fragilité des communes", kind: "text"}],
  commune: [
    {id: "insee", label: "Code INSEE", kind: "text"},
    {id: "commune", label: "Commune", kind: "text"},
    {id: "fragilite", label: "Fragilité de la commune", kind: "text"}
  ],
  bailleur: [
    {id: "bailleur", label: "Identifiant", kind: "text"},
    {id: "nom", label: "Bailleur", kind: "text"}
  ],
  quartier: [
    {id: "quartier", label: "Quartier", kind: "text"},
    {id: "commune", label: "Commune", kind: "text"},
    {id: "fragilite", label: "Fragilité du quartier", kind: "text"}
  ]
} as const satisfies {readonly [unit: string]: readonly BilanColumn[]};

/** Every table of article 19, exact: for the partners who sent the lines. `stockProfile` is by class, then bracket. */
export function bilanTables(
  counts: BilanCounts,
  {stockProfile, scale}: {readonly stockProfile: readonly (readonly number[])[]; readonly scale: Scale}
): BilanTable[] {
  const {communes, bailleurs, quartiers, metropole} = counts;
  const classes = [
    ...fragilites.map((g, i) => ({labels: [classWords[g]], counts: counts.classes[i]})),
    {labels: ["quartier non dit"], counts: counts.classUnknown},
    {labels: ["ensemble"], counts: metropole}
  ];
  const communeClasses = [
    ...fragilites.map((g, i) => ({labels: [classWords[g]], counts: counts.communeClasses[i]})),
    {labels: ["ensemble"], counts: metropole}
  ];
  const ofResources = (rows: readonly Labelled[]) => ({
    rows: rows.map(resourcesRow),
    scale,
    brackets: counts.brackets
  });
  return [
    ressourcesTable(
      {
        id: "ressources-classes",
        title: "Ressources des ménages par classe de fragilité des quartiers",
        note: resources,
        labels: unitColumns.classe
      },
      ofResources(classes)
    ),
    ressourcesTable(
      {
        id: "ressources-quartiers",
        title: "Ressources des ménages par quartier",
        note: resources,
        labels: unitColumns.quartier
      },
      ofResources(quartiers.map(labelled))
    ),
    ressourcesTable(
      {
        id: "ressources-communes",
        title: "Ressources des ménages par commune",
        note: resources,
        labels: unitColumns.commune
      },
      ofResources(communes.map(labelled))
    ),
    ressourcesTable(
      {
        id: "ressources-bailleurs",
        title: "Ressources des ménages par bailleur",
        note: resources,
        labels: unitColumns.bailleur
      },
      ofResources(bailleurs.map(labelled))
    ),
    naturesTable(
      {
        id: "natures-classes-communes",
        title: "ACI, mutations et relogements par classe de fragilité des communes",
        note: natures,
        labels: unitColumns.classeCommune
      },
      communeClasses
    ),
    naturesTable(
      {
        id: "natures-communes",
        title: "ACI, mutations et relogements par commune",
        note: natures,
        labels: unitColumns.commune
      },
      communes.map(labelled)
    ),
    naturesTable(
      {
        id: "natures-bailleurs",
        title: "ACI, mutations et relogements par bailleur",
        note: natures,
        labels: unitColumns.bailleur
      },
      bailleurs.map(labelled)
    ),
    entrantsTable(
      counts.classes.map((c) => ({counts: c.brackets, known: knownBrackets(c)})),
      {stockProfile, scale, brackets: counts.brackets}
    ),
    sharesTable(
      {
        id: "premier-acces-tranches",
        title: "Premiers accès par tranche de ressources : le prix d’un objectif se lit ici",
        article: "19, 5.2, 6.2",
        subject: "Ménages"
      },
      counts.brackets.ids.map((_, k) => ({
        label: upperFirst(bracketSpan(counts.brackets, k, scale)),
        count: metropole.premierAccesByBracket[k]
      })),
      metropole.premierAccesByBracket.reduce((a, b) => a + b, 0)
    ),
    sharesTable(
      {id: "activite", title: "Actifs et inactifs", article: "19", subject: "Ménages"},
      [
        {label: "actifs", count: metropole.actifs},
        {label: "inactifs", count: metropole.inactifs}
      ],
      metropole.actifs + metropole.inactifs
    ),
    sharesTable(
      {id: "contingents", title: "Contingents", article: "6.3, 14.2", subject: "Contingent"},
      contingents.map((c, i) => ({label: contingentLabels[c], count: metropole.contingents[i]})),
      metropole.attributions - metropole.contingentUnknown
    ),
    delaysTable(counts.delays, {scale, brackets: counts.brackets})
  ];
}

interface Labelled {
  readonly labels: readonly string[];
  readonly counts: ReviewCounts;
}

function labelled({id, nom, fragilite, counts}: ReviewedUnit): Labelled {
  const fragility = fragilite === undefined ? [] : [classWords[fragilites[fragilite]]];
  return {labels: [id, nom, ...fragility], counts};
}

function resourcesRow({labels: names, counts}: Labelled) {
  const {attributions, brackets} = counts;
  return {labels: names, attributions, known: knownBrackets(counts), counts: brackets};
}

/** Lines that give a bracket. */
function knownBrackets({attributions, bracketUnknown}: ReviewCounts): number {
  return attributions - bracketUnknown;
}
