import {fragilites} from "../../../core/vocabulary.js";
import {classWords} from "../../../words/labels.js";
import type {BilanCounts, ReviewedUnit} from "../bilanCounts.js";
import {publishTogether, type UnitRows} from "../publishTogether.js";
import type {ReviewCounts} from "../reviewCounts.js";
import {classParts} from "./form.js";

/** Units that cannot be published at all, and why. */
export interface Withheld {
  readonly table: string;
  readonly reason: string;
}

/** Which rows a publication has: units apart, or several too small to be shown so. Undefined where a block has none. */
export interface PublishedLayout {
  /** Ids among `classParts`. */
  readonly classes: readonly (readonly string[])[] | undefined;
  /** By class of fragility of the communes. */
  readonly communes: readonly (readonly (readonly string[])[] | undefined)[];
  readonly bailleurs: readonly (readonly string[])[] | undefined;
  readonly withheld: readonly Withheld[];
}

/** Puts units together until each row of each table, and each block, has eleven ménages or none. */
export function publishedLayout({
  classes,
  classUnknown,
  communes,
  bailleurs,
  brackets
}: BilanCounts): PublishedLayout {
  const withheld: Withheld[] = [];
  const rowsOf = (table: string, name: string, units: readonly UnitRows[]) => {
    const rows = publishTogether(units);
    if (rows === undefined)
      withheld.push({table, reason: `${name === "" ? "" : `${name} : `}moins de 11 ménages dans un total`});
    return rows?.map(({ids}) => ids);
  };
  const unit = ({id, counts}: ReviewedUnit): UnitRows => ({
    id,
    rows: unitRows(counts, brackets.low.modestes[0])
  });
  return {
    classes: rowsOf(
      "ressources-classes",
      "",
      [...classes, classUnknown].map((counts, g) => ({id: classParts[g], rows: [counts.brackets]}))
    ),
    communes: fragilites.map((g, i) =>
      rowsOf("communes", classWords[g], communes.filter(({fragilite}) => fragilite === i).map(unit))
    ),
    bailleurs: rowsOf("bailleurs", "ensemble", bailleurs.map(unit)),
    withheld
  };
}

/** Two tables of a unit: low resources and each other bracket; ACI, common law, other attributions. */
function unitRows(
  {brackets, aci, droitCommun, mutations, relogementsNpru}: ReviewCounts,
  low: number
): number[][] {
  return [
    [brackets.slice(0, low).reduce((a, b) => a + b, 0), ...brackets.slice(low)],
    [aci, droitCommun, mutations + relogementsNpru]
  ];
}
