import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {lowResources, type Scale} from "../../words/inForce.js";
import {classWords} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {BilanCounts, ReviewedUnit} from "./bilanCounts.js";
import {type BilanColumn, type BilanTable, type Cell, maskedCell, shareCell} from "./bilanTable.js";
import {type PublishedRow, publishTogether} from "./publishTogether.js";
import {snakeCase} from "./ressourcesTable.js";
import type {ReviewCounts} from "./reviewCounts.js";

/** Units that cannot be published at all, and why. */
export interface Withheld {
  readonly table: string;
  readonly reason: string;
}

interface Block {
  readonly name: string;
  readonly units: readonly ReviewedUnit[];
}

function columnsUnder(scale: Scale, brackets: Brackets): BilanColumn[] {
  const [low] = brackets.low.modestes;
  const others = brackets.ids
    .slice(low)
    .map((id, i) => ({id: snakeCase(id), name: bracketName(brackets, low + i)}));
  return [
    {id: "fragilite", label: "Fragilité", kind: "text"},
    {id: "unite", label: "Unité", kind: "text"},
    {id: "lignes_ressources", label: "Lignes qui disent les ressources", kind: "count"},
    {id: "faibles", label: upperFirst(lowResources(scale)), kind: "count"},
    ...others.map(({id, name}) => ({id, label: upperFirst(name), kind: "count"}) as const),
    {id: "part_faibles", label: "Part des faibles ressources", kind: "share"},
    ...others.map(({id, name}) => ({id: `part_${id}`, label: `Part des ${name}`, kind: "share"}) as const),
    {id: "lignes_natures", label: "Lignes qui disent la situation", kind: "count"},
    {id: "aci", label: "1er accès, ACI", kind: "count"},
    {id: "droit_commun", label: "1er accès, droit commun", kind: "count"},
    {id: "autres", label: "Mutations et relogements NPRU", kind: "count"},
    {id: "part_aci", label: "Part ACI des 1ers accès renseignés", kind: "share"}
  ];
}

const note =
  "Effectifs de 1 à 10 ménages masqués, avec ceux qui permettraient de les retrouver ; les unités trop petites sont " +
  "regroupées. Mutations et relogements ensemble, faibles ressources ensemble, pour en masquer moins.";

/**
 * Communes, class of commune by class of commune, then bailleurs. All totals of a block are shown in all its tables, so
 * that nothing hidden in one can be computed from another (see publishTogether).
 */
export function publishedUnits(
  {communes, bailleurs, brackets}: Pick<BilanCounts, "communes" | "bailleurs" | "brackets">,
  scale: Scale
): {
  readonly tables: readonly BilanTable[];
  readonly withheld: readonly Withheld[];
} {
  const withheld: Withheld[] = [];
  const table = (id: string, title: string, blocks: readonly Block[]): BilanTable => ({
    id,
    title,
    article: "19, 5.2, 6.2",
    note,
    columns: columnsUnder(scale, brackets),
    rows: blocks.flatMap(({name, units}) => {
      const rows = publishTogether(
        units.map(({id: unit, counts}) => ({id: unit, rows: rowsOf(counts, brackets.low.modestes[0])}))
      );
      if (rows === undefined)
        withheld.push({table: id, reason: `${name || "ensemble"} : moins de 11 ménages dans un total`});
      return (rows ?? []).map((row) => [name, nameOf(row, units), ...cellsOf(row)]);
    })
  });
  return {
    tables: [
      table(
        "communes",
        "Ressources et ACI par commune",
        fragilites.map((g, i) => ({
          name: classWords[g],
          units: communes.filter(({fragilite}) => fragilite === i)
        }))
      ),
      table("bailleurs", "Ressources et ACI par bailleur", [{name: "", units: bailleurs}])
    ],
    withheld
  };
}

/** Two tables of a unit: low resources and each other bracket; ACI, common law, other attributions. */
function rowsOf(
  {brackets, aci, droitCommun, mutations, relogementsNpru}: ReviewCounts,
  low: number
): number[][] {
  return [
    [brackets.slice(0, low).reduce((a, b) => a + b, 0), ...brackets.slice(low)],
    [aci, droitCommun, mutations + relogementsNpru]
  ];
}

function nameOf({ids}: PublishedRow, units: readonly ReviewedUnit[]): string {
  if (ids.length > 1) return `autres (${ids.length} regroupés)`;
  return units.find(({id}) => id === ids[0])?.nom ?? ids[0];
}

function cellsOf({tables: [resources, natures]}: PublishedRow): Cell[] {
  const groups = resources.cells.map(maskedCell);
  const [aci, droitCommun, others] = natures.cells.map(maskedCell);
  const firstAccess =
    typeof aci === "number" && typeof droitCommun === "number" ? aci + droitCommun : maskedCell(undefined);
  return [
    resources.total,
    ...groups,
    ...groups.map((count) => shareCell(count, resources.total)),
    natures.total,
    aci,
    droitCommun,
    others,
    shareCell(aci, firstAccess)
  ];
}
