import {vacant} from "../markers.js";
import type {DemandePlan} from "../plan.js";
import {type Draw, drawsOf, exactShares, shuffle} from "../territoire/draws.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites, typologies} from "../vocabulary.js";
import {initialDemandes} from "./initialDemandes.js";
import type {Population} from "./population.js";
import type {PopulationHypotheses} from "./populationHypotheses.js";

/** Index of the period 1990–2009 in `Logements.period`. */
const since1990 = 3;

/**
 * The ménages of the first day, synthetic: occupants by class of quartier and typology, pending demandes with
 * their margins met exactly, and the order in which residences of the NPRU sites would come down. Same seed, same bytes.
 */
export function buildPopulation(
  territoire: Territoire,
  {hypotheses, plan, seed}: {hypotheses: PopulationHypotheses; plan: DemandePlan; seed: string}
): Population {
  const occupantBracket = drawOccupantBrackets(territoire, hypotheses, seed);
  const occupantSize = drawOccupantSizes(territoire, hypotheses, seed);
  emptyLogements(occupantBracket, hypotheses.vacancyShare, seed);
  const {npru, period} = territoire.logements;
  return {
    occupantBracket,
    occupantSize,
    demandes: initialDemandes(territoire, {hypotheses, plan, seed, occupantBracket, occupantSize}),
    demolitionOrder: residenceOrder(territoire, (l) => npru[l] === 1, drawsOf(seed, "demolitions")),
    rehabilitationOrder: residenceOrder(
      territoire,
      (l) => npru[l] === 0 && period[l] < since1990,
      drawsOf(seed, "rehabilitations")
    )
  };
}

function drawOccupantBrackets(
  {quartiers, logements}: Territoire,
  {stockProfile}: PopulationHypotheses,
  seed: string
): Uint8Array {
  const drawn = new Uint8Array(logements.count);
  fragilites.forEach((_, g) => {
    const members = indicesWhere(logements.count, (l) => quartiers.fragilite[logements.quartier[l]] === g);
    const profile = exactShares(stockProfile[g], members.length, drawsOf(seed, `occupants/${g}`));
    members.forEach((l, i) => {
      drawn[l] = profile[i];
    });
  });
  return drawn;
}

function drawOccupantSizes(
  {logements}: Territoire,
  {occupantSizes}: PopulationHypotheses,
  seed: string
): Uint8Array {
  const drawn = new Uint8Array(logements.count);
  typologies.forEach((_, t) => {
    const members = indicesWhere(logements.count, (l) => logements.typology[l] === t);
    const sizes = exactShares(occupantSizes[t], members.length, drawsOf(seed, `tailles/${t}`));
    members.forEach((l, i) => {
      drawn[l] = sizes[i];
    });
  });
  return drawn;
}

function emptyLogements(occupantBracket: Uint8Array, share: number, seed: string): void {
  const order = shuffle(
    Int32Array.from(occupantBracket, (_, l) => l),
    drawsOf(seed, "vacance")
  );
  for (let i = 0; i < Math.round(share * order.length); i++) occupantBracket[order[i]] = vacant;
}

/** Residences in a random order, each whole (a building comes down, or is renovated, at once): their logements kept. */
function residenceOrder({logements}: Territoire, keep: (l: number) => boolean, draw: Draw): Int32Array {
  const residences = new Map<number, number[]>();
  for (let l = 0; l < logements.count; l++) {
    if (!keep(l)) continue;
    const members = residences.get(logements.residence[l]);
    if (members === undefined) residences.set(logements.residence[l], [l]);
    else members.push(l);
  }
  return Int32Array.from(shuffle([...residences.values()], draw).flat());
}

function indicesWhere(count: number, holds: (index: number) => boolean): number[] {
  const indices: number[] = [];
  for (let i = 0; i < count; i++) if (holds(i)) indices.push(i);
  return indices;
}
