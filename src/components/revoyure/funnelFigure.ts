import type {ShownVerdictSet} from "../../analysis/bilan/bilan.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatObjective, formatRange, formatShare} from "../../words/numbers.js";
import {observedStatut} from "../../words/statuts.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import {funnelChart} from "./funnelChart.js";
import {revoyureOrigins} from "./revoyureOrigins.js";

const shown: readonly {readonly id: string; readonly unit: string}[] = [
  {id: "aci-communes", unit: "premiers accès de la commune"},
  {id: "aci-bailleurs", unit: "premiers accès du bailleur"},
  {id: "ressources-communes-fragile", unit: "attributions en quartiers fragiles de la commune"},
  {id: "ressources-communes-sans", unit: "attributions en quartiers sans fragilité de la commune"}
];

/** Funnels at the two objectives: one point a commune or a bailleur, against what chance alone would keep. */
export function funnelFigure(document: RevoyureDocument): HTMLElement | undefined {
  const {bilan} = document.revoyure;
  const sets = shown.flatMap(({id, unit}) => {
    const set = bilan.verdicts.find((each) => each.id === id);
    return set === undefined || set.units.every(({n}) => n === 0) ? [] : [{set, unit}];
  });
  if (sets.length === 0) return undefined;
  const rows = sets.flatMap(({set}) =>
    set.units.filter(({n}) => n > 0).map((unit) => ({title: set.title, objective: set.objective, ...unit}))
  );
  const drawn = figure(
    smallMultiples(
      sets.map(({set, unit}) => ({
        title: `${set.title} : ${formatObjective(set.objective)}`,
        drawing: funnelChart(set.units, {...set.objective, unit, widen: widenOf(set)}),
        note: noteOf(set)
      }))
    ),
    {
      title: "Entonnoirs : chaque unité contre ce que le hasard seul laisserait",
      caption: element(
        "span",
        {},
        "À gauche les petites unités, à droite les grandes. Entre les traits pleins, le hasard suffit 95 fois sur 100 ; entre les " +
          "tirets, 998 fois sur 1 000. Triangle rouge : écart du mauvais côté que le hasard n’explique guère, au taux de 5 % de fausses " +
          "alertes parmi toutes les unités. ",
        badge(observedStatut(document))
      ),
      description: sets
        .map(
          ({set}) =>
            `${set.title} : ${set.units.filter(({alarm}) => alarm).length} alertes sur ${set.units.length} unités`
        )
        .join(" ; "),
      origins: [revoyureOrigins(document).observed],
      table: dataTable(rows, {
        caption: "Une ligne par unité : droit et pratique",
        columns: [
          {title: "Unité", cell: ({nom}) => nom},
          {title: "Objectif", cell: ({title, objective}) => `${title}, ${formatObjective(objective)}`},
          {title: "n", number: true, cell: ({n}) => formatNumber(n)},
          {
            title: "Part",
            number: true,
            cell: ({share}) => (share === undefined ? "–" : formatShare(share, 1))
          },
          {
            title: "Wilson, 95 %",
            number: true,
            cell: ({wilson}) => formatRange(wilson?.low, wilson?.high, "share")
          },
          {title: "Droit", cell: ({legal}) => legal},
          {title: "Pratique", cell: ({verdict}) => verdict},
          {title: "Années pour savoir", number: true, cell: ({years}) => years ?? "–"}
        ]
      })
    }
  );
  return element("div", {class: "deux"}, drawn);
}

function widenOf({overdispersion}: ShownVerdictSet): number {
  return overdispersion?.applies ? Math.sqrt(overdispersion.phi) : 1;
}

function noteOf(set: ShownVerdictSet): string {
  const seen = set.units.filter(({n}) => n > 0);
  const phi = set.overdispersion;
  const spread =
    phi?.applies === true
      ? ` Les unités varient plus que le hasard (φ = ${formatNumber(phi.phi, 1)}) : les limites et les alertes en tiennent compte.`
      : "";
  return `${seen.length} unités montrées, n = ${formatNumber(seen.reduce((sum, {n}) => sum + n, 0))}.${spread}`;
}
