import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import {formatSigned} from "../../words/estimates.js";
import {formatNumber} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {element} from "../element.js";

/** Effects whose sign depends on a hypothesis, or that none does, or that it was not looked for. */
export function signsNote({sensitivity}: Pick<AvenantDocument, "sensitivity">): HTMLElement {
  if (sensitivity === undefined)
    return element(
      "p",
      {},
      "On n’a pas cherché si une hypothèse renverse le signe d’un effet : la commande le fait avec « --sensibilite »."
    );
  const {hypotheses, replications, signChanges} = sensitivity;
  const nameOf = (hypothesis: string) => {
    const description = hypotheses.find(({id}) => id === hypothesis)?.description;
    return description === undefined
      ? element("code", {}, hypothesis)
      : element("span", {}, typography(`« ${description} »`));
  };
  const how = `${hypotheses.length} hypothèses, chacune portée seule aux deux bouts de sa plage, ${replications} paires de tirages à chaque fois`;
  if (signChanges.length === 0)
    return element("p", {}, `Aucun effet qui se distingue ne change de signe (${how}).`);
  return element(
    "div",
    {},
    element("p", {}, `Le signe de ces effets dépend d’une hypothèse (${how}) :`),
    element(
      "ul",
      {},
      signChanges.map(({label, hypothesis, value, central, there}) =>
        element(
          "li",
          {},
          `${label} : ${formatSigned({mean: central, se: there.difference.se, unit: there.unit})} d’ordinaire, ` +
            `${formatSigned({...there.difference, unit: there.unit})} si `,
          nameOf(hypothesis),
          ` vaut ${formatNumber(value, Number.isInteger(value) ? 0 : 2)}`
        )
      )
    )
  );
}
