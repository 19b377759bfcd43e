import {contingents, rentClasses} from "../../../core/vocabulary.js";
import type {ImportSpec} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

export const logements: ImportSpec = {
  type: "logements",
  title: "Logements un à un (RPLS : dépôt réglementaire, fichier ouvert ou « RPLS loi »)",
  use: `Utilisé : si le fichier tient au moins 80 % du parc publié, les comptes des communes (QPV, typologies, individuel, périodes), les classes de loyer par période et zone, le loyer moyen, et le parc des bailleurs reconnus ; sinon, ce parc seul. Gardés sans usage : surfaces, occupation, date du bail, réservataire. ${refitNeeded}`,
  columns: [
    {
      name: "insee",
      description: "Code INSEE de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "code"]
    },
    {
      name: "qpv",
      description: "En quartier prioritaire : 1, 2, oui, non ou le code du quartier",
      required: true,
      kind: {type: "qpv"},
      examples: ["oui", "non"]
    },
    {
      name: "construction",
      description: "Type de construction : collectif ou individuel",
      required: true,
      kind: {type: "choix", values: ["collectif", "individuel"]},
      examples: ["collectif", "individuel"]
    },
    {
      name: "typologie",
      description: "Nombre de pièces principales ou T1 à T5",
      required: true,
      kind: {type: "typologie"},
      examples: ["T3", "T4"]
    },
    {
      name: "surface",
      description: "Surface habitable en m²",
      required: true,
      kind: {type: "decimal", min: 5, max: 400},
      examples: ["64", "82,5"]
    },
    {
      name: "annee_construction",
      description: "Année d’achèvement",
      required: true,
      kind: {type: "entier", min: 1600, max: 2100, measure: "annee"},
      examples: ["1972", "2011"]
    },
    {
      name: "annee_location",
      description: "Année de première mise en location",
      required: false,
      kind: {type: "entier", min: 1850, max: 2100, measure: "annee"},
      examples: ["1973", "2011"]
    },
    {
      name: "financement",
      description: "Financement initial : code RPLS ou classe de loyer",
      required: true,
      kind: {type: "choix", values: [...rentClasses, "pli", "autre"]},
      examples: ["plusAncien", "plai"]
    },
    {
      name: "occupation",
      description: "Occupation au 1er janvier",
      required: false,
      kind: {type: "choix", values: ["loue", "vacant", "vide", "association", "autre", "sorti"]},
      examples: ["loue", "vacant"]
    },
    {
      name: "date_bail",
      description: "Prise d’effet du bail en cours",
      required: false,
      kind: {type: "date"},
      examples: ["03/2025", ""]
    },
    {
      name: "loyer_mensuel",
      description: "Loyer principal hors charges, en euros",
      required: false,
      kind: {type: "decimal", min: 0, max: 5000, measure: "loyer"},
      examples: ["342,18", "455,60"]
    },
    {
      name: "contingent",
      description: "Réservataire : code RPLS ou nom",
      required: false,
      kind: {type: "choix", values: contingents},
      examples: ["prefet", "actionLogement"]
    },
    {
      name: "bailleur",
      description: "Raison sociale du propriétaire",
      required: false,
      kind: {type: "bailleur", othersKept: true},
      examples: ["code", "code"]
    }
  ],
  outsideSetAside: true
};
