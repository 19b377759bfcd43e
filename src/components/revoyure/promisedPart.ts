import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatObjective, formatRange, formatValue} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {mainIndicators} from "./mainIndicators.js";
import {offPaper} from "./offPaper.js";

/** What the convention asks, what was observed, and what the frozen projection had announced for the period. */
export function promisedPart(document: RevoyureDocument): readonly Child[] {
  const {judgement, provenance, decisions, period} = document.revoyure;
  const {projection} = provenance;
  const rows = mainIndicators(judgement.indicators);
  return [
    element(
      "p",
      {},
      `La projection « ${projection.scenario.title} » a été gelée le ${frenchDate(projection.date)}, avant la période jugée : ` +
        `${formatNumber(projection.replications)} tirages, ` +
        (projection.incertitudes === false
          ? "hasard seul"
          : `hasard et hypothèses (${projection.incertitudes.join(", ")})`) +
        ". Elle ne connaissait rien de ce bilan."
    ),
    offPaper(
      {
        what: "Objectifs et annonces sont dans le tableau qui suit ; ce qui était observé avant la convention",
        sheets: ["Observé et annoncé"]
      },
      dataTable(rows, {
        caption: `Objectifs et annonces pour ${period.label}`,
        columns: [
          {title: "Chiffre", cell: ({label}) => label},
          {
            title: "Objectif",
            cell: ({objective}) =>
              objective === undefined
                ? "suivi sans objectif"
                : element("span", {}, `${formatObjective(objective)} `, badge("texte", sourceOf(objective)))
          },
          {
            title: "Observé avant",
            number: true,
            cell: ({observedBefore}) => formatValue(observedBefore, "share")
          },
          {
            title: "Annoncé, 9 chances sur 10",
            number: true,
            cell: ({points, kind}) =>
              element(
                "span",
                {},
                points.map(({halfYear, fan}) =>
                  element(
                    "span",
                    {class: "ligne"},
                    `${halfYear.slice(5)} : ${formatValue(fan[2], kind)} ${formatRange(fan[0], fan[4], kind)}`
                  )
                )
              )
          },
          {title: "Statut", cell: () => badge("simule")}
        ]
      })
    ),
    element(
      "p",
      {},
      decisions.length === 0
        ? "Aucun avenant n’était en vigueur."
        : `En vigueur : ${decisions.map(({title, inForce}) => `${title} (depuis le ${frenchDate(inForce)})`).join(" ; ")}.`
    )
  ];
}

/** Where a target stands: the article, and the avenant that changed it. */
function sourceOf({article, avenant}: {readonly article: string; readonly avenant?: string}): string {
  return avenant === undefined ? `art. ${article}` : `art. ${article}, avenant ${avenant}`;
}

function frenchDate(date: string): string {
  return date.split("-").reverse().join("/");
}
