import type {NpruDocument} from "../../analysis/npru/npruDocument.js";
import {formatShare} from "../../words/numbers.js";
import type {TurnLine} from "../../words/turnLine.js";
import {type PlaiFiles, plaiLines} from "./plaiLines.js";

/** What would change the rate that the plan asks for: the plausible worlds, then each thing moved alone. */
export function npruLines(
  {rate: {inWorlds, question}}: Pick<NpruDocument, "rate">,
  files: PlaiFiles
): TurnLine[] {
  const {currentRate} = question.terms;
  return [
    inWorlds === undefined
      ? {lead: "On ne sait pas", text: "sans mondes plausibles, ce que l’on ignore n’est pas dans ce taux."}
      : {
          lead: "Dans neuf mondes plausibles sur dix",
          text: `le taux de PLAI de l’année va de ${formatShare(inWorlds.firstYear.q05, 1)} à ${formatShare(inWorlds.firstYear.q95, 1)}.`
        },
    ...plaiLines({rule: "prospective", question, currentRates: [currentRate]}, files)
  ];
}
