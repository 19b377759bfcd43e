import type {AvenantDistance} from "../analysis/avenant/avenantDistance.js";
import {formatEstimate} from "./estimates.js";
import {heldWord} from "./heldWord.js";
import {type Bounds, boundsWords} from "./inForce.js";
import {classNames} from "./labels.js";
import {formatNumber} from "./numbers.js";

/** A table in words: the terminal and the page show the same. */
export interface DistanceTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Year by year, whether the objective in force on each side is held. */
export function distanceTable({years, tolerance}: AvenantDistance): DistanceTable {
  return {
    caption: `Écart aux bornes de l’article 5.2, année par année, chacun à l’objectif en vigueur de son côté ; entre crochets, le hasard d’une année (neuf tirages sur dix) ; tenu : à ${formatNumber(tolerance)} points près`,
    head: ["Année", "Bornes, sans", "Écart, sans", "Tenu, sans", "Bornes, avec", "Écart, avec", "Tenu, avec"],
    rows: years.map(({year, sides}) => [
      String(year),
      ...sides.flatMap(({bounds, gap}) => [
        boundText(bounds),
        formatEstimate(gap, "points"),
        heldWord(gap, tolerance)
      ])
    ])
  };
}

/** Half-year by half-year, what moves before a year does. */
export function halfYearsTable({halfYears}: AvenantDistance): DistanceTable {
  return {
    caption:
      "Part des ménages que les bornes regardent, semestre par semestre ; entre crochets, le hasard d’un semestre (neuf tirages sur dix)",
    head: ["Semestre", "Quartiers", "Borne, sans", "Part, sans", "Borne, avec", "Part, avec"],
    rows: halfYears.map(({halfYear, fragilite, sides}) => [
      halfYear,
      classNames[fragilite],
      ...sides.flatMap(({bounds, share}) => [boundText(bounds), formatEstimate(share, "share")])
    ])
  };
}

/** How a bound that changes is followed, and why a half-year may leave it. */
export function distanceNote({window}: AvenantDistance): string {
  return (
    "Une borne compte à partir de sa date : ce qui a été attribué avant elle n’est ni compté contre elle, ni rattrapé. Une préconisation " +
    `regarde les ${formatNumber(window)} derniers semestres de chaque quartier : la part d’un semestre peut encore s’écarter de la borne, et la table par semestre le montre.`
  );
}

/** Bounds in force in words, or that there is none. */
export function boundText(bounds: Bounds): string {
  return boundsWords(bounds) || "aucune";
}
