import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {ClauseOfPage} from "../../analysis/avenant/clauseEffects.js";
import {formatSigned} from "../../words/estimates.js";
import {isTold} from "../../words/labels.js";
import {verdictText} from "../../words/verdictText.js";
import {chanceAlone} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {widePanels} from "../widePanels.js";
import {changeText} from "./clauseSentences.js";
import {type SignedEffect, signed} from "./clausesOfPage.js";
import {gainsChart} from "./gainsChart.js";

/** Ménages housed more or less each year by bracket, clause by clause then together: who gains and who loses. */
export function gainsFigure(document: AvenantDocument, clauses: readonly ClauseOfPage[]): HTMLElement {
  const columns = columnsOf(document, clauses);
  const extent = Math.max(
    ...columns.flatMap(({effects}) => effects.map(({mean, se}) => Math.abs(mean) + 2 * finite(se))),
    10
  );
  const panels = columns.map(({title, note, effects}) => ({
    title,
    drawing: gainsChart(effects, {extent, bracketOf: (effect) => nameOf(effect, document)}),
    ...(note === undefined ? {} : {note})
  }));
  return figure(widePanels(panels), {
    title: "Ménages logés en plus ou en moins chaque année, par tranche de ressources",
    caption:
      "Barre pleine : effet que l’on sait et qui compte. Barre vide : on ne sait pas, ou trop faible pour compter. " +
      `Le trait fin est l’erreur du calcul, deux erreurs types de part et d’autre (${chanceAlone}). ` +
      "Les clauses d’une même tranche somment à l’ensemble.",
    description: columns
      .map(
        ({title, effects}) =>
          `${title} : ${effects.map((effect) => `${bracketOf(effect)} ${said(effect)}`).join(", ")}.`
      )
      .join(" "),
    origins: [document],
    table: dataTable(columns[0].effects, {
      caption: "Ménages logés par an, avec moins sans ; ± deux erreurs types",
      columns: [
        {title: "Tranche", cell: bracketOf},
        ...columns.map(({title, effects}) => ({
          title,
          number: true,
          cell: (_: SignedEffect, i: number) => shareCell(effects[i])
        }))
      ]
    })
  });
}

interface Column {
  readonly title: string;
  readonly note?: string;
  readonly effects: readonly SignedEffect[];
}

function columnsOf({effects}: AvenantDocument, clauses: readonly ClauseOfPage[]): Column[] {
  const ofMetropole = (family: readonly SignedEffect[]) =>
    family.filter(({id}) => id.startsWith("loges.metropole."));
  const own = clauses.flatMap((clause) =>
    clause.effects === undefined
      ? []
      : [
          {
            title: clauses.length === 1 ? clause.description : `${clause.rank}. ${clause.description}`,
            note: changeText(clause),
            effects: ofMetropole(clause.effects.menages)
          }
        ]
  );
  if (clauses.length === 1) return own;
  return [...own, {title: "Toutes les clauses ensemble", effects: ofMetropole(effects.menages.map(signed))}];
}

/** A share with its error, and what can be said of it when it is not told. */
export function shareCell(effect: SignedEffect): HTMLElement {
  const error = formatSigned({...effect, mean: 2 * finite(effect.se)}).replace("+", "");
  return element(
    "span",
    {class: "estimate"},
    isTold(effect) ? element("b", {}, formatSigned(effect)) : formatSigned(effect),
    effect.se > 0 ? ` ± ${error}` : "",
    isTold(effect) ? undefined : element("small", {}, verdictText(effect))
  );
}

function said(effect: SignedEffect): string {
  return isTold(effect) ? formatSigned(effect) : verdictText(effect);
}

/** The short name that the convention gives a bracket, where the document has it. */
function nameOf({id, label}: SignedEffect, {brackets: [of] = []}: AvenantDocument): string {
  const bracket = id.split(".").at(-1);
  return of?.names.find((_, i) => of.ids[i] === bracket) ?? bracketOf({label});
}

const bracketOf = ({label}: {readonly label: string}) => label.replace(/ logés$/, "");
const finite = (se: number) => (Number.isFinite(se) ? se : 0);
