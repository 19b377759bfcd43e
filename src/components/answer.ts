import type {LeverGroup} from "../analysis/comparer/leverDecomposition.js";
import {fewerOf, sign} from "../analysis/indicateurs/difference.js";
import {lowestMenages} from "../words/bracketWords.js";
import {formatEstimate, formatInterval, formatMean} from "../words/estimates.js";
import {ofPlusScale, underModestes, underObjective} from "../words/inForce.js";
import type {ScenarioDifferences} from "./comparaisonDocument.js";
import {leverNames} from "./leversPart.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

export interface Answer {
  readonly verdict: "oui" | "en partie" | "non" | "indéterminé";
  readonly headline: string;
  readonly balance: string;
  readonly objective: string;
  readonly modestes: string;
}

export interface Opposed {
  /** What continues the observed practice, and what follows the convention. */
  readonly reference: ScenarioDocument;
  readonly convention: ScenarioDocument;
  /** convention minus reference, the last year. */
  readonly differences: ScenarioDifferences;
  /** Levers that the convention moves together; undefined before they were told apart. */
  readonly levers?: readonly LeverGroup[] | undefined;
}

/** What the two reference simulations let one say, in sentences; what chance alone could explain is said to be unknown. */
export function answer({reference, convention, differences, levers}: Opposed): Answer {
  const [before, after] = [lastPeriod(reference), lastPeriod(convention)];
  const effect = sign(differences.outcomes["under60.fragile"]);
  const verdict = judge(effect, convention);
  return {
    verdict,
    headline: headlines(convention, levers)[verdict],
    balance:
      `En ${after.year}, la part des ménages ${ofPlusScale(underObjective("fragile", reference.brackets, convention.brackets))} dans les attributions des quartiers fragiles serait de ` +
      `${formatEstimate(after.flux.fragile.under60, "share")}, contre ` +
      `${formatEstimate(before.flux.fragile.under60, "share")} si les pratiques observées continuent` +
      `${effect === 0 ? " : leur écart moyen ne se distingue pas de zéro sur ces tirages." : "."}`,
    objective: convention.convergence.grouped.reason,
    modestes: modestes({reference, convention, differences})
  };
}

function judge(effect: -1 | 0 | 1, convention: ScenarioDocument): Answer["verdict"] {
  const {grouped, tolerance} = convention.convergence;
  if (effect === 0) return "indéterminé";
  if (effect > 0) return "non";
  if (grouped.year !== null) return "oui";
  const last = grouped.maxGap[grouped.maxGap.length - 1];
  return last.q05 <= tolerance ? "indéterminé" : "en partie";
}

function headlines(
  convention: ScenarioDocument,
  levers: readonly LeverGroup[] | undefined
): {readonly [v in Answer["verdict"]]: string} {
  const {year} = lastPeriod(convention);
  const all = levers === undefined ? "" : ` : ${leverNames(levers)}`;
  return {
    oui: `Oui, à partir de ${convention.convergence.grouped.year}, si tout ce que la convention décide est suivi${all}.`,
    "en partie": `En partie : l’écart se réduit, mais l’objectif de l’article 5.2 n’est pas tenu en ${year}.`,
    non: "Non : tel que simulé, l’objectif ne réduit pas l’écart.",
    indéterminé: `Indéterminé : en ${year}, le hasard des attributions suffit à faire tenir ou manquer l’objectif.`
  };
}

/**
 * The price is read on first accesses, which departures and deliveries set: a count of all ménages housed also grows when CAL
 * choose more mutations, whose chains are longer.
 */
function modestes({reference, convention, differences}: Opposed): string {
  const [before, after] = [lastPeriod(reference), lastPeriod(convention)];
  const change = differences.outcomes["premierAcces.modestes"];
  const under = underModestes(reference.brackets, convention.brackets);
  const total = `${formatMean(before.premierAccesModestes, "count")} dans la référence`;
  const lowest = lowestPrice(differences, lowestMenages(reference.brackets));
  switch (sign(change)) {
    case 0:
      return (
        `Sur les premiers accès de ménages ${under} dans l’année (${total}), l’effet est indéterminé : ` +
        `${formatEstimate(change, "count", {sign: true})} d’écart moyen (erreur de la moyenne, 95 %)${lowest}.`
      );
    case -1: {
      return `Cet équilibre a un prix : ${formatEstimate(fewerOf(change), "count")} ménages ${under} de moins auraient un premier accès en ${after.year}, pour ${total} (moyenne et son erreur à 95 %${drawn(differences, -1)})${lowest}.`;
    }
    default:
      return (
        `Il y aurait aussi ${formatEstimate(change, "count")} premiers accès de ménages ${under} de plus en ${after.year}, ` +
        `pour ${total} (moyenne et son erreur à 95 %${drawn(differences, 1)})${lowest}.`
      );
  }
}

/** The same for the lowest bracket, which a price may spare or single out. */
function lowestPrice({outcomes}: ScenarioDifferences, menages: string): string {
  const change = outcomes["premierAcces.tresModestes"];
  if (change === undefined) return "";
  switch (sign(change)) {
    case 0:
      return ` ; pour les ménages ${menages}, on ne peut pas dire de quel côté est l’effet`;
    case -1:
      return ` ; ${formatEstimate(fewerOf(change), "count")} de moins parmi les ménages ${menages}`;
    default:
      return ` ; ${formatEstimate(change, "count")} de plus parmi les ménages ${menages}`;
  }
}

/** What chance makes of the difference of a single year drawn, told beside the error of the mean, never in its place. */
function drawn({outcomes, draws}: ScenarioDifferences, sign: 1 | -1): string {
  const id = "premierAcces.modestes";
  if (draws?.[id] === undefined) return "";
  const {q05, q95} = draws[id];
  const [low, high] = sign === 1 ? [q05, q95] : [-q95, -q05];
  const figure = {...outcomes[id], q05: low, q95: high};
  return ` ; neuf tirages sur dix : ${formatInterval(figure, "count")}`;
}
