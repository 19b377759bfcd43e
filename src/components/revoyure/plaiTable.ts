import type {PlaiNextYear} from "../../analysis/revoyure/projection/plaiNextYear.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {offPaper} from "./offPaper.js";

const names = {annual: "annuelle", prospective: "prospective"} as const;
const bounds = {none: "dans la bande", lower: "plancher", upper: "plafond"} as const;

/** PLAI rate of the year that follows, by each rule of article 11.4. */
export function plaiTable({
  year,
  rule,
  rate,
  rules,
  production,
  reconstitution,
  note
}: PlaiNextYear): HTMLElement {
  return element(
    "div",
    {},
    element("h3", {}, `Le taux de PLAI de ${year}`),
    element(
      "p",
      {},
      `Règle en vigueur (${rule}) : ${formatShare(rate, 1)}, sur ${formatNumber(production)} logements produits et ` +
        `${formatNumber(reconstitution)} reconstitués. ${note} `,
      badge("simule", "art. 11.4")
    ),
    offPaper(
      {what: `Le taux de ${year} par chaque règle`, sheets: ["PLAI"]},
      dataTable(rules, {
        caption: `Taux de PLAI de ${year} par chaque règle`,
        columns: [
          {title: "Règle", cell: (each) => names[each.rule]},
          {title: "Taux", number: true, cell: (each) => formatShare(each.rate, 1)},
          {title: "Avant la bande", number: true, cell: ({required}) => formatShare(required, 1)},
          {title: "Borne", cell: ({bound}) => bounds[bound]},
          {title: "PLAI", number: true, cell: ({plai}) => formatNumber(plai)},
          {title: "Retard avant", number: true, cell: ({backlogBefore}) => formatNumber(backlogBefore)},
          {title: "Retard après", number: true, cell: ({backlogAfter}) => formatNumber(backlogAfter)}
        ]
      })
    )
  );
}
