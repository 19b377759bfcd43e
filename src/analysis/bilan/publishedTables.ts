import {contingents} from "../../core/vocabulary.js";
import type {Scale} from "../../words/inForce.js";
import {contingentLabels} from "../../words/labels.js";
import {mask} from "../statistics/mask.js";
import type {BilanCounts} from "./bilanCounts.js";
import {type BilanTable, maskedCell} from "./bilanTable.js";
import {delaysTable} from "./delaysTable.js";
import {entrantsTable} from "./entrantsTable.js";
import {publishedClasses} from "./publishedClasses.js";
import {publishedUnits, type Withheld} from "./publishedUnits.js";
import {sharesTable} from "./sharesTable.js";

/**
 * The tables of article 19 that may be published: counts of 1 to 10 ménages are hidden with what would let one compute
 * them, units too small are put together, quartiers are left out (they have a dozen attributions each a half-year).
 */
export function publishedTables(
  counts: BilanCounts,
  {stockProfile, scale}: {readonly stockProfile: readonly (readonly number[])[]; readonly scale: Scale}
): {readonly tables: readonly BilanTable[]; readonly withheld: readonly Withheld[]} {
  const {metropole} = counts;
  const classes = publishedClasses(counts, scale);
  const units = publishedUnits(counts, scale);
  const activite = mask([[metropole.actifs, metropole.inactifs]]);
  const flux = mask([metropole.contingents]);
  return {
    withheld: [...classes.withheld, ...units.withheld],
    tables: [
      ...classes.tables,
      ...units.tables,
      ...(classes.rows === undefined
        ? []
        : [entrantsTable(classes.rows, {stockProfile, scale, brackets: counts.brackets})]),
      sharesTable(
        {id: "activite", title: "Actifs et inactifs", article: "19", subject: "Ménages"},
        ["actifs", "inactifs"].map((label, i) => ({label, count: maskedCell(activite.cells[0][i])})),
        maskedCell(activite.total)
      ),
      sharesTable(
        {id: "contingents", title: "Contingents", article: "6.3, 14.2", subject: "Contingent"},
        contingents.map((c, i) => ({label: contingentLabels[c], count: maskedCell(flux.cells[0][i])})),
        maskedCell(flux.total)
      ),
      delaysTable(counts.delays, {published: true, scale, brackets: counts.brackets})
    ]
  };
}
