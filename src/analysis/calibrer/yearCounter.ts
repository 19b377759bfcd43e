import type {Observer} from "../../core/observer.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {countAttribution, emptyYear, type YearCounts} from "./yearCounts.js";

/** An observer that counts the attributions of the two half-years from a step on, as a file of them would be. */
export function yearCounter(
  {communes, bailleurs, quartiers}: Pick<Territoire, "communes" | "bailleurs" | "quartiers">,
  {from, brackets}: {from: number; brackets: number}
): {readonly observer: Observer; readonly counts: YearCounts} {
  const counts = emptyYear({communes: communes.insee.length, bailleurs: bailleurs.ids.length, brackets});
  return {
    counts,
    observer: {
      onAttribution({step, quartier, bailleur, status, bracket, aci}) {
        if (step !== from && step !== from + 1) return;
        countAttribution(
          counts,
          {
            ...{halfYear: step, quartier, bailleur, status, bracket, aci},
            fragilite: quartiers.fragilite[quartier],
            commune: quartiers.commune[quartier],
            ...{blocked: undefined, actif: undefined, contingent: undefined, delayMonths: undefined}
          },
          (step - from) * 6
        );
      }
    }
  };
}
