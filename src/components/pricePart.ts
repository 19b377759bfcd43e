import {element} from "./element.js";
import {priceFigure} from "./priceFigure.js";
import {type PricedScenario, priceSentences} from "./priceTable.js";

/** What the convention takes or gives over its years, in sentences then year by year; says why where draws are not shared. */
export function pricePart(priced: PricedScenario): HTMLElement {
  const drawn = priceFigure(priced);
  return element(
    "div",
    {},
    drawn === undefined
      ? element(
          "p",
          {},
          "Le prix année par année n’est pas dit : les deux scénarios n’ont pas été tirés ensemble."
        )
      : [priceSentences(priced).map((sentence) => element("p", {}, sentence)), drawn]
  );
}
