import {outcomeText} from "../../analysis/explorer/told.js";
import type {UnknownDifference, UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {formatShare} from "../../words/numbers.js";
import {heldShort} from "../../words/signShare.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {widePanels} from "../widePanels.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {byCertainty, nameOf, saysOf} from "./spokenUnknowns.js";
import {sureChart} from "./sureChart.js";

/** What is sure, probable, unknown, in sentences; then both bars of each difference. */
export function surePart(
  {differences, year, worlds, reference}: UnknownsDocument,
  {names, chance, origins}: Pick<InconnuesDocument, "names" | "chance" | "origins">
): HTMLElement {
  const told = differences.map((difference) => `${nameOf(difference, names)} : ${saysOf(difference)}`);
  return element(
    "div",
    {},
    byCertainty(differences).map(({title, differences: grouped}) => [
      element("h3", {}, title),
      element(
        "ul",
        {},
        grouped.map((difference) =>
          element("li", {}, element("strong", {}, nameOf(difference, names)), ` : ${saysOf(difference)}`)
        )
      )
    ]),
    figure(widePanels(sureChart(differences, {names, chance})), {
      title: `Ce que chaque scénario change en ${year}, contre « ${reference.title} »`,
      caption:
        "Barre épaisse, bleue : ce que le hasard seul fait d’une année, si nos hypothèses centrales sont justes. Barre fine, grise, avec ses deux bouts : le hasard et ce que l’on ne sait " +
        `pas, neuf avenirs sur dix dans les ${worlds.n} mondes plausibles. Trait : leur moyenne ; « signe » dit combien de mondes ont le sien. Plus une barre fine déborde le zéro, moins le signe est acquis.`,
      description: told.join(" "),
      origins,
      table: table(differences, {names, chance})
    })
  );
}

function table(
  differences: readonly UnknownDifference[],
  {names, chance}: Pick<InconnuesDocument, "names" | "chance">
): HTMLElement {
  const signed = (value: number | null | undefined, {outcome}: UnknownDifference) =>
    outcomeText(value ?? Number.NaN, outcome, {sign: true});
  const range = (of: {readonly q05: number; readonly q95: number} | undefined, row: UnknownDifference) =>
    of === undefined ? "–" : `de ${signed(of.q05, row)} à ${signed(of.q95, row)}`;
  return dataTable(differences, {
    caption:
      "Différences avec la référence : moyenne des mondes, hasard d’une année (neuf sur dix), hasard et ce que l’on ne sait pas (neuf avenirs sur dix)",
    columns: [
      {title: "Différence", cell: (row) => nameOf(row, names)},
      {title: "Moyenne des mondes", number: true, cell: (row) => signed(row.mean, row)},
      {
        title: "Hasard seul",
        number: true,
        cell: (row) => range(chance[row.scenario.id]?.[row.outcome.id], row)
      },
      {title: "Hasard et ce que l’on ne sait pas", number: true, cell: (row) => range(row.worlds, row)},
      {
        title: "Part du hasard",
        number: true,
        cell: ({worlds: {chanceShare}}) => (Number.isFinite(chanceShare) ? formatShare(chanceShare) : "–")
      },
      {title: "Mondes qui ont ce signe", cell: ({sign}) => (sign === undefined ? "–" : heldShort(sign))}
    ]
  });
}
