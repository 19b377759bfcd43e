import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {lowResources, type Scale} from "../../words/inForce.js";
import {classWords} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {BilanCounts, ReviewedUnit} from "./bilanCounts.js";
import {type BilanColumn, type BilanTable, type Cell, hidden, shareCell} from "./bilanTable.js";
import {snakeCase} from "./ressourcesTable.js";
import {formsOf} from "./secrecy/publishedForms.js";
import type {PublishedFigures} from "./secrecy/publishFigures.js";

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

/** Communes, class of commune by class of commune, then bailleurs: resources and natures of each row that is shown. */
export function publishedUnits(
  {communes, bailleurs, brackets}: Pick<BilanCounts, "communes" | "bailleurs" | "brackets">,
  {figures, scale}: {readonly figures: PublishedFigures; readonly scale: Scale}
): readonly BilanTable[] {
  const {layout} = figures;
  const rowsOf = (
    of: "communes" | "bailleurs",
    name: string,
    rows: readonly (readonly string[])[] = []
  ): Cell[][] =>
    rows.map((ids) => [
      name,
      nameOf(ids, of === "communes" ? communes : bailleurs),
      ...cellsOf(of, ids, {figures, brackets})
    ]);
  const table = (id: string, title: string, rows: readonly Cell[][]): BilanTable => ({
    id,
    title,
    article: "19, 5.2, 6.2",
    note,
    columns: columnsUnder(scale, brackets),
    rows
  });
  return [
    table(
      "communes",
      "Ressources et ACI par commune",
      fragilites.flatMap((g, i) => rowsOf("communes", classWords[g], layout.communes[i]))
    ),
    table("bailleurs", "Ressources et ACI par bailleur", rowsOf("bailleurs", "", layout.bailleurs))
  ];
}

function nameOf(ids: readonly string[], units: readonly ReviewedUnit[]): string {
  if (ids.length > 1) return `autres (${ids.length} regroupés)`;
  return units.find(({id}) => id === ids[0])?.nom ?? ids[0];
}

function cellsOf(
  of: "communes" | "bailleurs",
  ids: readonly string[],
  {figures: {shown}, brackets}: {readonly figures: PublishedFigures; readonly brackets: Brackets}
): Cell[] {
  const forms = formsOf(brackets);
  const groups = forms.groups.map((group) => shown(forms.unitResources(of, ids, group)));
  const known = shown(forms.unitResources(of, ids));
  const [aci, droitCommun, others] = forms.unitNatures.map((own) => shown(forms.unitNature(of, ids, own)));
  const firstAccess = typeof aci === "number" && typeof droitCommun === "number" ? aci + droitCommun : hidden;
  return [
    known,
    ...groups,
    ...groups.map((count) => shareCell(count, known)),
    shown(forms.unitNaturesTotal(of, ids)),
    aci,
    droitCommun,
    others,
    shareCell(aci, firstAccess)
  ];
}
