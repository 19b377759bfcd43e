import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {bracketNames, classNames} from "../../words/labels.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import {ratio} from "../indicateurs/periodView.js";
import {type Outcome, outcomes} from "./outcomes.js";

const statuts = ["aci", "autres"];

/** What pages compare scenarios on: the common outcomes that counters alone give, then waits and flows by bracket. */
export function comparedOutcomes(brackets: Brackets): readonly Outcome[] {
  return [
    ...outcomes.filter(({id}) => !id.startsWith("ecart.")),
    ...brackets.ids.map(
      (k, i): Outcome => ({
        id: `delai.${k}`,
        label: `Attente des ménages logés, ${bracketName(brackets, i)}`,
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
        values: (view) => {
          const {attributions, shares} = fluxOf(view, g);
          const low = shares.slice(0, view.lowest("tresModestes").length);
          return attributions.map((_, i) => low.reduce((sum, share) => sum + share[i], 0));
        }
      })
    )
  ];
}
