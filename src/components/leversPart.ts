import type {OutcomeShares} from "../analysis/avenant/decomposition.js";
import type {LeverDecomposition} from "../analysis/comparer/leverDecomposition.js";
import {formatAmount, formatSigned} from "../words/estimates.js";
import {leverNames} from "../words/leverWords.js";
import {formatNumber} from "../words/numbers.js";
import {chanceAlone} from "../words/worlds.js";
import {badge} from "./badge.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {staleNote} from "./staleNote.js";

/** What the page knows of the levers of the convention; empty before the first answer. */
export interface LeversPageDocument {
  readonly document?: LeverDecomposition;
  readonly stale?: readonly string[];
}

/** What a mayor asks first, in this order: balance, then who pays for it. */
const shown = [
  "under60.fragile",
  "under60.moyenne",
  "under60.sans",
  "premierAcces",
  "premierAcces.modestes",
  "premierAcces.tresModestes",
  "menagesModestesLoges",
  "tresModestesLoges",
  "mutations",
  "aci"
];

/** Which levers the convention moves together, and what each does apart: none of their effects is told for another. */
export function leversPart({document, stale = []}: LeversPageDocument): HTMLElement {
  if (document === undefined)
    return element(
      "p",
      {},
      "Ce que fait chaque levier à part n’a pas encore été calculé : « npm start » le fait."
    );
  const {groups, outcomes, years, replications} = document;
  const rows = shown.flatMap((id) => outcomes.filter((outcome) => outcome.id === id));
  return element(
    "div",
    {},
    staleNote({stale, command: "npm start"}),
    element(
      "p",
      {},
      `Le scénario de la convention fait jouer ${formatNumber(groups.length)} leviers ensemble : ${leverNames(groups)}. Voici ce que chacun fait seul, et ce qui lui revient quand ils jouent ensemble. `,
      badge("simule")
    ),
    dataTable(rows, {
      caption: `Ce que change chaque levier, moyenne des années ${years[0]} à ${years[years.length - 1]}, comparé à la référence`,
      columns: [
        {title: "Résultat", cell: ({label}) => label},
        ...groups.flatMap(({label}, i) => [
          {
            title: `${label}, seul`,
            number: true,
            cell: (outcome: OutcomeShares) => formatSigned(figure(outcome, outcome.alone[i]))
          },
          {
            title: "sa part",
            number: true,
            cell: (outcome: OutcomeShares) =>
              `${formatSigned(figure(outcome, outcome.shares[i].value))} ± ${formatAmount(figure(outcome, 2 * outcome.shares[i].se))}`
          }
        ]),
        {title: "ensemble", number: true, cell: (outcome) => formatSigned(figure(outcome, outcome.whole))}
      ]
    }),
    element(
      "p",
      {},
      `« Sa part » est ce que le levier ajoute, en moyenne sur tous les ordres où l’on peut les prendre (valeur de Shapley) ; les parts font l’ensemble. ± : deux erreurs types sur ${formatNumber(replications)} tirages (${chanceAlone}). Un premier accès n’est ni une mutation ni un relogement : son nombre tient aux départs et aux livraisons, c’est sur lui que se lit le prix d’un objectif.`
    )
  );
}

/** Figures of a row are as fine as the least sure of its shares. */
function figure(
  {shares, unit}: OutcomeShares,
  mean: number
): {mean: number; se: number; unit: OutcomeShares["unit"]} {
  return {mean, se: Math.max(...shares.map(({se}) => (Number.isFinite(se) ? se : 0))), unit};
}
