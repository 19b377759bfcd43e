import {placeText} from "../../analysis/explorer/told.js";
import {limitText} from "../../analysis/explorer/toldFailure.js";
import type {UnknownDifference, UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {ofFirstScenario, onOutcome, turningDifference} from "./spokenUnknowns.js";
import {turnsChart} from "./turnsChart.js";

/** In which worlds the sign of each effect turns round, in sentences; then where those worlds are. */
export function turnsPart(
  document: UnknownsDocument,
  {origins}: Pick<InconnuesDocument, "origins">
): HTMLElement {
  const differences = ofFirstScenario(document.differences);
  const never = differences.filter(({turns}) => turns.cases === 0);
  const sometimes = differences.filter(({turns}) => turns.cases > 0);
  const drawn = turningDifference(document);
  return element(
    "div",
    {},
    element(
      "p",
      {},
      `Un effet de « ${differences[0].scenario.title} » se retourne dans un monde quand il y a le signe contraire de la moyenne de tous les mondes.`
    ),
    element(
      "ul",
      {},
      sometimes.map((difference) => said(difference)),
      never.length === 0
        ? undefined
        : element(
            "li",
            {},
            element("strong", {}, "Jamais"),
            `, dans les ${formatNumber(document.worlds.n)} mondes, sur ${never.map(onOutcome).join(" ; ")}.`
          )
    ),
    drawn === undefined
      ? element("p", {}, "Aucun effet ne se retourne : il n’y a rien à dessiner.")
      : turnsFigure(drawn, document, origins)
  );
}

/** The rule, then, folded, how solid it is. */
function said(difference: UnknownDifference): HTMLElement {
  const [head, ...others] = difference.turns.sentences;
  const details: Child =
    others.length === 0
      ? undefined
      : element(
          "details",
          {},
          element("summary", {}, "Ce que vaut cette règle"),
          others.map((sentence) => element("p", {}, sentence))
        );
  return element(
    "li",
    {},
    element("strong", {}, `Sur ${onOutcome(difference)}`),
    ` : ${lowerFirst(head)}`,
    details
  );
}

function turnsFigure(
  difference: UnknownDifference,
  {worlds}: UnknownsDocument,
  origins: InconnuesDocument["origins"]
): HTMLElement {
  const {turns} = difference;
  const {along} = turns.chart;
  const kept = turns.worlds - turns.cases;
  const shaded = turns.box === undefined ? "" : " La zone teintée est celle de la règle.";
  const left = (turns.box?.limits ?? []).slice(along.length).map((limit) => limitText(limit));
  return figure(turnsChart(difference), {
    title: `Les ${formatNumber(turns.worlds)} mondes, et ceux où l’effet sur ${onOutcome(difference)} se retourne`,
    caption: [
      `▲ rouge, plein : il se retourne (${mondes(turns.cases)}). ○ bleu, creux : il a le signe de la moyenne (${mondes(kept)}).${shaded}` +
        (along.length === 1 ? " La hauteur ne dit rien : elle écarte les points." : "") +
        (left.length === 0
          ? ""
          : ` La règle demande aussi que ${left.join(" et que ")} : ce n’est pas dessiné.`)
    ],
    description: `${turns.sentences[0]} Mondes essayés : ${formatNumber(worlds.n)}.`,
    origins,
    table: dataTable([true, false], {
      caption: "Où sont les mondes, le long de chaque condition : du plus bas au plus haut, et le milieu",
      columns: [
        {title: "Mondes", cell: (turned) => (turned ? "où l’effet se retourne" : "où il garde son signe")},
        {title: "Nombre", number: true, cell: (turned) => formatNumber(turned ? turns.cases : kept)},
        ...along.map((coordinate, i) => ({
          title: coordinate.label,
          number: true,
          cell: (turned: boolean) => {
            const places = turns.chart.points
              .filter((point) => point.turned === turned)
              .map((point) => point.places[i])
              .sort((a, b) => a - b);
            const text = (rank: number) => placeText(coordinate, places[rank]);
            return `de ${text(0)} à ${text(places.length - 1)}, ${text(Math.floor(places.length / 2))} au milieu`;
          }
        }))
      ]
    })
  });
}

function mondes(count: number): string {
  return `${formatNumber(count)} monde${count > 1 ? "s" : ""}`;
}
