import type {LeverGroup} from "../analysis/comparer/leverDecomposition.js";
import {type Difference, directionOf} from "../words/difference.js";
import {gapSentence} from "../words/gapSentence.js";
import {leverNames} from "../words/leverWords.js";
import {lowerFirst} from "../words/lowerFirst.js";
import {certaintyOf} from "../words/signShare.js";
import type {ToldChange} from "../words/tellChange.js";
import {differenceIn} from "./differenceIn.js";
import {type Compared, lastYearChanges} from "./lastYearChanges.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

export interface Answer {
  readonly verdict: "oui" | "en partie" | "non" | "indéterminé";
  readonly headline: string;
  /** When, and compared with what. */
  readonly intro: string;
  /** Of the last year, against the reference. */
  readonly changes: readonly ToldChange[];
  readonly objective: string;
}

export interface Opposed extends Compared {
  /** Levers that the convention moves together; undefined before they were told apart. */
  readonly levers?: readonly LeverGroup[] | undefined;
}

/** What the two reference simulations let one say, in sentences; what is not known is said to be. */
export function answer(opposed: Opposed): Answer {
  const {reference, scenario} = opposed;
  const {year} = lastPeriod(scenario);
  const {grouped, tolerance} = scenario.convergence;
  return {
    ...judge(differenceIn(opposed.differences, "under60.fragile"), opposed),
    intro: `En ${year}, comparé à « ${reference.scenario.title} » :`,
    changes: lastYearChanges(opposed).map(({told}) => told),
    objective: `${reached(grouped)} ${gapSentence(grouped.maxGap[grouped.maxGap.length - 1], {year, tolerance})}`
  };
}

/** The objective is held or not under the central hypotheses; plausible worlds may say otherwise. */
function reached({reason, maxGap}: ScenarioDocument["convergence"]["grouped"]): string {
  const {worlds} = maxGap[maxGap.length - 1];
  return worlds === undefined ? reason : `Sous nos hypothèses centrales : ${lowerFirst(reason)}`;
}

function judge(
  effect: Difference | undefined,
  {scenario, levers}: Opposed
): Pick<Answer, "verdict" | "headline"> {
  const {year} = lastPeriod(scenario);
  const {grouped, tolerance} = scenario.convergence;
  const {q05, worlds} = grouped.maxGap[grouped.maxGap.length - 1];
  const direction = effect === undefined ? 0 : directionOf(effect);
  if (direction === 0) {
    const cause = effect?.sign === undefined ? "le hasard des attributions" : "ce que l’on ignore";
    return {
      verdict: "indéterminé",
      headline: `On ne sait pas : en ${year}, ${cause} suffit à changer le sens de l’effet.`
    };
  }
  if (direction > 0)
    return {verdict: "non", headline: "Non : tel que simulé, l’objectif ne réduit pas l’écart."};
  const likely = effect?.sign !== undefined && certaintyOf(effect.sign) === "likely";
  const shrinks = `l’écart se réduit${likely ? " probablement" : ""}`;
  const followed = `si tout ce que la convention décide est suivi${levers === undefined ? "" : ` : ${leverNames(levers)}`}`;
  if (worlds !== undefined && worlds.q05 <= tolerance && worlds.q95 > tolerance)
    return {
      verdict: "indéterminé",
      headline: `En partie : ${shrinks} ; que l’objectif de l’article 5.2 soit tenu en ${year} dépend de ce que l’on ignore, même ${followed}.`
    };
  if (grouped.year !== null)
    return {verdict: "oui", headline: `Oui, à partir de ${grouped.year}, ${followed}.`};
  if (worlds === undefined && q05 <= tolerance)
    return {
      verdict: "indéterminé",
      headline: `Indéterminé : en ${year}, le hasard des attributions suffit à faire tenir ou manquer l’objectif.`
    };
  return {
    verdict: "en partie",
    headline: `En partie : ${shrinks}, mais l’objectif de l’article 5.2 n’est pas tenu en ${year}.`
  };
}
