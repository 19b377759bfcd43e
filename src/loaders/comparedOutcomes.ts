import {type Outcome, outcomes} from "../analysis/comparer/outcomes.js";
import {fluxOf} from "../analysis/indicateurs/fluxOf.js";
import {ratio} from "../analysis/indicateurs/periodView.js";
import {brackets, fragilites} from "../core/vocabulary.js";
import {bracketNames, classNames} from "../words/labels.js";

const statuts = ["aci", "autres"];

/** What pages compare scenarios on: the common outcomes that counters alone give, then waits and flows by bracket. */
export const comparedOutcomes: readonly Outcome[] = [
  ...outcomes.filter(({id}) => !id.startsWith("ecart.")),
  ...brackets.map(
    (k): Outcome => ({
      id: `delai.${k}`,
      label: `Attente des ménages logés, ${bracketNames[k]}`,
      unit: "months",
      values: (view) =>
        ratio(
          view.sum(statuts.map((a) => `waitedMonths.${k}.${a}`)),
          view.sum(statuts.map((a) => `housed.${k}.${a}`))
        )
    })
  ),
  ...fragilites.map(
    (g): Outcome => ({
      id: `tresModestes.${g}`,
      label: `Part des ménages ${bracketNames.tresModestes}, ${classNames[g]}`,
      unit: "share",
      values: (view) => fluxOf(view, g).shares[0]
    })
  )
];
