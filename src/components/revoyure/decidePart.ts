import type {Proposal} from "../../analysis/revoyure/proposal.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import type {UnsimulatedMeasure} from "../../analysis/revoyure/signableMeasures.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatBounds, formatNumber} from "../../words/numbers.js";
import type {SimulatedOrigin} from "../../words/originWords.js";
import {typography} from "../../words/typography.js";
import {badge} from "../badge.js";
import {type Column, dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {memoryList} from "./memoryList.js";
import {offPaper} from "./offPaper.js";
import {plaiTable} from "./plaiTable.js";
import {proposalsChart} from "./proposalsChart.js";
import {revoyureOrigins} from "./revoyureOrigins.js";

/** Candidate avenants ranked, the PLAI rate of next year, and what earlier revoyures decided. Nothing here is decided. */
export function decidePart(document: RevoyureDocument): readonly Child[] {
  const {revoyure, memory, exercise} = document;
  const {proposals, renunciations = [], unsimulated = [], proposalsWhy, plai} = revoyure;
  return [
    element("p", {}, proposalsWhy),
    proposals.length === 0 ? undefined : proposalsFigure(proposals, revoyureOrigins(document).proposals),
    renunciations.length === 0 ? undefined : renunciationsTable(renunciations),
    unsimulated.length === 0 ? undefined : unsimulatedPart(unsimulated),
    plai === undefined ? undefined : plaiTable(plai),
    memoryList(memory, {exercise: exercise !== undefined})
  ];
}

function proposalsFigure(proposals: readonly Proposal[], origin: SimulatedOrigin): HTMLElement {
  return element(
    "div",
    {},
    figure(proposalsChart(proposals), {
      title: "Avenants candidats, du plus probable au moins probable",
      caption: element(
        "span",
        {},
        "Point : chances que tous les objectifs signés soient tenus ; barre : intervalle à 95 % ; pointillé : sans avenant. ",
        `Classés sur d’autres tirages que ceux-ci. Chacun est livré en brouillon, prêt à vérifier. ${draftsSentence(proposals)}`,
        badge("simule")
      ),
      description: proposals
        .map(({rank, title, chance}) => `${rank}. ${title} : ${formatNumber(100 * chance)} sur 100`)
        .join(" ; "),
      origins: [origin],
      table: effectsTable(proposals)
    }),
    element(
      "div",
      {class: "candidats"},
      dataTable(proposals, {
        caption:
          "Effet, prix et article de chaque candidat. Regret : de combien il laisse la dernière année plus loin des objectifs signés que le meilleur choix de chaque monde plausible, ne rien signer compris",
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
          ...priceColumns(proposals),
          {title: "Qui paie", cell: ({whoPays}) => whoPays}
        ]
      })
    ),
    offPaper(
      {
        what: "Ce que chaque candidat suppose, ses effets un à un",
        sheets: ["Candidats (simulé)", "Effets des candidats"]
      },
      supposedList(proposals)
    )
  );
}

/** Which drafts are no avenant, and why. */
function draftsSentence(proposals: readonly Proposal[]): string {
  const ranks = proposals.filter(({draft}) => draft === "scenario").map(({rank}) => rank);
  if (ranks.length === 0) return "";
  const why = "la convention n’a pas de paramètre qui porte";
  if (ranks.length === 1)
    return `Celui du candidat ${ranks[0]} est un scénario et non un avenant : ${why} cette mesure, que son article permet par délibération ou par protocole. `;
  return `Ceux des candidats ${listed(ranks)} sont des scénarios et non des avenants : ${why} ces mesures, que leurs articles permettent par délibération ou par protocole. `;
}

function listed(ranks: readonly number[]): string {
  return `${ranks.slice(0, -1).join(", ")} et ${ranks.at(-1)}`;
}

/** What the simulation supposes of each. */
function supposedList(proposals: readonly Proposal[]): HTMLElement | undefined {
  const told = proposals.flatMap(({rank, supposes}) => (supposes === undefined ? [] : [{rank, supposes}]));
  if (told.length === 0) return undefined;
  return element(
    "ul",
    {},
    told.map(({rank, supposes}) => element("li", {}, typography(`Le candidat ${rank} suppose ${supposes}`)))
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
      ...priceColumns(renunciations),
      {title: "Qui paie", cell: ({whoPays}) => whoPays}
    ]
  });
}

const priced = [
  {id: "premierAcces", title: "Premiers accès"},
  {id: "premierAcces.tresModestes", title: "dont très modestes"}
];

/** What each costs in first accesses, the lowest resources apart, and its regret over worlds: where they were measured. */
function priceColumns(proposals: readonly Proposal[]): Column<Proposal>[] {
  const measured = priced.filter(({id}) =>
    proposals.some(({effects}) => effects.some((effect) => effect.id === id))
  );
  return [
    ...measured.map(({id, title}) => ({
      title,
      number: true,
      cell: ({effects}: Proposal) => {
        const effect = effects.find((one) => one.id === id);
        return effect === undefined ? "non mesuré" : changeText(effect);
      }
    })),
    ...(proposals.some(({regret}) => regret !== undefined)
      ? [{title: "Regret moyen (au pire), points", number: true, cell: regretText}]
      : [])
  ];
}

function regretText({regret}: Proposal): string {
  if (regret === undefined) return "non mesuré";
  return `${formatNumber(regret.mean, 1)} (${formatNumber(regret.worst, 1)})`;
}

/** Measures that could be signed and that no lever stands for: said, not simulated. Paper names them, without why. */
function unsimulatedPart(measures: readonly UnsimulatedMeasure[]): HTMLElement {
  const caption = "Ce qui pourrait aussi être signé, et que rien ici ne simule";
  return element(
    "div",
    {},
    element(
      "div",
      {class: "hors-papier"},
      dataTable(measures, {
        caption,
        columns: [
          {title: "Mesure", cell: ({title}) => typography(title)},
          {title: "Article", cell: ({article}) => article},
          {title: "Pourquoi", cell: ({why}) => typography(why)}
        ]
      })
    ),
    element(
      "p",
      {class: "papier-seul"},
      element("b", {}, caption),
      typography(
        ` : ${measures.map(({title, article}) => `${lowerFirst(title)} (art. ${article})`).join(" ; ")}. Le fichier HTML dit pourquoi.`
      )
    )
  );
}

function chanceText({chance, low, high}: Proposal): string {
  return `${formatNumber(100 * chance)} ${formatBounds(formatNumber(100 * low), formatNumber(100 * high))}`;
}

type Effect = Proposal["effects"][number];

/** The two effects that come first beside the price, which has columns of its own. */
function mainEffect(effects: readonly Effect[]): string {
  const told = effects.filter((effect) => effect.told && priced.every(({id}) => id !== effect.id));
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

/** One row an effect, one column a candidate. */
function effectsTable(proposals: readonly Proposal[]): HTMLElement {
  const labels = new Map(proposals.flatMap(({effects}) => effects.map(({id, label}) => [id, label])));
  return dataTable([...labels], {
    caption:
      "Tous les effets mesurés, dernière année, sur les mêmes tirages (± : intervalle à 95 % de la moyenne ; * : se distingue du hasard)",
    columns: [
      {title: "Effet", cell: ([, label]) => label},
      ...proposals.map(
        ({rank, effects}): Column<[string, string]> => ({
          title: `${rank}.`,
          number: true,
          cell: ([id]) => {
            const effect = effects.find((one) => one.id === id);
            return effect === undefined ? "–" : `${changeText(effect)}${effect.told ? " *" : ""}`;
          }
        })
      )
    ]
  });
}
