import {gapSentence} from "../words/gapSentence.js";
import {formatNumber, formatShare} from "../words/numbers.js";
import {formatBars} from "../words/worlds.js";
import {badge} from "./badge.js";
import {element} from "./element.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** Whether and when the two objectives of article 5.2 are held, with the reason. */
export function convergenceBox({convergence, years}: ScenarioDocument): HTMLElement {
  const {tolerance, confidence, grouped, brackets} = convergence;
  const last = years.length - 1;
  return element(
    "div",
    {class: "reponse"},
    element(
      "p",
      {class: "titre"},
      grouped.year === null
        ? `Bornes de l’article 5.2 : non tenues de façon sûre en ${years[last].year}.`
        : `Bornes de l’article 5.2 : tenues à partir de ${grouped.year}.`
    ),
    element(
      "p",
      {},
      `${grouped.reason} ${gapSentence(grouped.maxGap[last], {year: years[last].year, tolerance})}`,
      " ",
      badge("simule")
    ),
    element(
      "p",
      {},
      "Équilibre de référence, tranche par tranche : ",
      brackets.year === null ? "non tenu" : `tenu à partir de ${brackets.year}`,
      ` ; plus grand écart en ${years[last].year} : ${formatBars(brackets.maxGap[last], "points")}.`
    ),
    element(
      "p",
      {},
      element(
        "small",
        {},
        `« Tenu » veut dire : à ${formatNumber(tolerance)} points près au plus, dans au moins ${formatShare(confidence)} des tirages, jusqu’à la fin.`
      )
    )
  );
}
