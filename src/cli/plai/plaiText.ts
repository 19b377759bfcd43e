import {type AgreedYear, agreedSentence} from "../../analysis/plai/agreedYear.js";
import {type PlaiAnswer, type PlaiSchedule, plaiByOperation} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiInWorlds} from "../../analysis/plai/plaiInWorlds.js";
import type {PlaiProgramme} from "../../analysis/plai/plaiProgramme.js";
import type {PlaiReading} from "../../analysis/plai/plaiReadings.js";
import type {PlaiBound} from "../../core/offre/plaiRule.js";
import {formatNumber, formatOrNever, formatShare} from "../../words/numbers.js";
import {programmeSentence} from "../../words/plaiProgramme.js";
import {frenchTable} from "./frenchTable.js";
import type {AskedPlai} from "./plaiQuestion.js";
import {plaiUncertainText} from "./plaiUncertainText.js";
import {plaiWorldsText} from "./plaiWorldsText.js";

/** The two readings of the current rate that the text allows, and the yearly number one of them rests on. */
export interface TextReadings {
  readonly readings: readonly PlaiReading[];
  readonly minimumPerYear: number;
  readonly programme: PlaiProgramme;
  /** Over the plausible worlds; undefined with `--mondes 0`. */
  readonly inWorlds?: PlaiInWorlds | undefined;
  /** The agréments of the first year, where they were imported. */
  readonly agreed?: AgreedYear | undefined;
}

/** The answer as read aloud: the rate first, then what it rests on, then what is not known. */
export function plaiText(asked: AskedPlai, answer: PlaiAnswer, text: TextReadings): string {
  const parts = [
    `${headline(asked, answer)}\n${programmeSentence(text.programme)}`,
    ...(text.agreed === undefined ? [] : [agreedSentence(text.agreed)]),
    bothRules(asked, answer),
    ...(asked.operations === undefined
      ? []
      : [byOperation(asked.operations, answer[asked.rule].years[0].rate)]),
    delays(answer),
    answer.uncertain === undefined
      ? "Nombre de démolitions tenu pour connu : il est hors de l’intervalle du texte (--incertain en donne un autre)."
      : plaiUncertainText(answer.uncertain),
    plaiWorldsText(text.inWorlds, asked.question.risk),
    contradiction(text, asked)
  ];
  return `${parts.join("\n\n")}\n`;
}

function headline({rule, question}: AskedPlai, answer: PlaiAnswer): string {
  const {terms} = question;
  const first = answer[rule].years[0];
  const {stationary, rLower, rUpper} = answer;
  const {shortfall, forcedAdvance} = answer[rule];
  return [
    `Taux de PLAI à fixer pour la première année : ${formatShare(first.rate, 1)} (règle ${ruleName[rule]}, ${boundName[first.bound]}).`,
    `Taux constant pour les volumes moyens : ${formatShare(stationary.rate, 1)} (${formatShare(stationary.unbounded, 1)} avant les bornes, ${boundName[stationary.bound]}).`,
    `Par an, ${volumeAt(rLower)} démolitions appellent ${formatShare(terms.lower, 1)}, et ${volumeAt(rUpper)} appellent ${formatShare(terms.upper, 1)}.`,
    shortfall > 0
      ? `L’horizon n’est pas tenable : même à ${formatShare(terms.upper, 1)} chaque année, il manquerait ${formatNumber(shortfall)} PLAI.`
      : `L’horizon est tenable : ${formatShare(terms.upper, 1)} chaque année suffirait.`,
    ...(forcedAdvance > 0
      ? [
          `La borne basse impose une avance : à ${formatShare(terms.lower, 1)} chaque année, ${formatNumber(forcedAdvance)} PLAI de plus qu’il n’en est dû.`
        ]
      : [])
  ].join("\n");
}

