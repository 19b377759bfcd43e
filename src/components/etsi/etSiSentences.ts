import {inUnit} from "../../words/difference.js";
import {formatMean} from "../../words/estimates.js";
import {ofPlusScale, underModestes, underObjective} from "../../words/inForce.js";
import {classNames} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {changeSentences, tellChange} from "../../words/tellChange.js";
import {formatBars} from "../../words/worlds.js";
import {accessTold} from "../lastYearChanges.js";
import {lastPeriod} from "../scenarioDocument.js";
import type {EtSiResults} from "./etSiResults.js";

/** What the replicates so far say of the balance and of its price, in words; what chance can explain is said unknown. */
export function etSiSentences({asked, reference, comparison, replicates}: EtSiResults): {
  readonly headline: string;
  readonly details: readonly string[];
} {
  const [after, before] = [lastPeriod(asked), lastPeriod(reference)];
  const shown = replicates < 2 ? formatMean : formatBars;
  const headline =
    `En ${after.year}, ${shown(after.flux.fragile.under60, "share")} de ménages ${ofPlusScale(underObjective("fragile", asked.brackets, reference.brackets))} dans les attributions des quartiers fragiles, ` +
    `contre ${shown(before.flux.fragile.under60, "share")} dans la référence.`;
  if (replicates < 2)
    return {
      headline,
      details: [
        "Un seul tirage pour l’instant : pas encore d’intervalle, et rien ne distingue l’effet du hasard."
      ]
    };
  const last = (id: string) => comparison.find((outcome) => outcome.id === id)?.years.at(-1)?.difference;
  const [balance, access] = [last("under60.fragile"), last("premierAcces.modestes")];
  const share = `la part dans les ${classNames.fragile}`;
  return {
    headline,
    details: [
      ...changeSentences([
        ...(balance === undefined
          ? []
          : [
              tellChange(inUnit(balance, 100), {
                kind: "points",
                rise: `${share} monterait`,
                fall: `${share} baisserait`,
                unknown: `l’effet sur ${share}`
              })
            ]),
        ...(access === undefined
          ? []
          : [
              accessTold(access, {
                menages: underModestes(asked.brackets, reference.brackets),
                beside: `pour ${formatMean(before.premierAccesModestes, "count")} dans la référence`
              })
            ])
      ]),
      `Moyennes de ${formatNumber(replicates)} tirages communs aux deux. Entre crochets, le hasard d’une année : neuf tirages sur dix y tombent. D’autres tirages précisent la moyenne ; ce que l’on ignore n’est pas dans ces crochets.`,
      asked.convergence.grouped.reason
    ]
  };
}
