import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {underObjective} from "../../words/inForce.js";
import {formatChance, formatNumber, formatShare} from "../../words/numbers.js";
import {fewWorldsSentence, metSentence} from "../../words/reviewedWorlds.js";
import type {ShownVerdictSet} from "../bilan/bilan.js";
import type {BilanObjectives} from "../bilan/bilanObjectives.js";
import type {RevoyureDocument} from "./revoyureDocument.js";

export interface Spoken {
  /** Sentences to read aloud, in two minutes with what is not known. */
  readonly sentences: readonly string[];
  readonly unknown: readonly string[];
}

/** Most that can be read aloud in two minutes, at 150 words a minute. */
export const mostSpokenWords = 300;
const mostUnknown = 4;

/** The first page: what a mayor can say of this revoyure without a table, and what nobody knows. */
export function spoken(document: RevoyureDocument): Spoken {
  const {revoyure} = document;
  const sentences = [
    ...exerciseSentence(document),
    volumeSentence(document),
    ...revoyure.bilan.verdicts
      .filter(({id}) => id.startsWith("ressources-classe-"))
      .map((set) => classSentence(set, revoyure.bilan.objectives)),
    ...aciSentences(document),
    ...promiseSentence(document),
    ...mainLearnt(revoyure.learning.learnt),
    ...chanceSentences(document),
    ...proposalSentences(document)
  ];
  const few = fewWorldsSentence(revoyure.worlds);
  const unknown = few === undefined ? revoyure.unknown : [few, ...revoyure.unknown];
  return {sentences, unknown: unknownWithin(unknown, sentences)};
}

/** What was learnt of the effort first; the rest is in the report. */
function mainLearnt(learnt: readonly string[]): readonly string[] {
  const effort = learnt.filter((sentence) => /effort/i.test(sentence));
  return (effort.length > 0 ? effort : learnt).slice(0, 3);
}

