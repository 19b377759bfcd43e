import type {OutcomeComparison} from "../../analysis/comparer/comparePaired.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {formatMean, type Kind} from "../../words/estimates.js";
import {typography} from "../../words/typography.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {estimate} from "../estimate.js";
import type {EtSiResults} from "./etSiResults.js";
import {intervalOf} from "./etSiSentences.js";

/** Every outcome of the last year beside the reference, with the paired difference and its interval. */
export function etSiTable({comparison, replicates}: EtSiResults): HTMLElement {
  // A single replicate has no interval to show.
  const level = (figure: Estimate, kind: Kind) =>
    replicates < 2 ? element("b", {}, formatMean(figure, kind)) : estimate(figure, kind);
  const last = (outcome: OutcomeComparison) => outcome.years[outcome.years.length - 1];
  return dataTable(comparison, {
    caption: `${last(comparison[0]).year}, ${replicates} tirage${replicates > 1 ? "s" : ""} communs aux deux ; intervalle à 95 % de la différence`,
    columns: [
      {title: "Indicateur", cell: ({label}) => typography(label)},
      {title: "Référence", number: true, cell: (outcome) => level(last(outcome).reference, outcome.unit)},
      {title: "Ces réglages", number: true, cell: (outcome) => level(last(outcome).other, outcome.unit)},
      {
        title: "Différence",
        number: true,
        cell: (outcome) => {
          const {difference} = last(outcome);
          if (replicates < 2) return "pas encore connue";
          if (difference.mean === 0 && difference.se === 0) return "aucune";
          const kind: Kind = outcome.unit === "share" ? "points" : outcome.unit;
          return estimate(intervalOf(difference, outcome.unit === "share" ? 100 : 1), kind, {sign: true});
        }
      },
      {
        title: "Verdict",
        cell: (outcome) => {
          const {mean, se, low, high} = last(outcome).difference;
          if (replicates < 2) return "";
          if (mean === 0 && se === 0) return "identique";
          return low <= 0 && high >= 0 ? "indéterminé" : mean > 0 ? "hausse" : "baisse";
        }
      }
    ]
  });
}
