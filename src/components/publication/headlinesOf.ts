import {formatNumber} from "../../words/numbers.js";
import {headlineEffects} from "../avenant/headlineEffects.js";
import {barsText} from "../barsScale.js";
import {lastYearChanges} from "../lastYearChanges.js";
import type {PublicationDocument} from "./publicationDocument.js";

/** A headline figure as the report says it. */
export interface Headline {
  readonly label: string;
  readonly text: string;
}

/** The figures that a report puts first, as it says them: what moved since the former publication is told by them. */
export function headlinesOf(document: PublicationDocument): readonly Headline[] {
  switch (document.schema) {
    case "equilibre/publication@1": {
      const {reference, scenario, comparaison} = document;
      const differences = comparaison.scenarios[scenario.scenario.id];
      if (differences === undefined) return [];
      return lastYearChanges({reference, scenario, differences}).map(told);
    }
    case "equilibre/publication-avenant@1":
      return headlineEffects(document.answer.document).map(told);
    case "equilibre/publication-revoyure@1": {
      const {reprojection} = document.rapport.revoyure;
      return (reprojection?.chances ?? []).map(({label, renewed}) => ({
        label: `Chances sur 100, ${label}`,
        text: formatNumber(100 * renewed)
      }));
    }
  }
}

function told({label, kind, difference}: ReturnType<typeof headlineEffects>[number]): Headline {
  return {label, text: barsText(difference, kind)};
}
