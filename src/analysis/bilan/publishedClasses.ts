import {fragilites} from "../../core/vocabulary.js";
import type {Scale} from "../../words/inForce.js";
import {classWords} from "../../words/labels.js";
import type {BilanCounts} from "./bilanCounts.js";
import type {BilanTable} from "./bilanTable.js";
import {unitColumns} from "./bilanTables.js";
import {type RessourcesRow, ressourcesTable} from "./ressourcesTable.js";
import {formsOf} from "./secrecy/publishedForms.js";
import type {PublishedFigures} from "./secrecy/publishFigures.js";

/**
 * Resources by class of quartier as they may be published: lines whose quartier is not told are a row too, or else they
 * would be what this table lacks of the others. `rows` are those of the three classes, undefined when they are not apart.
 */
export function publishedClasses(
  {layout, shown}: PublishedFigures,
  {brackets, scale}: {readonly brackets: BilanCounts["brackets"]; readonly scale: Scale}
): {readonly tables: readonly BilanTable[]; readonly rows: readonly RessourcesRow[] | undefined} {
  if (layout.classes === undefined) return {tables: [], rows: undefined};
  const forms = formsOf(brackets);
  const nameOf = (id: string) =>
    fragilites.map((g) => [g, classWords[g]]).find(([g]) => g === id)?.[1] ?? "quartier non dit";
  const rows = layout.classes.map((classes): RessourcesRow => {
    const total = shown(forms.classTotal(classes));
    return {
      labels: [classes.map(nameOf).join(" et ")],
      attributions: total,
      known: total,
      counts: brackets.ids.map((_, k) => shown(forms.classCell(classes, k)))
    };
  });
  const apart = fragilites.map(
    (g) => rows[layout.classes!.findIndex((own) => own.length === 1 && own[0] === g)]
  );
  const table = ressourcesTable(
    {
      id: "ressources-classes",
      title: "Ressources des ménages par classe de fragilité des quartiers",
      note: "Sur les seules lignes qui disent les ressources et la catégorie du ménage.",
      labels: unitColumns.classe
    },
    {rows, scale, brackets}
  );
  return {tables: [table], rows: apart.every((row) => row !== undefined) ? apart : undefined};
}
