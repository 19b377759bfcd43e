import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {frenchDate} from "../../words/frenchDate.js";
import {classPlurals} from "../../words/labels.js";
import {formatShare} from "../../words/numbers.js";
import type {Candidate} from "./candidate.js";

/** What a revoyure knows of the practice, for measures that a CIL can sign. */
export interface MeasureContext {
  /** The bailleurs that attribute most: their share of the attributions read, and their names where they may be written. */
  readonly busiest: {readonly count: number; readonly share: number; readonly names?: readonly string[]};
  /** Classes of communes that the practice learnt leaves under the ACI objective. */
  readonly aciShort: readonly Fragilite[];
}

/** Questions to ask of the model, as those of `candidateAvenants`: half of the agenda, five points more. */
const balancedAgenda = 0.5;
const higherBy = 0.05;

/**
 * What a CIL can sign without lowering an objective, beside more candidates and more production: presence at the CAL that
 * weigh most, the agenda of the CAL, contingents en flux, an ACI objective raised where it is missed.
 */
export function signableMeasures(
  convention: Convention,
  {from, busiest, aciShort}: MeasureContext & {readonly from: string}
): Candidate[] {
  return [
    ...(busiest.share > 0 ? [presence(busiest, Number(from.slice(0, 4)))] : []),
    agenda(from),
    flux(from),
    ...(aciShort.length > 0 ? [aciByClass(convention, {from, aciShort})] : [])
  ];
}

function presence({count, share, names}: MeasureContext["busiest"], year: number): Candidate {
  const told = Math.round(share * 20) / 20;
  // Two instances in the year bring back the share asked of those that do not follow: 1 − (1 − r)² of them.
  const perInstance = Math.round(100 * (1 - Math.sqrt(1 - told))) / 100;
  const whose = names === undefined ? "" : ` (${names.join(", ")})`;
  return {
    id: `presence-cal-${count}-bailleurs`,
    title: `Présence des partenaires de l'article 10.3 aux commissions des ${count} bailleurs qui attribuent le plus`,
    article: "10.3",
    motive: `Réguler, comme l'article 10.3 le permet, les commissions qui ne suivent pas les préconisations, là où se font environ ${formatShare(told)} des attributions${whose}.`,
    whoPays: "Ceux qui siègent, par leur temps ; les commissions de ces bailleurs, par leur latitude.",
    supposes: `que les commissions où l'on siège suivent ensuite toutes. Le moteur en ramène la même part, tirée au sort parmi toutes les commissions et non celles de ces bailleurs ; dans la lecture intensive de l'effort, seul l'objectif ACI y répond.`,
    movesObjective: false,
    parameters: {},
    levers: {attribution: {regulation: {[year]: perInstance, [year + 1]: 0}}}
  };
}

function agenda(from: string): Candidate {
  return {
    id: "agenda-cal-moitie-aci",
    title: "Un ordre du jour des commissions dont la moitié des dossiers sont ACI",
    article: "6.2, 10.3",
    motive:
      "Équilibrer les candidats présentés entre cas prioritaires et droit commun, pour que l'objectif ACI se joue à l'ordre du jour et non au vote.",
    whoPays: "Les demandeurs de droit commun, moins souvent présentés.",
    supposes: `que seules tiennent cet ordre du jour les commissions qui suivent l'article 6.2. ${undated(from)}`,
    movesObjective: false,
    parameters: {},
    levers: {aci: {agenda: balancedAgenda}}
  };
}

/** Of a lever that continues no value of before: the draft cannot say from when. */
function undated(from: string): string {
  return `Mesurée à compter du ${frenchDate(from)} ; le brouillon de scénario, dont le levier n'a pas de date, l'applique dès la première année.`;
}

function flux(from: string): Candidate {
  return {
    id: "contingents-en-flux",
    title: "Des contingents gérés en flux, et non logement par logement",
    article: "6.3",
    motive: "Laisser chaque réservataire choisir où placer ses candidats, dans toutes les résidences.",
    whoPays: "Les réservataires, dont aucun logement n'est plus le leur d'avance.",
    supposes: `les parts des contingents d'aujourd'hui (hypothèse contingents.shares). ${undated(from)}`,
    movesObjective: false,
    parameters: {},
    levers: {contingents: {enFlux: true}}
  };
}

function aciByClass(
  convention: Convention,
  {from, aciShort}: {readonly from: string; readonly aciShort: readonly Fragilite[]}
): Candidate {
  const objective = Math.round(100 * (numberAt(convention, "aci.objective", from) + higherBy)) / 100;
  const classes = fragilites.filter((g) => aciShort.includes(g));
  return {
    id: `aci-communes-${classes.join("-")}-${Math.round(100 * objective)}`,
    title: `Objectif ACI porté à ${formatShare(objective)} dans les communes ${classes.map((g) => classPlurals[g]).join(" et ")}`,
    article: "6.2",
    motive:
      "Demander davantage là où la pratique reste sous l'objectif signé, pour que l'effort observé y mène.",
    whoPays: "Les demandeurs de droit commun de ces communes, et les bailleurs qui y attribuent.",
    supposes: "des commissions qui visent cet objectif autant que celui d'aujourd'hui.",
    movesObjective: false,
    parameters: {
      "aci.objectiveByClass": {
        article: "6.2",
        value: Object.fromEntries(classes.map((g) => [g, objective]))
      }
    }
  };
}

/** A measure that could be signed and that nothing here simulates. */
export interface UnsimulatedMeasure {
  readonly title: string;
  readonly article: string;
  readonly why: string;
}

/** Said rather than faked: what no lever stands for. */
export const unsimulatedMeasures: readonly UnsimulatedMeasure[] = [
  {
    title: "Présence aux commissions d'une commune nommée",
    article: "10.3",
    why: "l'effort se lit par classe de quartier et se module par bailleur : aucun levier ne désigne la commission d'une commune."
  },
  {
    title: "Groupes de suivi du peuplement, réunions en amont des commissions",
    article: "10.2, 10.3",
    why: "leur effet sur ce que choisit une commission n'est mesuré nulle part ; le supposer serait choisir la réponse."
  },
  {
    title: "Accompagnement des ménages, information sur les quartiers d'accueil",
    article: "8",
    why: "les refus sont une hypothèse par classe de quartier, que rien de signé ne déplace d'une quantité connue."
  },
  {
    title: "Préconisations par résidence",
    article: "9, 10.1",
    why: "l'objectif est suivi par quartier : le moteur ne tient pas de compte par résidence."
  }
];
