import type {Proposal} from "../../analysis/revoyure/proposal.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber} from "../../words/format.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {memoryList} from "./memoryList.js";
import {plaiTable} from "./plaiTable.js";
import {proposalsChart} from "./proposalsChart.js";

/** Candidate avenants ranked, the PLAI rate of next year, and what earlier revoyures decided. Nothing here is decided. */
export function decidePart({revoyure, memory}: RevoyureDocument): readonly Child[] {
  const {proposals, proposalsWhy, plai} = revoyure;
  return [
    element("p", {}, proposalsWhy),
    proposals.length === 0 ? undefined : proposalsFigure(proposals),
    plai === undefined ? undefined : plaiTable(plai),
    memoryList(memory)
  ];
}

function proposalsFigure(proposals: readonly Proposal[]): HTMLElement {
  const moved = proposals.some(({movesObjective}) => movesObjective);
  return element(
    "div",
    {},
    figure(proposalsChart(proposals), {
      title: "Avenants candidats, du plus probable au moins probable",
      caption: element(
        "span",
        {},
        "Point : chances que tous les objectifs soient tenus ; barre : intervalle à 95 % ; pointillé : sans avenant. ",
        moved ? "* : le candidat déplace l’objectif lui-même, pas la pratique. " : "",
        "Chacun est livré en brouillon d’avenant, prêt à vérifier. ",
        badge("simule")
      ),
      description: proposals
        .map(({rank, title, chance}) => `${rank}. ${title} : ${formatNumber(100 * chance)} sur 100`)
        .join(" ; "),
      table: effectsTable(proposals)
    }),
    dataTable(proposals, {
      caption: "Effet, prix et article de chaque candidat",
      columns: [
        {
          title: "Candidat",
          cell: ({rank, title, movesObjective}) => `${rank}. ${title}${movesObjective ? " *" : ""}`
        },
        {title: "Article", cell: ({article}) => article},
        {
          title: "Chances sur 100",
          number: true,
          cell: ({chance, low, high}) =>
            `${formatNumber(100 * chance)} [${formatNumber(100 * low)}\u00a0;\u00a0${formatNumber(100 * high)}]`
        },
        {title: "Effet principal", cell: ({effects}) => mainEffect(effects)},
        {
          title: "Qui paie",
          cell: ({whoPays, supposes}) => whoPays + (supposes === undefined ? "" : ` Suppose : ${supposes}`)
        }
      ]
    })
  );
}

type Effect = Proposal["effects"][number];

function mainEffect(effects: readonly Effect[]): string {
  const told = effects.filter((effect) => effect.told);
  if (told.length === 0) return "aucun effet qui se distingue du hasard";
  return told
    .slice(0, 2)
    .map((effect) => `${effect.label} : ${changeText(effect)}`)
    .join(" ; ");
}

function changeText({change: {mean, high}, unit}: Effect): string {
  const decimals = unit === "count" ? 0 : 1;
  const sign = mean > 0 ? "+" : "";
  const suffix = {points: " pt", count: "", months: " mois"}[unit];
  return `${sign}${formatNumber(mean, decimals)}${suffix} (± ${formatNumber(high - mean, decimals)})`;
}

function effectsTable(proposals: readonly Proposal[]): HTMLElement {
  const rows = proposals.flatMap(({rank, title, effects}) =>
    effects.map((effect) => ({rank, title, effect}))
  );
  return dataTable(rows, {
    caption:
      "Tous les effets mesurés, dernière année, sur les mêmes tirages (± : intervalle à 95 % de la moyenne)",
    columns: [
      {title: "Candidat", cell: ({rank, title}) => `${rank}. ${title}`},
      {title: "Effet", cell: ({effect}) => effect.label},
      {title: "Changement", number: true, cell: ({effect}) => changeText(effect)},
      {title: "Se distingue du hasard", cell: ({effect}) => (effect.told ? "oui" : "non")}
    ]
  });
}
