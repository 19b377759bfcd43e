import type {FrontierMeasure} from "../analysis/atteignable/frontierDocument.js";
import type {EffectVerdict} from "../analysis/comparer/effect.js";
import type {SignShare} from "../analysis/indicateurs/result.js";
import type {Levers} from "../core/convention/levers.js";
import type {AciSituation, AgeGroup, MutationCriterion} from "../core/menage/situations.js";
import type {Contingent, Fragilite, RentClass, Status} from "../core/vocabulary.js";
import {boundsLabel} from "./inForce.js";
import {isHeld} from "./signShare.js";
import {upperFirst} from "./upperFirst.js";

type Words<K extends string> = {readonly [k in K]: string};

/** Classes of fragility after a noun in the singular: « un quartier de fragilité moyenne ». */
export const classAdjectives: Words<Fragilite> = {
  fragile: "fragile",
  moyenne: "de fragilité moyenne",
  sans: "sans fragilité"
};

/** The same after a noun in the plural: « les quartiers fragiles ». */
export const classPlurals: Words<Fragilite> = {...classAdjectives, fragile: "fragiles"};

/** The class by itself, as a cell of a table says it. */
export const classWords: Words<Fragilite> = {...classAdjectives, moyenne: "fragilité moyenne"};

/** Classes of quartiers inside a sentence, the last one being the whole territoire. */
export const classNames: Words<Fragilite | "metropole"> = {
  ...mapped(classPlurals, (plural) => `quartiers ${plural}`),
  metropole: "ensemble du territoire"
};

/** The same as titles. */
export const fragiliteLabels = mapped(classNames, upperFirst);

/** One quartier of a class: « quartier fragile ». */
export const quartierOfClass = mapped(classAdjectives, (adjective) => `quartier ${adjective}`);

/**
 * The brackets that most conventions name, with their turns in French; bracketWords.ts says those of a document,
 * and falls back on the name that the convention gives.
 */
const bracketIds = ["tresModestes", "modestes", "intermediaires", "plusElevees"] as const;
type Bracket = (typeof bracketIds)[number];

/** Inside a sentence, in the plural. */
export const bracketNames: Words<Bracket> = {
  tresModestes: "très modestes",
  modestes: "modestes",
  intermediaires: "ressources intermédiaires",
  plusElevees: "ressources plus élevées"
};

/** Short titles, for legends and narrow columns. */
export const bracketLabels = mapped(bracketNames, (name) => upperFirst(name.replace(/^ressources /, "")));

/** What one ménage of a bracket is, in a list of traits: « très modeste », « ressources plus élevées ». */
export const bracketTraits: Words<Bracket> = {
  ...bracketNames,
  tresModestes: "très modeste",
  modestes: "modeste"
};

/** One ménage of a bracket after the noun: « un ménage aux ressources plus élevées ». */
export const bracketAdjectives = mapped(bracketTraits, (trait) =>
  trait.replace(/^ressources/, "aux ressources")
);

/** How a ménage comes to an attribution (articles 6, 7 and 8). */
export const statusLabels: Words<Status> = {
  premierAcces: "1er accès",
  mutation: "mutation",
  relogementNpru: "relogement NPRU"
};

export const contingentLabels: Words<Contingent> = {
  prefet: "préfet",
  actionLogement: "Action Logement",
  metropole: "métropole",
  bailleur: "bailleur"
};

/** The same as complements of a logement: « contingent du préfet ». */
export const contingentNames: Words<Contingent> = {
  prefet: `contingent du ${contingentLabels.prefet}`,
  actionLogement: `contingent d’${contingentLabels.actionLogement}`,
  metropole: "contingent métropolitain",
  bailleur: `contingent du ${contingentLabels.bailleur}`
};

export const rentLabels: Words<RentClass> = {
  plai: "PLAI",
  plusAncien: "PLUS ancien",
  plusRecent: "PLUS récent",
  pls: "PLS"
};

/** Levels of rent, from the cheapest quarter of the logements: « un loyer du quart le moins cher ». */
export const rentLevelNames = [
  "du quart le moins cher",
  "du deuxième quart",
  "du troisième quart",
  "du quart le plus cher"
] as const;

