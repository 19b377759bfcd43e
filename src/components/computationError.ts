import {errorOf} from "../words/difference.js";
import {formatEstimate} from "../words/estimates.js";
import {element} from "./element.js";
import type {KeyFigure} from "./keyFigures.js";

/** The error of the computation, folded: a third thing, that more replicates would close in. */
export function computationError(figures: readonly KeyFigure[]): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, "L’erreur du calcul"),
    element(
      "p",
      {},
      "Erreur de la différence moyenne (95 %, loi de Student) : elle se resserre quand on tire davantage, et ne dit ni ce que fait une année, ni ce que l’on ignore. ",
      figures
        .map(
          ({label, kind, difference}) =>
            `${label} : ${formatEstimate(errorOf(difference), kind, {sign: true})}`
        )
        .join(" ; "),
      "."
    )
  );
}
