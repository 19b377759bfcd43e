import {outcomeText, placeText} from "../../analysis/explorer/told.js";
import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatShare} from "../../words/numbers.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {chartRow, lengthBar} from "./barRow.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {mainWeights, onOutcome, type SpokenWeight, weightsHeadline} from "./spokenUnknowns.js";

/** The five hypotheses that set worlds apart the most, in sentences, then as bars. */
export function weightsPart(
  document: UnknownsDocument,
  {origins}: Pick<InconnuesDocument, "origins">
): HTMLElement {
  const weights = mainWeights(document);
  const told = weights.flatMap(({sentence, difference}) =>
    sentence === undefined ? [] : [`Sur ${onOutcome(difference)} : ${lowerFirst(sentence)}`]
  );
  return element(
    "div",
    {},
    element("p", {class: "question"}, weightsHeadline(weights, document.worlds.n)),
    told.length > 0
      ? element(
          "ul",
          {},
          told.map((sentence) => element("li", {}, sentence))
        )
      : undefined,
    weights.length > 0 ? weightsFigure(weights, document, origins) : undefined
  );
}

function weightsFigure(
  weights: readonly SpokenWeight[],
  {differences, year}: UnknownsDocument,
  origins: InconnuesDocument["origins"]
): HTMLElement {
  const greatest = Math.max(...weights.map(({weight}) => weight.index));
  const bars = weights.map(({weight: {coordinate, index, told}, difference}) =>
    chartRow(
      coordinate.label,
      lengthBar(index / greatest, {
        text: `${formatShare(index)}${told ? "" : " : pas plus que le hasard"}`,
        colour: colours.convention,
        told
      }),
      `sur ${onOutcome(difference)}`
    )
  );
  return figure(element("div", {class: "inconnues-barres"}, bars), {
    title: "Part de ce qui sépare les mondes que chaque hypothèse explique à elle seule",
    caption:
      `Chaque hypothèse est montrée là où elle pèse le plus, parmi les effets de « ${differences[0].scenario.title} » en ${year}. ` +
      "Barre pleine : on la distingue du hasard. Barre vide : on ne l’en distingue pas. Le reste vient des autres hypothèses, de leurs rencontres et du hasard.",
    description: weights
      .map(
        ({weight, difference}) =>
          `${weight.coordinate.label}, sur ${onOutcome(difference)} : ${formatShare(weight.index)}${weight.told ? "" : ", pas plus que le hasard"}.`
      )
      .join(" "),
    origins,
    table: table(weights)
  });
}

function table(weights: readonly SpokenWeight[]): HTMLElement {
  const mean = (value: number, {difference}: SpokenWeight) =>
    outcomeText(value ?? Number.NaN, difference.outcome, {sign: true});
  return dataTable(weights, {
    caption:
      "Effet moyen dans le tiers des mondes où l’hypothèse est la plus basse, et dans celui où elle est la plus haute",
    columns: [
      {title: "Hypothèse", cell: ({weight}) => weight.coordinate.label},
      {title: "Effet regardé", cell: ({difference}) => difference.outcome.label},
      {title: "Part expliquée", number: true, cell: ({weight}) => formatShare(weight.index)},
      {title: "Distincte du hasard", cell: ({weight}) => (weight.told ? "oui" : "non")},
      {
        title: "Tiers bas",
        number: true,
        cell: (row) =>
          `${mean(row.weight.low.mean, row)} (jusqu’à ${placeText(row.weight.coordinate, row.weight.low.upTo)})`
      },
      {
        title: "Tiers haut",
        number: true,
        cell: (row) =>
          `${mean(row.weight.high.mean, row)} (dès ${placeText(row.weight.coordinate, row.weight.high.from)})`
      }
    ]
  });
}
