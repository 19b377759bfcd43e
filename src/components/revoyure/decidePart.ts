import type {Proposal} from "../../analysis/revoyure/proposal.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatBounds, formatNumber} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {memoryList} from "./memoryList.js";
import {plaiTable} from "./plaiTable.js";
import {proposalsChart} from "./proposalsChart.js";

/** Candidate avenants ranked, the PLAI rate of next year, and what earlier revoyures decided. Nothing here is decided. */
export function decidePart({revoyure, memory, exercise}: RevoyureDocument): readonly Child[] {
  const {proposals, renunciations = [], proposalsWhy, plai} = revoyure;
  return [
    element("p", {}, proposalsWhy),
    proposals.length === 0 ? undefined : proposalsFigure(proposals),
    renunciations.length === 0 ? undefined : renunciationsTable(renunciations),
    plai === undefined ? undefined : plaiTable(plai),
    memoryList(memory, {exercise: exercise !== undefined})
  ];
}

function proposalsFigure(proposals: readonly Proposal[]): HTMLElement {
  return element(
    "div",
    {},
    figure(proposalsChart(proposals), {
      title: "Avenants candidats, du plus probable au moins probable",
      caption: element(
        "span",
        {},
        "Point : chances que tous les objectifs signés soient tenus ; barre : intervalle à 95 % ; pointillé : sans avenant. ",
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
          cell: ({rank, title}) => `${rank}. ${title}`
        },
        {title: "Article", cell: ({article}) => article},
        {
          title: "Chances sur 100",
          number: true,
          cell: chanceText
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

/** What lowering an objective would give up: judged on the objectives as signed, beside the chance of its own. */
function renunciationsTable(renunciations: readonly Proposal[]): HTMLElement {
  return dataTable(renunciations, {
    caption:
      "Renoncements : ce que changerait un objectif abaissé. L’objectif abaissé est tenu plus souvent parce qu’il demande moins ; les chances sur les objectifs signés disent ce qui est perdu",
    columns: [
      {title: "Renoncement", cell: ({title}) => title},
      {title: "Article", cell: ({article}) => article},
      {title: "Chances sur 100, objectifs signés", number: true, cell: chanceText},
      {
        title: "Objectif abaissé",
        number: true,
        cell: ({chanceMoved}) => (chanceMoved === undefined ? "non mesuré" : formatNumber(100 * chanceMoved))
      },
      {title: "Effet principal", cell: ({effects}) => mainEffect(effects)},
      {title: "Qui paie", cell: ({whoPays}) => whoPays}
    ]
  });
}

function chanceText({chance, low, high}: Proposal): string {
  return `${formatNumber(100 * chance)} ${formatBounds(formatNumber(100 * low), formatNumber(100 * high))}`;
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
