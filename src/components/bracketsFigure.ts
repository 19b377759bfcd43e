import * as Plot from "@observablehq/plot";
import type {PeriodResult} from "../analysis/indicateurs/result.js";
import {fragilites} from "../core/vocabulary.js";
import {fragiliteLabels} from "../words/labels.js";
import {formatNumber} from "../words/numbers.js";
import {barsCaption} from "../words/worlds.js";
import {bracketColour} from "./bracketColour.js";
import {colours} from "./colours.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {figure} from "./figure.js";
import type {Reperes} from "./reperes.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";
import {smallMultiples} from "./smallMultiples.js";

interface Bar {
  readonly label: string;
  readonly shares: readonly number[];
}

/** Shares of the brackets in each class: observed, base year, last year, reference of article 5.2. */
export function bracketsFigure(document: ScenarioDocument, reperes: Reperes): HTMLElement {
  const last = lastPeriod(document);
  const panels = fragilites.map((g) => {
    const bars: Bar[] = [
      {label: `${reperes.observedYear}, observé`, shares: reperes.classes[g].observed},
      {label: `${document.base.year}, simulé`, shares: meansOf(document.base, g)},
      {label: `${last.year}, simulé`, shares: meansOf(last, g)},
      {label: "Référence", shares: reperes.reference}
    ];
    return {title: fragiliteLabels[g], drawing: stackedBars(bars)};
  });
  return figure(element("div", {}, legend(document), smallMultiples(panels)), {
    title: "Qui reçoit les attributions, par tranche de ressources",
    caption: "En pour cent des attributions de la classe. La référence est l’équilibre de l’article 5.2.",
    description: "Barres empilées ; les chiffres et leurs intervalles sont dans le tableau.",
    origins: [document],
    table: bracketsTable(document)
  });
}

function meansOf(period: PeriodResult, g: (typeof fragilites)[number]): number[] {
  return period.flux[g].shares.map(({mean}) => mean);
}

function stackedBars(bars: readonly Bar[]): Element {
  const rows = bars.flatMap(({label, shares}) => {
    let x = 0;
    return shares.map((share, k) => {
      const x1 = x;
      x += 100 * share;
      return {label, bracket: k, count: shares.length, x1, x2: x, text: formatNumber(100 * share)};
    });
  });
  return Plot.plot({
    width: 270,
    height: 150,
    marginLeft: 98,
    marginRight: 4,
    marginTop: 4,
    marginBottom: 4,
    style: {fontSize: "12px", fontFamily: "inherit"},
    x: {axis: null, domain: [0, 100]},
    y: {label: null, domain: bars.map(({label}) => label), tickSize: 0},
    marks: [
      Plot.barX(rows, {
        x1: "x1",
        x2: "x2",
        y: "label",
        fill: (d) => bracketColour(d.bracket, d.count),
        inset: 0.75
      }),
      Plot.text(rows, {
        x: (d) => (d.x1 + d.x2) / 2,
        y: "label",
        text: "text",
        fill: colours.paper,
        fontWeight: 600
      })
    ]
  });
}

function legend({brackets: {names}}: ScenarioDocument): HTMLElement {
  return element(
    "ol",
    {class: "legend"},
    names.map((name, k) => element("li", {style: `--swatch: ${bracketColour(k, names.length)}`}, name))
  );
}

function bracketsTable(document: ScenarioDocument): HTMLElement {
  const rows = [document.base, ...document.years].flatMap((period) => fragilites.map((g) => ({g, period})));
  return dataTable(rows, {
    caption: `Part de chaque tranche dans les attributions ; ${barsCaption(document.worlds)}`,
    columns: [
      {
        title: "Année et classe",
        cell: ({g, period}) => `${period.year}, ${fragiliteLabels[g].toLowerCase()}`
      },
      ...document.brackets.names.map((title, i) => ({
        title,
        number: true,
        cell: ({g, period}: (typeof rows)[number]) => estimate(period.flux[g].shares[i], "share")
      }))
    ]
  });
}