function bothRules({question}: AskedPlai, {prospective, annual}: PlaiAnswer): string {
  const rows = question.production.map((production, t) => [
    String(t + 1),
    formatNumber(production),
    formatNumber(question.reconstitution[t]),
    formatNumber(prospective.years[t].due),
    ...[prospective, annual].flatMap(({years}) => [
      `${formatShare(years[t].rate, 1)}${boundMark[years[t].bound]}`,
      formatNumber(years[t].plai),
      formatNumber(years[t].backlog)
    ])
  ]);
  const head = [
    "Année",
    "Production",
    "Reconst.",
    "PLAI dus",
    "Taux (P)",
    "PLAI",
    "Solde",
    "Taux (A)",
    "PLAI",
    "Solde"
  ];
  return [
    "Les deux règles : P, prospective (toutes les années à venir) ; A, annuelle (l’année seule).",
    "Solde : dû s’il est positif, en avance s’il est négatif. ↓ et ↑ : la borne basse ou haute joue.",
    frenchTable(head, rows),
    `Règle prospective : ${ending(prospective)}. Règle annuelle : ${ending(annual)}.`
  ].join("\n");
}

function byOperation(operations: readonly number[], rate: number): string {
  const plai = plaiByOperation(operations, rate);
  const rows = operations.map((built, i) => [String(i + 1), formatNumber(built), formatNumber(plai[i])]);
  const total = [operations, plai].map((counts) => formatNumber(counts.reduce((a, b) => a + b, 0)));
  return [
    `PLAI entiers de chaque opération à ${formatShare(rate, 1)} (plus fort reste, total conservé) :`,
    frenchTable(["Opération", "Logements", "PLAI"], [...rows, ["Total", ...total]])
  ].join("\n");
}

function ending({closed, finalBacklog, peakBacklog}: PlaiSchedule): string {
  const end =
    finalBacklog > 0
      ? `${formatNumber(finalBacklog)} PLAI encore dus à la fin`
      : finalBacklog < 0
        ? `${formatNumber(-finalBacklog)} PLAI en avance à la fin`
        : "rien n’est dû à la fin";
  return `${end}${closed ? "" : ", l’horizon ne se ferme pas"}, retard le plus fort ${formatNumber(peakBacklog)}`;
}

function delays({delays}: PlaiAnswer): string {
  const rows = delays.map(({years, required, rate, beyond, owedBeyond, closed}) => [
    String(years),
    formatShare(required, 1),
    formatShare(rate, 1),
    formatNumber(beyond),
    formatNumber(owedBeyond),
    closed ? "oui" : "non"
  ]);
  return [
    "Si la reconstitution prend encore du retard (l’horizon s’allonge d’autant, règle prospective) :",
    frenchTable(
      [
        "Années de retard",
        "Taux appelé",
        "Taux fixé",
        "Reconstitués plus tard",
        "PLAI dus alors",
        "Rien de dû à la fin"
      ],
      rows
    )
  ].join("\n");
}

function contradiction({readings, minimumPerYear}: TextReadings, {question}: AskedPlai): string {
  const {lower, upper} = question.terms;
  const lines = readings.map(
    ({currentRate, low, high, withinBand}) =>
      `  ${formatShare(currentRate, 1)} : le taux appelé va de ${formatShare(low, 1)} à ${formatShare(high, 1)}, ${withinBand ? "dans" : "hors de"} la fourchette de ${formatShare(lower, 1)} à ${formatShare(upper, 1)}.`
  );
  return [
    `Le texte se contredit sur le taux actuel : « taux moyen actuel » de l’article 11.4, ou au moins ${formatNumber(minimumPerYear)} PLAI par an (11.2).`,
    "Selon la lecture, sur l’intervalle des démolitions du texte :",
    ...lines
  ].join("\n");
}

const ruleName = {annual: "annuelle", prospective: "prospective"} as const;
const boundName: Readonly<Record<PlaiBound, string>> = {
  none: "aucune borne ne joue",
  lower: "la borne basse joue",
  upper: "la borne haute joue"
};
const boundMark: Readonly<Record<PlaiBound, string>> = {none: "", lower: " ↓", upper: " ↑"};

function volumeAt(volume: number): string {
  if (volume < 0) return "aucun nombre de";
  return Number.isFinite(volume) ? formatOrNever(volume) : "aucun nombre de";
}
