import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {Effect} from "../../analysis/comparer/effect.js";
import {formatParameter} from "../../words/formatParameter.js";
import {verdictText} from "../../words/verdictText.js";
import type {Cell} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";
import {signCells, signHead, worldsCells, worldsHead} from "../downloads/worldsCells.js";
import {clausesOfPage} from "./clausesOfPage.js";
import {distanceSheets} from "./distanceSheets.js";

const head = [
  "Identifiant",
  "Résultat",
  "Unité",
  "Sans",
  "Avec",
  "Effet",
  "Au moins",
  "Au plus",
  "Hasard, 5 %",
  "Hasard, 95 %",
  ...worldsHead,
  ...signHead,
  "Verdict"
];
const units = {share: "part (effet en points)", points: "points", count: "par an", months: "mois"} as const;

/** What the page of an avenant shows, and every commune and bailleur, as sheets of files. */
export function avenantSheets(document: AvenantDocument): readonly Sheet[] {
  const clauses = clausesOfPage(document);
  const {effects, decomposition} = document;
  const shares = [...(decomposition?.outcomes ?? []), ...(decomposition?.menages ?? [])];
  const shareRows = shares.map(({id: outcome, label, whole, shares: own, residual}) => [
    outcome,
    label,
    ...clauses.flatMap(({parameter}): Cell[] => {
      const place = decomposition!.clauses.findIndex((clause) => clause.parameter === parameter);
      return [own[place].value, own[place].se];
    }),
    whole,
    residual
  ]);
  return [
    {
      name: "Effets",
      rows: [head, ...[...effects.outcomes, ...effects.menages, ...effects.parts].map(effectRow)]
    },
    ...(document.distance === undefined ? [] : distanceSheets(document.distance)),
    {
      name: "Clauses",
      rows: [
        ["N°", "Paramètre", "Description", "Article", "Avant", "Après", "À partir du", "Avant le"],
        ...clauses.flatMap(({rank, parameter, description, changes}) =>
          changes.map(({article, old, new: value, unit, from, before}) => [
            rank,
            parameter,
            description,
            article,
            formatParameter(old, unit),
            formatParameter(value, unit),
            from,
            before ?? ""
          ])
        )
      ]
    },
    ...(shareRows.length === 0
      ? []
      : [
          {
            name: "Parts par clause",
            rows: [
              [
                "Identifiant",
                "Résultat",
                ...clauses.flatMap(({rank}) => [`Clause ${rank}`, `Erreur type ${rank}`]),
                "Ensemble",
                "Somme moins ensemble"
              ],
              ...shareRows
            ]
          }
        ]),
    {name: "Communes", rows: [head, ...effects.communes.map(effectRow)]},
    {name: "Bailleurs", rows: [head, ...effects.bailleurs.map(effectRow)]}
  ];
}

/** JSON has no NaN: what no replicate defines comes back as null, and is left empty. */
function effectRow({id, label, unit, reference, other, difference, verdict}: Effect): Cell[] {
  const number = (amount: number | null) => (amount === null || !Number.isFinite(amount) ? "" : amount);
  const {mean, low, high, q05 = null, q95 = null} = difference;
  return [
    id,
    label,
    units[unit],
    ...[reference, other, mean, low, high, q05, q95].map(number),
    ...worldsCells(difference),
    ...signCells(difference),
    verdictText({verdict, difference})
  ];
}
