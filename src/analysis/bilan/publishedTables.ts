import {contingents} from "../../core/vocabulary.js";
import type {Scale} from "../../words/inForce.js";
import {contingentLabels} from "../../words/labels.js";
import type {BilanCounts} from "./bilanCounts.js";
import {type BilanTable, hidden} from "./bilanTable.js";
import {delaysTable} from "./delaysTable.js";
import {entrantsTable} from "./entrantsTable.js";
import {publishedClasses} from "./publishedClasses.js";
import {publishedUnits} from "./publishedUnits.js";
import {delayForms, formsOf} from "./secrecy/publishedForms.js";
import type {PublishedFigures} from "./secrecy/publishFigures.js";
import {sharesTable} from "./sharesTable.js";

/**
 * The tables of article 19 that may be published: each count as it is decided for everything that is printed together,
 * units too small put together, quartiers left out (they have a dozen attributions each a half-year).
 */
export function publishedTables(
  counts: BilanCounts,
  {
    figures,
    stockProfile,
    scale
  }: {
    readonly figures: PublishedFigures;
    readonly stockProfile: readonly (readonly number[])[];
    readonly scale: Scale;
  }
): readonly BilanTable[] {
  const {brackets} = counts;
  const {shown} = figures;
  const forms = formsOf(brackets);
  const classes = publishedClasses(figures, {brackets, scale});
  const lines = new Map(delayForms(brackets).map((row) => [row.id, row.lines]));
  return [
    ...classes.tables,
    ...publishedUnits(counts, {figures, scale}),
    ...(classes.rows === undefined ? [] : [entrantsTable(classes.rows, {stockProfile, scale, brackets})]),
    sharesTable(
      {id: "activite", title: "Actifs et inactifs", article: "19", subject: "Ménages"},
      ["actifs", "inactifs"].map((label) => ({label, count: shown(forms.part("activite", label))})),
      shown(forms.parts("activite"))
    ),
    sharesTable(
      {id: "contingents", title: "Contingents", article: "6.3, 14.2", subject: "Contingent"},
      contingents.map((c) => ({label: contingentLabels[c], count: shown(forms.part("contingents", c))})),
      shown(forms.parts("contingents"))
    ),
    delaysTable(counts.delays, {
      isHidden: (id) => shown(lines.get(id)!) === hidden,
      scale,
      brackets
    })
  ];
}
