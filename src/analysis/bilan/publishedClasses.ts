import {fragilites} from "../../core/vocabulary.js";
import type {Scale} from "../../words/inForce.js";
import {classWords} from "../../words/labels.js";
import type {BilanCounts} from "./bilanCounts.js";
import {type BilanTable, maskedCell} from "./bilanTable.js";
import {unitColumns} from "./bilanTables.js";
import type {Withheld} from "./publishedUnits.js";
import {publishTogether} from "./publishTogether.js";
import {type RessourcesRow, ressourcesTable} from "./ressourcesTable.js";

const names = [...fragilites.map((g) => classWords[g]), "quartier non dit"];

/**
 * Resources by class of quartier as they may be published: lines whose quartier is not told are a row too, or else they
 * would be what this table lacks of the others. `rows` are those of the three classes, undefined when they are not apart.
 */
export function publishedClasses(
  {classes, classUnknown, brackets: ofConvention}: BilanCounts,
  scale: Scale
): {
  readonly tables: readonly BilanTable[];
  readonly withheld: readonly Withheld[];
  readonly rows: readonly RessourcesRow[] | undefined;
} {
  const units = [...classes, classUnknown].map(({brackets}, i) => ({id: names[i], rows: [brackets]}));
  const published = publishTogether(units);
  if (published === undefined)
    return {
      tables: [],
      withheld: [{table: "ressources-classes", reason: "moins de 11 ménages dans un total"}],
      rows: undefined
    };
  const rows = published.map(
    ({ids, tables: [table]}): RessourcesRow => ({
      labels: [ids.join(" et ")],
      attributions: table.total,
      known: table.total,
      counts: table.cells.map(maskedCell)
    })
  );
  const apart = fragilites.map((_, i) => rows.find((row) => row.labels[0] === names[i]));
  const table = ressourcesTable(
    {
      id: "ressources-classes",
      title: "Ressources des ménages par classe de fragilité des quartiers",
      note: "Sur les seules lignes qui disent les ressources et la catégorie du ménage.",
      labels: unitColumns.classe
    },
    {rows, scale, brackets: ofConvention}
  );
  return {
    tables: [table],
    withheld: [],
    rows: apart.every((row) => row !== undefined) ? apart : undefined
  };
}
