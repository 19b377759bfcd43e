import type {PairedDifference} from "../../analysis/comparer/comparePaired.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {formatEstimate, formatMean} from "../../words/estimates.js";
import {ofPlusScale, underModestes, underObjective} from "../../words/inForce.js";
import {lastPeriod} from "../scenarioDocument.js";
import type {EtSiResults} from "./etSiResults.js";

/** What the replicates so far say of the balance and of its price, in words; what chance can explain is said unknown. */
export function etSiSentences({asked, reference, comparison, replicates}: EtSiResults): {
  readonly headline: string;
  readonly details: readonly string[];
} {
  const [after, before] = [lastPeriod(asked), lastPeriod(reference)];
  const shown = replicates < 2 ? formatMean : formatEstimate;
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
  const [balance, menages] = [last("under60.fragile"), last("menagesModestesLoges")];
  return {
    headline,
    details: [
      balance === undefined
        ? ""
        : `Sur les mêmes tirages, l’écart à la référence est ${said(balance, "points")}.`,
      menages === undefined
        ? ""
        : `Ménages ${underModestes(asked.brackets, reference.brackets)} logés dans l’année : ${said(menages, "count")}, pour ${formatMean(before.menagesModestesLoges, "count")} dans la référence.`,
      asked.convergence.grouped.reason
    ].filter((sentence) => sentence !== "")
  };
}

function said(difference: PairedDifference, kind: "points" | "count"): string {
  const shown = formatEstimate(intervalOf(difference, kind === "points" ? 100 : 1), kind, {sign: true});
  return difference.low <= 0 && difference.high >= 0 ? `indéterminé (${shown})` : `de ${shown}`;
}

/** A paired difference as figures are shown, with the interval of its mean at 95 %. */
export function intervalOf({mean, se, low, high}: PairedDifference, scale: number): Estimate {
  return {mean: scale * mean, se: scale * se, q05: scale * low, q95: scale * high};
}
