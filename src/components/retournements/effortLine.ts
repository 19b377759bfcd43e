import type {FrontierEffort} from "../../analysis/atteignable/frontierDocument.js";
import {classNames} from "../../words/labels.js";
import {formatPoints, formatShare} from "../../words/numbers.js";
import type {TurnLine} from "../../words/turnLine.js";
import {chanceAlone} from "../../words/worlds.js";

/**
 * The smallest move of the effort of the commissions that is known to hold the bounds, or to lose them: the class that misses its
 * bound the most, effort by effort, against the tolerance in points. Nothing where fewer than two efforts were tried.
 */
export function effortLine({year, classes}: FrontierEffort, tolerance: number): TurnLine[] {
  const efforts = classes[0]?.points.map(({effort}) => effort) ?? [];
  if (efforts.length < 2) return [];
  const worst = efforts.map((effort, i) =>
    classes
      .map(({fragilite, points}) => ({effort, fragilite, gap: points[i].gap}))
      .reduce((most, one) => (one.gap > most.gap ? one : most))
  );
  const missed = worst.findLastIndex(({gap}) => gap > tolerance);
  const told = ({effort, fragilite, gap}: (typeof worst)[number]) =>
    `à ${formatShare(effort)}, il reste ${formatPoints(gap)} dans les ${classNames[fragilite]}`;
  const within = `l’écart moyen aux bornes en ${year} est dans la tolérance (${formatPoints(tolerance, 0)})`;
  const text =
    missed < 0
      ? `l’effort des commissions n’y change rien : ${within} à chaque effort essayé`
      : missed === worst.length - 1
        ? `l’effort des commissions n’y suffit pas : ${told(worst[missed])}, au-delà de la tolérance (${formatPoints(tolerance, 0)})`
        : `l’effort des commissions. À partir de ${formatShare(worst[missed + 1].effort)}, ${within} ; ${told(worst[missed])}`;
  return [{lead, text: `${text} (${chanceAlone}).`}];
}

const lead = "Le plus petit geste connu";

/** Where what is within reach is still to be computed. */
export const effortAwaited: TurnLine = {lead, text: "l’effort qu’il faut n’est pas encore calculé."};
