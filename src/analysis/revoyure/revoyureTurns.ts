import {lowerFirst} from "../../words/lowerFirst.js";
import {formatChance, formatNumber} from "../../words/numbers.js";
import type {TurnLine} from "../../words/turnLine.js";
import type {ObjectiveChance, Reprojection} from "./projection/reprojection.js";
import type {Proposal} from "./proposal.js";
import type {Revoyure} from "./revoyure.js";

/** All objectives at once, among the chances of a revoyure and the figures of its waterfall. */
const together = "ensemble";

/**
 * What would change whether the objectives will be held: those held least often, what moved that chance since the projection
 * was frozen, the measure that raises it. Nothing finer than its draws is told. After the last year nothing is ahead.
 */
export function revoyureTurns({
  reprojection,
  proposals
}: Pick<Revoyure, "reprojection" | "proposals">): TurnLine[] {
  if (reprojection === undefined)
    return [{lead: "Rien", text: "la convention arrive à son terme ; ce qui a été observé est un fait."}];
  return [...weakestLine(reprojection), ...causeLine(reprojection), ...measureLine(proposals)];
}

/** The objectives held least often, over the worlds that the bilan leaves, or by chance alone where none was drawn. */
function weakestLine({chances}: Reprojection): TurnLine[] {
  const apart = chances.filter(({id}) => id !== together).map((chance) => ({...chance, ...toldOf(chance)}));
  if (apart.length === 0) return [];
  const least = apart.reduce((a, b) => (b.chance < a.chance ? b : a));
  const tied = apart.filter(({low}) => low <= least.high);
  if (tied.length === apart.length && apart.length > 1)
    return [
      {
        lead: "Aucun objectif ne tient à coup sûr moins souvent que les autres",
        text: `leurs intervalles se recouvrent (${least.basis}).`
      }
    ];
  return [
    {
      lead:
        tied.length === 1
          ? "L’objectif qui tient le moins souvent"
          : "Les objectifs qui tiennent le moins souvent",
      text: `${tied.map((one) => `${lowerFirst(one.label)}, ${formatChance(one)} (art. ${one.article})`).join(" ; ")}, en ${least.year} (${least.basis}).`
    }
  ];
}

function toldOf({worlds, renewed, low, high}: ObjectiveChance) {
  return worlds === undefined
    ? {chance: renewed, low, high, basis: "hasard seul"}
    : {chance: worlds.share, low: worlds.low, high: worlds.high, basis: "sur les mondes que ce bilan laisse"};
}

/** What moved the chance of holding all of them most, where it moved it more than its draws leave to chance. */
function causeLine({waterfall, causes, chances}: Reprojection): TurnLine[] {
  const all = waterfall.find(({id, unit}) => id === together && unit === "probability");
  const chance = chances.find(({id}) => id === together);
  if (all === undefined || chance === undefined) return [];
  const most = all.changes.reduce(
    (at, change, i) => (Math.abs(change) > Math.abs(all.changes[at]) ? i : at),
    0
  );
  const change = all.changes[most];
  if (Math.abs(change) <= 50 * (chance.high - chance.low)) return [];
  return [
    {
      lead: "Ce qui l’a le plus changée depuis la projection gelée",
      text: `${causes[most].label}, qui a fait ${change > 0 ? "monter" : "baisser"} la chance de tout tenir de plus que ses tirages ne laissent au hasard.`
    }
  ];
}

/** The first measure whose interval is wholly above what is without it, where measures were compared. */
function measureLine(proposals: readonly Proposal[]): TurnLine[] {
  if (proposals.length === 0) return [];
  const lead = "Ce qui pourrait être signé";
  const sure = proposals.find(({low, chanceWithout}) => low > chanceWithout);
  if (sure === undefined)
    return [
      {
        lead,
        text:
          proposals.length === 1
            ? "la mesure comparée ne se distingue pas de ne rien signer."
            : `aucune des ${formatNumber(proposals.length)} mesures comparées ne se distingue de ne rien signer.`
      }
    ];
  return [
    {
      lead,
      text: `« ${sure.title} » (art. ${sure.article}) donne ${formatChance(sure)} de tenir tous les objectifs signés, plus que ne rien signer.`
    }
  ];
}
