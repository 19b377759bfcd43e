import {formatEstimate, formatMean} from "../../words/estimates.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {agreedSentence} from "../plai/agreedYear.js";
import type {NpruDocument} from "./npruDocument.js";
import {laterWords} from "./npruOffreTables.js";
import {formatCell} from "./npruTable.js";

/** What to remember of the plan, the weightiest first. */
export function npruSentences(document: NpruDocument): {
  readonly headline: string;
  readonly details: readonly string[];
} {
  return {
    headline: peopleSentence(document),
    details: [
      tensionSentence(document),
      slipSentence(document),
      debtSentence(document),
      ...rateSentences(document)
    ]
  };
}

function peopleSentence({whole, years, sites}: NpruDocument): string {
  const down = sites.reduce((sum, site) => sum + site.demolitions.reduce((a, b) => a + b, 0), 0);
  return (
    `De ${years[0]} à ${years[years.length - 1]}, ${formatNumber(down)} logements démolis et ${formatCell(whole.rehoused)} ménages relogés, ` +
    `dont ${formatCell(whole.horsQpv, {short: true})} hors QPV, ${formatCell(whole.otherCommune, {short: true})} dans une autre commune et ` +
    `${formatCell(whole.neuf, {short: true})} dans le neuf ; ${formatCell(whole.waiting)} attendent encore au dernier jour.`
  );
}

function tensionSentence({needs, sites}: NpruDocument): string {
  const local = needs.years.flatMap(({year, sites: told}) =>
    told.flatMap(({tension}, i) => (tension === undefined ? [] : [{year, tension, nom: sites[i].nom}]))
  );
  if (local.length === 0) return "Aucun site n’a de besoins assez nombreux pour en dire la tension.";
  const worst = local.reduce((a, b) => (b.tension.mean > a.tension.mean ? b : a));
  return `Le site le plus tendu est ${typography(worst.nom)} en ${worst.year} : ses ménages à reloger font ${formatEstimate(worst.tension, "share")} des attributions de sa commune.`;
}

function slipSentence({slip}: NpruDocument): string {
  const {later, rehoused, others, reconstitution, asPlanned, afterSlip} = slip;
  return (
    `${later === 1 ? "Une année" : laterWords(later)} de retard : ${formatMean(rehoused, "count", {sign: true})} relogements et ` +
    `${signed(reconstitution)} logements reconstruits sur la convention, ${formatMean(others, "count", {sign: true})} attributions à d’autres ; ` +
    `${formatNumber(afterSlip.reconstitution)} logements resteraient à reconstruire après l’horizon, au lieu de ${formatNumber(asPlanned.reconstitution)}.`
  );
}

function debtSentence({offre: {after}, years}: NpruDocument): string {
  const last = years[years.length - 1];
  return (
    `Fin ${last}, ${owed(after.backlog)} ; ${formatNumber(after.reconstitution)} logements restent à reconstruire jusqu’en ${after.lastYear}, qui appellent ${formatNumber(after.due)} PLAI. ` +
    `Si la règle continue, ${owed(after.finalBacklog)} fin ${after.lastYear}.`
  );
}

function rateSentences({rate}: NpruDocument): string[] {
  const {year, answer, inWorlds, operations, question} = rate;
  const [first] = answer.prospective.years;
  const law =
    answer.uncertain === undefined
      ? ""
      : ` Si le nombre de démolitions n’est pas connu, ${formatShare(answer.uncertain.smallestRate.rate, 1)} laisse un risque de ${formatShare(answer.uncertain.smallestRate.risk)}.`;
  const told = [
    `Taux de PLAI à fixer pour ${year} : ${formatShare(first.rate, 1)} par la règle prospective, ${formatShare(answer.annual.years[0].rate, 1)} par la règle annuelle.${law}`
  ];
  if (inWorlds !== undefined)
    told.push(
      inWorlds.smallest === undefined
        ? `Aucun taux de la fourchette ne suffit dans ${formatShare(1 - question.risk)} des mondes plausibles.`
        : `Tenu chaque année, ${formatShare(inWorlds.smallest.rate, 1)} suffit dans ${formatShare(inWorlds.smallest.share)} des mondes plausibles.`
    );
  const {named, namedLogements, toldLogements, toldPlai, otherLogements, rateOfOthers} = operations;
  if (named > 0)
    told.push(
      `Votre fichier nomme ${formatNumber(named)} opérations (${formatNumber(namedLogements)} logements, ${formatNumber(otherLogements)} restant à placer)` +
        (toldLogements > 0
          ? ` ; celles dont il dit les PLAI en ont ${formatShare(toldPlai / toldLogements, 1)}${rateOfOthers === undefined ? "." : ` : le reste de l’année en appelle ${formatShare(rateOfOthers, 1)}.`}`
          : " ; il n’en dit pas les PLAI.")
    );
  if (rate.agreed !== undefined) told.push(agreedSentence(rate.agreed));
  return told;
}

function owed(backlog: number): string {
  const count = Math.round(Math.abs(backlog));
  if (count === 0) return "aucun PLAI n’est dû";
  return backlog > 0 ? `${formatNumber(count)} PLAI sont dus` : `${formatNumber(count)} PLAI sont en avance`;
}

function signed(count: number): string {
  return count > 0 ? `+${formatNumber(count)}` : formatNumber(count);
}