/** Words of a text, as they are read aloud. */
export function countWords(texts: readonly string[]): number {
  return texts
    .join(" ")
    .split(/[\s\u00a0]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function exerciseSentence({exercise}: RevoyureDocument): string[] {
  if (exercise === undefined) return [];
  const effort =
    exercise.trueEffort === undefined
      ? ""
      : `, avec un effort vrai des commissions de ${formatNumber(exercise.trueEffort, 1)}`;
  return [`Exercice : ces attributions sont tirées du moteur${effort}. Personne ne les a observées.`];
}

function volumeSentence({revoyure: {bilan}}: RevoyureDocument): string {
  const {used, unusable} = bilan.lines;
  const lost = unusable === 0 ? "" : ` ; ${formatNumber(unusable)} lignes n’ont pas pu être lues`;
  return `${bilan.period.label} : ${formatNumber(used)} attributions${lost}.`;
}

function classSentence(
  {id, objective, units: [unit]}: ShownVerdictSet,
  {brackets}: {readonly brackets?: BilanObjectives["brackets"]}
): string {
  if (unit?.share === undefined) return "";
  const {target, direction} = objective;
  const low =
    brackets === undefined
      ? "de faibles ressources"
      : `des ressources ${underObjective(classOf(id), brackets)} du barème`;
  const reached = {
    atteint: "C’est atteint.",
    "non atteint": "Ce n’est pas atteint.",
    "sans objet": ""
  }[unit.legal];
  const doubt =
    unit.verdict === "indéterminé"
      ? " Le hasard suffit pourtant à faire pencher ce chiffre de l’un ou de l’autre côté."
      : "";
  return (
    `Dans les quartiers ${plural(unit.nom)}, ${formatShare(unit.share, 1)} des ménages entrés ont ${low} ; ` +
    `la convention en veut ${direction === "atLeast" ? "au moins" : "au plus"} ${formatShare(target)}. ${reached}${doubt}`
  );
}

/** The class that a set of verdicts is about, at the end of its id. */
function classOf(id: string): Fragilite {
  const found = fragilites.find((g) => id.endsWith(`-${g}`));
  if (found === undefined) throw new RangeError(`no class of quartiers: ${id}`);
  return found;
}

/** « fragile » agrees with quartiers; « sans fragilité » and « fragilité moyenne » do not. */
function plural(nom: string): string {
  if (nom === "fragile") return "fragiles";
  return nom.startsWith("sans") ? nom : `de ${nom}`;
}

function aciSentences({tallies, revoyure: {bilan}}: RevoyureDocument): string[] {
  const communes = tallies.find(({id}) => id === "aci-communes");
  if (communes === undefined || communes.seen === 0) return [];
  const {seen, legal, nonAtteint, indetermine, tropPeu, small, objective} = communes;
  const unknown = indetermine + tropPeu;
  return [
    `L’accueil des ménages prioritaires, ${formatShare(objective.target)} des premiers accès, est atteint en nombres entiers dans ` +
      `${legal} des ${seen} communes ${bilan.publication ? "dont les effectifs sont publiés" : "qui en comptent"}. Leur pratique n’est jugée insuffisante avec assurance que dans ${nonAtteint} ; ` +
      `dans ${unknown}, on ne peut pas trancher${small > 0 ? `, car ${small} ont moins de ${communes.smallUnder} premiers accès par an` : ""}.`
  ];
}

function promiseSentence({revoyure: {judgement, provenance}}: RevoyureDocument): string[] {
  const wide = judgement.coverage.find(({level}) => level === 0.9);
  if (wide === undefined || wide.of === 0) return [];
  const [year, month, day] = provenance.projection.date.split("-");
  return [
    `La projection gelée le ${day}/${month}/${year} donnait des fourchettes à neuf chances sur dix : ` +
      `${wide.inside} des ${wide.of} chiffres observés y tombent.${beyondSentence(judgement)}`
  ];
}

/** How many figures not even what was unknown explains. */
function beyondSentence({outerCoverage}: RevoyureDocument["revoyure"]["judgement"]): string {
  if (outerCoverage === undefined) return "";
  const beyond = outerCoverage.of - outerCoverage.inside;
  if (beyond === 0) return " Aucun ne sort de ce que l’on tenait pour possible.";
  return ` ${beyond === 1 ? "Un sort" : `${beyond} sortent`} de ce que l’on tenait pour possible.`;
}

function chanceSentences({revoyure: {reprojection}}: RevoyureDocument): string[] {
  const all = reprojection?.chances.find(({id}) => id === "ensemble");
  if (all === undefined) return [];
  if (all.worlds !== undefined) return [metSentence(all.worlds, all.year)];
  const {renewed, frozen, frozenRange, low, high, year} = all;
  const before =
    frozenRange === undefined
      ? ""
      : ` ; la projection gelée donnait ${formatChance({chance: frozen, ...frozenRange})}`;
  return [
    `Reprise avec ce bilan, la simulation donne ${formatChance({chance: renewed, low, high})} de tenir tous les objectifs en ${year}${before}.`
  ];
}

function proposalSentences({revoyure: {proposals}}: RevoyureDocument): string[] {
  const [first] = proposals;
  if (first === undefined) return [];
  const others = proposals.length - 1;
  const close = proposals.filter(({high}) => high >= first.low).length - 1;
  const rank =
    close === 0
      ? "Le candidat le mieux classé est"
      : `${close === 1 ? "Deux candidats ne se départagent" : `${close + 1} candidats ne se départagent`} pas, leurs intervalles se recouvrent ; l’un d’eux est`;
  return [
    `${rank} « ${first.title} » : ${formatChance(first)} de tenir les objectifs signés. ${first.whoPays}` +
      (others > 0 ? ` Le rapport en compare ${others} autre${others > 1 ? "s" : ""}.` : "") +
      " Rien n’est décidé."
  ];
}

/** As many of the things not known as two minutes leave room for; at least one. */
function unknownWithin(unknown: readonly string[], sentences: readonly string[]): string[] {
  const kept: string[] = [];
  for (const each of unknown.slice(0, mostUnknown))
    if (kept.length === 0 || countWords([...sentences, ...kept, each]) <= mostSpokenWords) kept.push(each);
  return kept;
}
