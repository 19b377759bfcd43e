import type {ObjectiveChance, Reprojection} from "../../analysis/revoyure/projection/reprojection.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatBounds, formatDraws, formatNumber, formatRange, formatValue} from "../../words/numbers.js";
import {fewWorldsSentence, reviewedWorldsSentence} from "../../words/reviewedWorlds.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import {syntheticNote} from "../syntheticNote.js";
import {fanChart} from "./fanChart.js";
import {mainIndicators} from "./mainIndicators.js";
import {type RevoyureOrigins, revoyureOrigins} from "./revoyureOrigins.js";
import {sheetsNote} from "./sheetsNote.js";
import {waterfallFigure} from "./waterfallFigure.js";

/** The frozen projection beside the one taken up again, the chance of each objective, and why the figures moved. */
export function aheadPart(document: RevoyureDocument): readonly Child[] {
  const {reprojection, worlds} = document.revoyure;
  if (reprojection === undefined)
    return [element("p", {}, "La convention arrive à son terme : il ne reste rien à projeter.")];
  const few = fewWorldsSentence(worlds);
  const origins = revoyureOrigins(document);
  return [
    element(
      "p",
      {class: "panel-note"},
      syntheticNote(),
      " ",
      reviewedWorldsSentence(worlds),
      few === undefined ? "" : ` ${few}`
    ),
    chancesTable(reprojection, document.revoyure.provenance.projection.replications),
    element("div", {class: "une-rangee"}, fansFigure(reprojection, origins)),
    sheetsNote("Les autres chiffres", ["Projection reprise (simulé)"]),
    waterfallFigure(reprojection, origins),
    reprojection.notes.length === 0
      ? undefined
      : element("p", {class: "panel-note"}, reprojection.notes.join(" "))
  ];
}

function chancesTable(
  {chances, horizon, replications, worlds}: Reprojection,
  frozenDraws: number
): HTMLElement {
  return dataTable(chances, {
    caption:
      `Chances sur 100 de tenir l’objectif en ${horizon} (n = ${formatNumber(replications)} tirages ; comptés là où ils sont moins de cent et sans intervalle)` +
      (worlds === undefined
        ? " ; hasard seul"
        : ` ; par le hasard seul, puis part des mondes que ce bilan laisse (${formatNumber(worlds.n)})`),
    columns: [
      {title: "Objectif", cell: ({label}) => label},
      {title: "Article", cell: ({article}) => article},
      {title: "Gelée", number: true, cell: ({frozen}) => formatDraws(frozen, frozenDraws)},
      {
        title: "Reprise",
        number: true,
        cell: ({renewed, low, high}) =>
          `${formatNumber(100 * renewed)} ${formatBounds(formatNumber(100 * low), formatNumber(100 * high))}`
      },
      ...(worlds === undefined
        ? []
        : [
            {
              title: "Mondes sur 100",
              number: true,
              cell: ({worlds: met}: ObjectiveChance) =>
                met === undefined
                  ? "–"
                  : `${formatNumber(100 * met.share)} ${formatBounds(formatNumber(100 * met.low), formatNumber(100 * met.high))}`
            }
          ]),
      {
        title: "Sans tolérance",
        number: true,
        cell: ({renewedStrict, tolerance}) =>
          tolerance === 0
            ? "–"
            : `${formatDraws(renewedStrict, replications)} (sinon à ${formatNumber(tolerance, 1)} pt près)`
      },
      {title: "Statut", cell: () => badge("simule")}
    ]
  });
}

function fansFigure(
  {indicators, horizon, worlds}: Reprojection,
  {frozen: announced, reprojection}: RevoyureOrigins
): HTMLElement {
  const main = mainIndicators(indicators).slice(0, 6);
  const rows = main.flatMap((indicator) =>
    indicator.renewed.map(({halfYear, fan, worlds: outer}) => ({
      ...indicator,
      halfYear,
      fan,
      outer,
      before: indicator.frozen.find((each) => each.halfYear === halfYear)?.fan ?? []
    }))
  );
  return figure(
    smallMultiples(
      main.map(({label, kind, objective, observed, frozen, renewed}) => {
        const halfYears = [
          ...new Set([...observed, ...frozen, ...renewed].map(({halfYear}) => halfYear))
        ].sort();
        return {
          title: label,
          drawing: fanChart(
            halfYears.map((halfYear) => ({
              halfYear,
              fan: frozen.find((each) => each.halfYear === halfYear)?.fan ?? [],
              other: renewed.find((each) => each.halfYear === halfYear)?.fan ?? [],
              otherOuter: renewed.find((each) => each.halfYear === halfYear)?.worlds,
              observed: observed.find((each) => each.halfYear === halfYear)
            })),
            {kind, objective: objective?.target}
          )
        };
      })
    ),
    {
      title: `D’ici à ${horizon} : ce qui était projeté, ce qui l’est maintenant`,
      caption: element(
        "span",
        {},
        "Gris : projection gelée ; bleu : projection reprise avec ce bilan. Boîte claire, 5 à 95 % ; sombre, 25 à 75 %. " +
          (worlds === undefined
            ? "Hasard seul : ce que l’on ne sait pas n’y est pas. "
            : "Cadre : le hasard et ce que l’on ne sait pas encore, sur les mondes que ce bilan laisse. ") +
          "Losange : observé. " +
          "Pointillé : objectif. Ce que feront les commissions n’est pas connu : la reprise suppose qu’elles continuent. ",
        badge("simule")
      ),
      description: main
        .map(
          ({label, kind, renewed}) =>
            `${label} : ${formatValue(renewed.at(-1)?.fan[2], kind)} au dernier semestre`
        )
        .join(" ; "),
      origins: [announced, reprojection],
      table: dataTable(rows, {
        caption: "Projection gelée et projection reprise, par semestre",
        columns: [
          {title: "Chiffre", cell: ({label, halfYear}) => `${label}, ${halfYear}`},
          {title: "Gelée, milieu", number: true, cell: ({before, kind}) => formatValue(before[2], kind)},
          {
            title: "5 à 95 %",
            number: true,
            cell: ({before, kind}) => formatRange(before[0], before[4], kind)
          },
          {title: "Reprise, milieu", number: true, cell: ({fan, kind}) => formatValue(fan[2], kind)},
          {title: "5 à 95 %", number: true, cell: ({fan, kind}) => formatRange(fan[0], fan[4], kind)},
          ...(worlds === undefined
            ? []
            : [
                {
                  title: "Mondes, 5 à 95 %",
                  number: true,
                  cell: ({outer, kind}: (typeof rows)[number]) => formatRange(outer?.q05, outer?.q95, kind)
                }
              ])
        ]
      })
    }
  );
}
