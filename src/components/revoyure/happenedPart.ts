import type {ObservedIndicator} from "../../analysis/revoyure/projection/observedIndicator.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatValue} from "../../words/numbers.js";
import {observedStatut} from "../../words/statuts.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import {fanChart} from "./fanChart.js";
import {mainIndicators} from "./mainIndicators.js";
import {observedTable} from "./observedTable.js";
import {revoyureOrigins} from "./revoyureOrigins.js";

/** Each figure observed, on how many lines, within or out of what had been announced. */
export function happenedPart(document: RevoyureDocument): readonly Child[] {
  const {judgement} = document.revoyure;
  const main = mainIndicators(judgement.indicators);
  const statut = observedStatut(document);
  const {observed, frozen} = revoyureOrigins(document);
  return [
    linesNote(document),
    observedTable(main, statut),
    figure(
      smallMultiples(
        main.filter(isSeen).map(({label, kind, objective, points}) => ({
          title: label,
          drawing: fanChart(
            points.map(({halfYear, fan, worlds, observed}) => ({
              halfYear,
              fan,
              outer: worlds,
              observed: observed && {value: observed.value, ...observed.wilson}
            })),
            {kind, objective: objective?.target}
          ),
          note: panelNote(points)
        }))
      ),
      {
        title: "Éventail annoncé et chiffre observé",
        caption: element(
          "span",
          {},
          "Boîte grise : 5 à 95 % de ce qui était annoncé, aux effectifs observés ; plus sombre, 25 à 75 % ; trait, le milieu. " +
            (main.some(({points}) => points.some(({worlds}) => worlds !== undefined))
              ? "Cadre : le hasard et ce que l’on ne savait pas, de 5 à 95 % des avenirs des mondes plausibles. "
              : "Hasard seul : ce que l’on ne savait pas n’y est pas. ") +
            "Losange rouge : observé, avec son intervalle. Pointillé : objectif. ",
          badge(statut)
        ),
        description: main
          .map(
            ({label, points, kind}) =>
              `${label} : ${points.map((p) => formatValue(p.observed?.value, kind)).join(", ")}`
          )
          .join(" ; "),
        origins: [frozen, observed],
        table: scoresTable(main)
      }
    )
  ];
}

/** Whether the bilan says anything of it. */
function isSeen({points}: ObservedIndicator): boolean {
  return points.some(({observed}) => observed !== undefined);
}

function scoresTable(main: readonly ObservedIndicator[]): HTMLElement {
  const rows = main.flatMap((indicator) => indicator.points.map((point) => ({...indicator, ...point})));
  const score = (amount: number | undefined, kind: "share" | "count") =>
    amount === undefined ? "–" : formatNumber(kind === "share" ? 100 * amount : amount, 1);
  return dataTable(rows, {
    caption:
      "Place de l’observation dans l’annonce (PIT, de 0 à 1) et scores, en points ou en nombre (0 : parfait)",
    columns: [
      {title: "Chiffre", cell: ({label, halfYear}) => `${label}, ${halfYear}`},
      {title: "PIT", number: true, cell: ({pit}) => (pit === undefined ? "–" : formatNumber(pit, 2))},
      {title: "CRPS", number: true, cell: ({crps, kind}) => score(crps, kind)},
      {
        title: "Score d’intervalle à 50 %",
        number: true,
        cell: ({intervalScore50, kind}) => score(intervalScore50, kind)
      },
      {
        title: "Score d’intervalle à 90 %",
        number: true,
        cell: ({intervalScore90, kind}) => score(intervalScore90, kind)
      },
      {
        title: "CRPS de « la pratique observée persiste »",
        number: true,
        cell: ({reference, kind}) => score(reference?.persistence, kind)
      },
      {
        title: "CRPS de « objectif atteint »",
        number: true,
        cell: ({reference, kind}) => score(reference?.objective, kind)
      }
    ]
  });
}

function panelNote(
  points: readonly {readonly observed?: {readonly n?: number}; readonly why?: string}[]
): string {
  const n = points.reduce((sum, {observed}) => sum + (observed?.n ?? 0), 0);
  if (n > 0) return `n = ${formatNumber(n)}`;
  return points.find(({why}) => why !== undefined)?.why ?? "compte";
}

function linesNote({revoyure: {bilan}}: RevoyureDocument): HTMLElement {
  const {read, used, outsidePeriod, unusable, emptyMonths} = bilan.lines;
  const missing = bilan.missing
    .filter(({lines}) => lines > 0)
    .map(({what, lines}) => `${what} (${formatNumber(lines)})`)
    .join(", ");
  return element(
    "p",
    {},
    `${formatNumber(read)} lignes lues, ${formatNumber(used)} retenues, ${formatNumber(outsidePeriod)} hors période, ` +
      `${formatNumber(unusable)} inutilisable${unusable > 1 ? "s" : ""}. ` +
      (missing === "" ? "" : `Non dit par certaines lignes : ${missing}. `) +
      (emptyMonths.length === 0 ? "" : `Aucune attribution en ${emptyMonths.join(", ")}. `) +
      "Chaque part repose sur les seules lignes qui la renseignent : c’est son n. Tous les tableaux de l’article 19 sont dans le classeur."
  );
}
