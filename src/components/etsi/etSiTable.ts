import type {OutcomeComparison} from "../../analysis/comparer/comparePaired.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {inUnit, shownDirection} from "../../words/difference.js";
import {formatMean, type Kind, kindOf} from "../../words/estimates.js";
import {typography} from "../../words/typography.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {differenceCell} from "../differenceCell.js";
import {element} from "../element.js";
import {estimate} from "../estimate.js";
import type {EtSiResults} from "./etSiResults.js";

const directions = {[-1]: "baisse", 0: "indéterminé", 1: "hausse"} as const;

/** Every outcome of the last year beside the reference, with both bars of the paired difference. */
export function etSiTable({comparison, replicates}: EtSiResults): HTMLElement {
  // A single replicate has no interval to show.
  const level = (figure: Estimate, kind: Kind) =>
    replicates < 2 ? element("b", {}, formatMean(figure, kind)) : estimate(figure, kind);
  const last = (outcome: OutcomeComparison) => outcome.years[outcome.years.length - 1];
  const shownDifference = (outcome: OutcomeComparison) => ({
    shown: inUnit(last(outcome).difference, outcome.unit === "share" ? 100 : 1),
    kind: kindOf(outcome.unit)
  });
  return dataTable(comparison, {
    caption: `${last(comparison[0]).year}, ${replicates} tirage${replicates > 1 ? "s" : ""} communs aux deux ; ${barsCaption(last(comparison[0]).difference.worlds)}`,
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
          const {shown, kind} = shownDifference(outcome);
          return differenceCell(shown, kind);
        }
      },
      {
        title: "Verdict",
        cell: (outcome) => {
          const {difference} = last(outcome);
          if (replicates < 2) return "";
          if (difference.mean === 0 && difference.se === 0) return "identique";
          const {shown, kind} = shownDifference(outcome);
          return directions[shownDirection(shown, kind)];
        }
      }
    ]
  });
}
