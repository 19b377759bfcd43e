import type {ClauseEffect, ClauseOfPage} from "../../analysis/avenant/clauseEffects.js";
import {formatSigned} from "../../words/estimates.js";
import {formatParameter} from "../../words/formatParameter.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {chanceAlone} from "../../words/worlds.js";
import {element} from "../element.js";

/** What each clause does and to whom: one paragraph a clause, with only what is told from chance and matters. */
export function clauseSentences(clauses: readonly ClauseOfPage[]): HTMLElement {
  return element(
    "div",
    {},
    element(
      "ol",
      {class: "clauses"},
      clauses.map((clause) =>
        element(
          "li",
          {},
          element("b", {}, clause.description),
          ` (article ${clause.article}) : ${changeText(clause)}. `,
          doesText(clause)
        )
      )
    ),
    // Shares of several clauses are known in the central world only.
    clauses.length > 1 ? element("p", {}, `La part de chaque clause : ${chanceAlone}.`) : undefined
  );
}

/** « 50 %, puis 55 % à partir du 01/01/2026 ». */
export function changeText({changes}: ClauseOfPage): string {
  return changes
    .map(
      ({old, new: value, unit, from, before}) =>
        `${formatParameter(old, unit)}, puis ${formatParameter(value, unit)}${unitText(value, unit)} à partir du ${frenchDate(from)}${before === undefined ? "" : ` et avant le ${frenchDate(before)}`}`
    )
    .join(" ; ");
}

/** A share and a reading say what they are; a number needs its unit. */
function unitText(value: unknown, unit: string): string {
  return typeof value === "number" && unit !== "/1" ? ` ${unit.replace("/an", " par an")}` : "";
}

/** « 2026-01-01 » as « 01/01/2026 ». */
export function frenchDate(date: string): string {
  return date.split("-").reverse().join("/");
}

function doesText({effects, idle}: ClauseOfPage): string {
  if (idle !== undefined)
    return `Elle ne change aucun résultat simulé : ${idle.replace(/ : cette clause ne change aucun résultat simulé/, "")}.`;
  if (effects === undefined)
    return "Sa part n’a pas été calculée : relancez la commande avec « --decomposer ».";
  const outcomes = effects.outcomes.filter(isTold).filter(({id}) => !dropped.has(id));
  const people = effects.menages.filter(isTold).filter(({id}) => id.startsWith("loges.metropole."));
  if (outcomes.length + people.length === 0) return "Elle ne change rien que l’on sache et qui compte.";
  const list = (told: readonly ClauseEffect[], name: (label: string) => string) =>
    told.map((effect) => `${name(effect.label)} ${formatSigned(effect)}`).join(", ");
  return [
    outcomes.length === 0
      ? "Aucun résultat d’ensemble ne bouge d’une manière qui compte."
      : `Ce qu’elle fait : ${list(outcomes, lowerFirst)}.`,
    people.length === 0
      ? "Aucune tranche de ressources n’y gagne ni n’y perd d’une manière qui compte."
      : `À qui, en ménages logés par an : ${list(people, (label) => lowerFirst(label.replace(/ logés$/, "")))}.`
  ].join(" ");
}

/** Told elsewhere in the same paragraph, or twice the same thing. */
const dropped = new Set(["menagesModestesLoges", "tresModestesLoges", "under60.metropole", "refus"]);
