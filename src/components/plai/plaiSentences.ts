import type {PlaiSchedule} from "../../analysis/plai/plaiAnswer.js";
import {plaiProgramme} from "../../analysis/plai/plaiProgramme.js";
import type {PlaiBound} from "../../core/offre/plaiRule.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {programmeSentence} from "../../words/plaiProgramme.js";
import type {AskedPlaiPage} from "./askPlai.js";
import type {PlaiPageDocument} from "./plaiDocument.js";

/** What the page says before any figure is drawn, each entry one paragraph to read aloud. */
export interface PlaiSentences {
  readonly headline: string;
  readonly details: readonly string[];
}

/** The answer in words: the rate first, then what holds it, what either rule leaves owed, and the risk. */
export function plaiSentences(asked: AskedPlaiPage, document: PlaiPageDocument): PlaiSentences {
  const {rule, answer, state} = asked;
  const first = answer[rule].years[0];
  return {
    headline: `Taux de PLAI à fixer pour la première année : ${rate(first.rate)} de toutes les opérations, soit ${whole(first.plai)} PLAI.`,
    details: [
      `${boundSentence(first.bound, asked)} ${otherRule(asked)}`,
      `${feasible(asked)} ${both(asked)}`,
      ...(asked.late.beyond > 0
        ? [
            `Avec ${years(state.retard)} de retard, ${whole(asked.late.beyond)} logements sont reconstitués après les ${state.annees} années de démolition : l’horizon s’allonge d’autant, leurs PLAI sont comptés.`
          ]
        : []),
      riskSentence(asked),
      programmeSentence(plaiProgramme(document, asked.question))
    ]
  };
}

function boundSentence(bound: PlaiBound, {rule, question: {terms}}: AskedPlaiPage): string {
  const name = ruleNames[rule];
  if (bound === "lower")
    return `La règle ${name} demanderait moins : c’est le bas de la fourchette (${rate(terms.lower)}) qui l’arrête.`;
  if (bound === "upper")
    return `La règle ${name} demanderait plus : c’est le haut de la fourchette (${rate(terms.upper)}) qui l’arrête.`;
  return `C’est ce que demande la règle ${name} ; aucune borne de la fourchette ne joue.`;
}

function otherRule({rule, answer}: AskedPlaiPage): string {
  const other = rule === "annual" ? "prospective" : "annual";
  const [mine, theirs] = [answer[rule].years[0].rate, answer[other].years[0].rate];
  return Math.abs(mine - theirs) < 5e-4
    ? `La règle ${ruleNames[other]} donnerait le même taux la première année.`
    : `La règle ${ruleNames[other]} donnerait ${rate(theirs)}.`;
}

function feasible({rule, answer, question: {terms}}: AskedPlaiPage): string {
  const {shortfall, forcedAdvance} = answer[rule];
  if (shortfall > 0)
    return `L’horizon n’est pas tenable : même à ${rate(terms.upper)} chaque année, il manquerait ${whole(shortfall)} PLAI à la fin.`;
  if (forcedAdvance > 0)
    return `Le bas de la fourchette impose une avance : à ${rate(terms.lower)} chaque année, ${whole(forcedAdvance)} PLAI de plus qu’il n’en est dû.`;
  return `L’horizon est tenable : ${rate(terms.upper)} chaque année suffirait.`;
}

/** Neither rule is always the better one: where one ends short, the other may owe more on the way. */
function both({answer: {prospective, annual}}: AskedPlaiPage): string {
  const peaks = `Au plus fort, la règle prospective laisse ${whole(prospective.peakBacklog)} PLAI dus, l’annuelle ${whole(annual.peakBacklog)}`;
  return `${peaks} ; à la fin, ${ending(prospective)} avec la première, ${ending(annual)} avec la seconde.`;
}

function ending({finalBacklog}: PlaiSchedule): string {
  if (Math.round(finalBacklog) === 0) return "rien n’est dû";
  return finalBacklog > 0 ? `${whole(finalBacklog)} restent dus` : `${whole(-finalBacklog)} sont en avance`;
}

function riskSentence({answer: {uncertain}, question: {terms}}: AskedPlaiPage): string {
  if (uncertain === undefined)
    return "Ce nombre de démolitions est hors de l’intervalle du texte : il est tenu pour connu, sans calcul de risque.";
  const {smallestRate, risk, demolitions} = uncertain;
  const between = `entre ${whole(demolitions.min)} et ${whole(demolitions.max)} logements`;
  if (smallestRate.bound === "upper")
    return `Si le nombre à reconstituer reste incertain, ${between}, même ${rate(terms.upper)} tenus tout l’horizon laissent un retard avec une probabilité de ${rate(smallestRate.risk)}.`;
  if (smallestRate.bound === "lower")
    return `Si le nombre à reconstituer reste incertain, ${between}, le bas de la fourchette (${rate(terms.lower)}) suffit : le risque de finir en retard est de ${rate(smallestRate.risk)}.`;
  return `Si le nombre à reconstituer reste incertain, ${between}, il faut tenir ${rate(smallestRate.rate)} pour que le risque de finir en retard ne dépasse pas ${rate(risk)}.`;
}

const ruleNames = {annual: "annuelle", prospective: "prospective"} as const;

function rate(share: number): string {
  return formatShare(share, 1);
}

function whole(logements: number): string {
  return formatNumber(Math.round(logements));
}

/** What the text says of the current rate: one figure, or two that disagree. */
export function plaiReadingsSentence({
  currentRates,
  minimumPerYear,
  production
}: Pick<PlaiPageDocument, "currentRates" | "minimumPerYear" | "production">): string {
  const minimum = `au moins ${formatNumber(minimumPerYear)} PLAI par an (article 11.2), soit ${formatShare(minimumPerYear / production)} de ${formatNumber(production)}`;
  const current = `« Taux moyen actuel » de ${formatShare(currentRates[0])} (article 11.4)`;
  return currentRates.length > 1
    ? `Le texte se contredit : ${current}, ou ${minimum}. Où mène chaque lecture :`
    : `${current} ; ${minimum}. Où mène ce taux :`;
}

function years(count: number): string {
  return `${formatNumber(count)} an${count > 1 ? "s" : ""}`;
}