/** A ménage of a size (index in `sizes`): « d’une personne », « de six personnes ou plus ». */
export const sizeNames = [
  "d’une personne",
  "de deux personnes",
  "de trois personnes",
  "de quatre personnes",
  "de cinq personnes",
  "de six personnes ou plus"
] as const;

/** What pages call the two readings of the balance, under the bounds in force. */
export function measureLabel({measure, bounds}: Pick<FrontierMeasure, "measure" | "bounds">): string {
  return measure === "bornes" ? boundsLabel(bounds) : "Équilibre de référence, tranche par tranche";
}

/** What pages call the ages of who signs the demande. */
export const ageLabels: Words<AgeGroup> = {
  jeunes: "18 à 30 ans",
  adultes: "31 à 44 ans",
  matures: "45 à 64 ans",
  aines: "65 ans et plus"
};

/** The bounds of the groups are those of the text for the young (article 6.1), a hypothesis for the others. */
export const ageTraits: Words<AgeGroup> = {
  jeunes: "jeune",
  adultes: "adulte",
  matures: "d’âge mûr",
  aines: "âgé"
};

/** Short French labels, for tables and explanations; the wording of the text stands in data/convention. */
export const situationLabels: Words<AciSituation> = {
  nonDecent: "logement non décent",
  insalubre: "logement impropre ou insalubre",
  suroccupation: "sur-occupation extrême",
  sansLogement: "sans logement",
  perteLogement: "perte de logement prochaine",
  sortieHebergement: "sortie d’hébergement",
  sortieFoyer: "sortie de foyer ou de résidence sociale",
  handicap: "handicap",
  cohabitationRisque: "cohabitation à risque",
  jeunesPrecaires: "jeune en situation précaire",
  ageesMalLogees: "personne âgée modeste et mal logée",
  precariteInsertion: "précarité et insertion professionnelle",
  situationsParticulieres: "situation particulière"
};

export const criterionLabels: Words<MutationCriterion> = {
  sousOccupation: "sous-occupation",
  insolvabilite: "ménage devenu insolvable",
  sante: "handicap ou santé",
  environnement: "environnement",
  delai: "délai d’attente",
  violences: "violences conjugales",
  suroccupation: "sur-occupation"
};

/** What can be said of an effect, in words. */
export const verdictWords: Words<EffectVerdict> = {
  identique: "aucun effet",
  hasard: "indistinct",
  negligeable: "trop petit pour compter",
  hausse: "en hausse",
  baisse: "en baisse"
};

/** What is known of an effect: its verdict against chance and, where worlds were drawn, how many hold its sign. */
export interface Judged {
  readonly verdict: EffectVerdict;
  readonly sign?: SignShare | undefined;
  readonly difference?: {readonly sign?: SignShare};
}

/** Whether a direction may be stated: told from chance, large enough to matter, and held by two worlds in three. */
export function isTold({verdict, sign, difference}: Judged): boolean {
  const held = sign ?? difference?.sign;
  return (verdict === "hausse" || verdict === "baisse") && (held === undefined || isHeld(held));
}

function mapped<K extends string>(words: Words<K>, form: (word: string) => string): Words<K> {
  const entries = Object.entries<string>(words).map(([key, word]) => [key, form(word)]);
  return Object.fromEntries(entries) as Words<K>;
}

/** What each group of levers is about, and the article of the convention that it serves. */
export const leverGroupNames: {
  readonly [group in keyof Levers]: {readonly label: string; readonly article: string};
} = {
  attribution: {label: "bornes de ressources", article: "5.2"},
  aci: {label: "objectif ACI", article: "6.2"},
  plai: {label: "taux de PLAI", article: "11.4"},
  npru: {label: "démolitions et relogements", article: "8"},
  offre: {label: "production", article: "11.1"},
  loyers: {label: "logements à bas loyer", article: "12"},
  mutations: {label: "mutations bloquées", article: "7"},
  contingents: {label: "contingents", article: "6.3"}
};
