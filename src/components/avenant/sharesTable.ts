import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {ClauseOfPage} from "../../analysis/avenant/clauseEffects.js";
import type {JudgedShare, OutcomeShares} from "../../analysis/avenant/decomposition.js";
import {formatSigned} from "../../words/estimates.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {shareCell} from "./gainsFigure.js";

type Row = OutcomeShares<JudgedShare>;

/** Share of each clause in each effect, where one at least is told from chance and matters. */
export function sharesTable(
  {decomposition}: AvenantDocument,
  clauses: readonly ClauseOfPage[]
): HTMLElement | undefined {
  if (decomposition === undefined || clauses.length < 2) return undefined;
  const places = clauses.map(({parameter}) =>
    decomposition.clauses.findIndex((clause) => clause.parameter === parameter)
  );
  const rows = [...decomposition.outcomes, ...decomposition.menages].filter(({shares}) =>
    shares.some(isTold)
  );
  return dataTable(rows, {
    caption:
      "Part de chaque clause dans l’effet : ce qu’elle ajoute en moyenne, dans quelque ordre qu’on les prenne ; ± deux erreurs types",
    columns: [
      {title: "Résultat", cell: ({label}) => label},
      ...clauses.map(({rank, article}, i) => ({
        title: `Clause ${rank} (art. ${article})`,
        number: true,
        cell: ({unit, id, label, shares}: Row) => {
          const {value, se, verdict} = shares[places[i]];
          return shareCell({id, label, unit, mean: value, se, verdict});
        }
      })),
      {
        title: "Ensemble",
        number: true,
        cell: ({unit, whole, shares}: Row) => formatSigned({mean: whole, se: coarsest(shares), unit})
      },
      {
        title: "Interaction la plus forte",
        cell: (row: Row) => interactionText(row, places)
      }
    ]
  });
}

/** The effects left out of the table, where no clause does anything that is told from chance and matters. */
export function untoldShares({decomposition}: AvenantDocument): string {
  const left = (decomposition?.outcomes ?? []).filter(({shares}) => !shares.some(isTold));
  if (left.length === 0) return "";
  const labels = left.map(({label}) => lowerFirst(label)).join(", ");
  return `Aucune clause n’a de part qui se distingue du hasard et qui compte dans : ${labels}. Les fichiers à télécharger donnent toutes les parts.`;
}

/** How the shares were computed and that they sum; empty without a decomposition. */
export function sharesNote({decomposition}: AvenantDocument): string {
  if (decomposition === undefined) return "";
  const {method, coalitions, pairs, outcomes, menages} = decomposition;
  const how =
    method === "exact"
      ? `exacte, sur les ${coalitions} ensembles de clauses possibles`
      : `estimée sur ${pairs} paires d’ordres tirés au sort (${coalitions} ensembles de clauses simulés)`;
  const all = [...outcomes, ...menages];
  const worst = Math.max(...all.map(({residual}) => Math.abs(residual)));
  const sum =
    worst < 1e-6
      ? `Somme vérifiée : sur les ${all.length} résultats, les parts retombent sur l’ensemble à moins d’un millionième près.`
      : `Somme vérifiée sur ${all.length} résultats : les parts s’écartent de l’ensemble d’au plus ${formatNumber(worst, 4)}.`;
  return `La part d’une clause est la moyenne de ce qu’elle ajoute, selon l’ordre où les clauses entrent en vigueur (valeur de Shapley ${how}). ${sum}`;
}

function interactionText({interaction, unit, shares}: Row, places: readonly number[]): string {
  if (interaction === undefined || interaction.value === 0) return "";
  const [a, b] = interaction.pair.map((place) => places.indexOf(place) + 1);
  return `${a} × ${b} : ${formatSigned({mean: interaction.value, se: coarsest(shares), unit})}`;
}

/** What sums several shares is no finer than the least certain of them. */
function coarsest(shares: readonly JudgedShare[]): number {
  return Math.max(...shares.map(({se}) => (Number.isFinite(se) ? se : 0)));
}
