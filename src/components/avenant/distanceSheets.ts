import type {AvenantDistance} from "../../analysis/avenant/avenantDistance.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {boundText} from "../../words/avenantDistance.js";
import {heldWord} from "../../words/heldWord.js";
import {classNames} from "../../words/labels.js";
import type {Cell} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";

const sidesNamed = ["sans", "avec"] as const;
const chance = ["Erreur type", "Hasard, 5 %", "Hasard, 95 %"];

/** How far the bounds are missed year by year, then shares half-year by half-year: a row for each side, unrounded. */
export function distanceSheets({years, halfYears, tolerance}: AvenantDistance): readonly Sheet[] {
  return [
    {
      name: "Écart aux bornes",
      rows: [
        ["Année", "Avenant", "Bornes de l’article 5.2", "Unité", "Écart", ...chance, "Tenu"],
        ...years.flatMap(({year, sides}) =>
          sides.map(({bounds, gap}, i): Cell[] => [
            ...[year, sidesNamed[i], boundText(bounds), "points"],
            ...[...cells(gap), heldWord(gap, tolerance)]
          ])
        )
      ]
    },
    {
      name: "Parts par semestre",
      rows: [
        ["Semestre", "Avenant", "Quartiers", "Borne", "Unité", "Part", ...chance],
        ...halfYears.flatMap(({halfYear, fragilite, sides}) =>
          sides.map(({bounds, share}, i): Cell[] => [
            ...[halfYear, sidesNamed[i], classNames[fragilite], boundText(bounds), "part"],
            ...cells(share)
          ])
        )
      ]
    }
  ];
}

/** JSON has no NaN: what no draw defines comes back as null, and is left empty. */
function cells({mean, se, q05, q95}: Estimate): Cell[] {
  return [mean, se, q05, q95].map((amount: number | null) =>
    amount === null || !Number.isFinite(amount) ? "" : amount
  );
}
