import type {DemandePlan} from "../plan.js";
import {drawsOf, exactShares, shuffle} from "../territoire/draws.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites, typologies} from "../vocabulary.js";
import {initialDemandes} from "./initialDemandes.js";
import type {Population} from "./population.js";
import type {PopulationHypotheses} from "./populationHypotheses.js";

const vacant = 255;

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
  return {
    occupantBracket,
    occupantSize,
    demandes: initialDemandes(territoire, {hypotheses, plan, seed, occupantBracket, occupantSize}),
    demolitionOrder: demolitionOrder(territoire, seed)
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

/** Residences of the NPRU sites in a random order, each whole: a building comes down at once. */
function demolitionOrder({logements}: Territoire, seed: string): Int32Array {
  const residences = new Map<number, number[]>();
  for (let l = 0; l < logements.count; l++) {
    if (logements.npru[l] === 0) continue;
    const members = residences.get(logements.residence[l]);
    if (members === undefined) residences.set(logements.residence[l], [l]);
    else members.push(l);
  }
  return Int32Array.from(shuffle([...residences.values()], drawsOf(seed, "demolitions")).flat());
}

function indicesWhere(count: number, holds: (index: number) => boolean): number[] {
  const indices: number[] = [];
  for (let i = 0; i < count; i++) if (holds(i)) indices.push(i);
  return indices;
}

