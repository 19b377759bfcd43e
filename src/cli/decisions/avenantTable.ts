import Table from "cli-table3";
import type {AvenantDocument, AvenantSensitivity} from "../../analysis/avenant/avenantDocument.js";
import {halfYearSentences, inForceText} from "../../analysis/avenant/avenantSentences.js";
import type {Effect} from "../../analysis/comparer/effect.js";
import {distanceNote, distanceTable} from "../../words/avenantDistance.js";
import {formatWithInterval} from "../../words/estimates.js";
import {formatEffect} from "../../words/formatEffect.js";
import {formatParameter} from "../../words/formatParameter.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {plainDecimal} from "../../words/numbers.js";
import {worldsLines} from "../../words/worlds.js";
import {withoutRules} from "../tableChars.js";
import {decompositionTable} from "./decompositionTable.js";
import {effectTable} from "./effectTable.js";
import {replacedLines} from "./replacedLines.js";

/** The answer of `equilibre avenant` for a terminal. */
export function avenantTable(document: AvenantDocument): string {
  const {scenario, avenants, effects, warnings, decomposition, sensitivity} = document;
  return [
    `${avenants.map(({title}) => title).join(" ; ")}`,
    `Ajouté au scénario « ${scenario.title} » (${scenario.id}).`,
    ...replacedLines(document),
    clauseTable(document),
    ...encounters(document),
    ...warnings.map((warning) => `Attention : ${warning}`),
    whoGains(effects.menages),
    ...halfYearSentences(document),
    effectTable(periodTitle(document), [...effects.outcomes]),
    ...distanceLines(document),
    effectTable("Ménages logés par an", effects.menages),
    unitTable("Communes dont un résultat change", effects.communes),
    unitTable("Bailleurs dont un résultat change", effects.bailleurs),
    ...(decomposition === undefined ? [] : [decompositionTable(decomposition)]),
    ...(sensitivity === undefined ? [] : [sensitivityText(sensitivity)]),
    footer(document),
    ...worldsLines(document.worlds),
    ""
  ].join("\n");
}

/** Whether the bounds are held, year by year, without and with the avenants. */
function distanceLines({distance}: AvenantDocument): string[] {
  if (distance === undefined) return [];
  const {caption, head, rows} = distanceTable(distance);
  const table = new Table({head: [...head], style: {head: [], border: []}, chars: withoutRules});
  for (const row of rows) table.push([...row]);
  return [`${caption} :`, table.toString(), distanceNote(distance)];
}

function periodTitle(document: AvenantDocument): string {
  const {years, halfYears = []} = document;
  if (years.some((year) => halfYears.filter((half) => half.year === year).length === 1))
    return `Moyenne annuelle, ${lowerFirst(inForceText(document))}`;
  const [first, last] = [years[0], years[years.length - 1]];
  return first === last ? `Année ${first}` : `Moyenne annuelle ${first}-${last}`;
}

function clauseTable({clauses}: AvenantDocument): string {
  const table = new Table({
    head: ["Clause", "Article", "Avant", "Après", "Du", "Au", "Posée par"],
    style: {head: [], border: []},
    chars: withoutRules,
    colWidths: [52],
    wordWrap: true
  });
  for (const {parameter, description, article, old, new: value, unit, from, before, by} of clauses)
    table.push([
      `${description}\n${parameter}`,
      article,
      formatParameter(old, unit),
      formatParameter(value, unit),
      from,
      before === undefined ? "" : `avant le ${before}`,
      by
    ]);
  return table.toString();
}

/** Where two of the avenants speak of one parameter without conflict; a conflict is an error, told before. */
function encounters({encounters: met}: AvenantDocument): string[] {
  return met.map(
    ({parameter, first, second, kind, from}) =>
      `${parameter} : « ${second} » ${kind === "replaces" ? "remplace" : "prend la suite de"} « ${first} » à partir du ${from}.`
  );
}

/** One sentence: whom the avenant houses more, whom less, in ménages a year, told apart from chance. */
function whoGains(menages: readonly Effect[]): string {
  const whole = menages.filter(({id}) => id.startsWith("loges.metropole."));
  const phrase = (effect: Effect) => `${effect.label.toLowerCase()} (${formatEffect(effect)} par an)`;
  const told = whole.filter(isTold);
  const more = told.filter(({verdict}) => verdict === "hausse").map(phrase);
  const less = told.filter(({verdict}) => verdict === "baisse").map(phrase);
  if (more.length + less.length === 0)
    return "Aucune tranche de ressources dont on sache qu’elle y gagne ou y perde plus que le seuil retenu.";
  return [
    more.length > 0 ? `Y gagnent : ${more.join(" ; ")}.` : "Aucune tranche dont on sache qu’elle y gagne.",
    less.length > 0 ? `Y perdent : ${less.join(" ; ")}.` : "Aucune tranche dont on sache qu’elle y perd."
  ].join("\n");
}

/** Most lines of a table of communes or bailleurs: the surest effects; the document holds them all. */
const mostLines = 20;

function unitTable(title: string, effects: readonly Effect[]): string {
  const moved = effects.filter(isTold).sort((a, b) => a.p - b.p);
  if (moved.length === 0) return `${title} : aucun que l’on sache et qui passe le seuil.`;
  const table = effectTable(title, moved.slice(0, mostLines));
  const left = moved.length - mostLines;
  return left > 0 ? `${table}\nEt ${left} autres effets : --json les donne tous.` : table;
}

function sensitivityText({signChanges, hypotheses, replications}: AvenantSensitivity): string {
  const range = `${hypotheses.length} hypothèses, chacune aux deux bouts de sa plage, ${replications} paires à chaque fois`;
  if (signChanges.length === 0) return `Aucun effet ne change de signe (${range}).`;
  return [
    `Effets dont le signe dépend d’une hypothèse (${range}) :`,
    ...signChanges.map(
      ({label, hypothesis, value, there}) =>
        `  ${label} : ${formatWithInterval(there)} si ${hypothesis} = ${value}`
    )
  ].join("\n");
}

function footer({replications, seed, confidence, thresholds}: AvenantDocument): string {
  return (
    `${replications} paires de réplications sur les mêmes tirages, graine « ${seed} ». Entre crochets, le hasard d’un seul tirage, neuf fois sur dix ; seuil des tests : ${plainDecimal(Math.round(1000 - 1000 * confidence) / 10)} %. ` +
    `« Indistinct » : le hasard suffit à l’expliquer (après correction du nombre de résultats examinés : Holm ; Benjamini-Hochberg par commune et bailleur), ou l’on ne sait pas encore s’il compte. ` +
    `« Trop petit pour compter » : l’intervalle entier sous ${plainDecimal(thresholds.points)} point, ${plainDecimal(thresholds.menages)} ménages par an ` +
    `ou ${plainDecimal(thresholds.months)} mois.`
  );
}
