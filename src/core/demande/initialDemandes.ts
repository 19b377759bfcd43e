import {mutation, noWish, premierAcces, vacant} from "../markers.js";
import {largestRemainder} from "../numbers/largestRemainder.js";
import type {DemandePlan} from "../plan.js";
import {highUnitOf, lowUnitOf} from "../random.js";
import {type Draw, drawsOf, exactShares, shuffle} from "../territoire/draws.js";
import {shareCapped} from "../territoire/shareCapped.js";
import type {Territoire} from "../territoire/territoire.js";
import {arrivalCell} from "./cells.js";
import {initialWord} from "./initialWord.js";
import {demandeFlags, type InitialDemandes, initialKey, tenantKey} from "./population.js";
import type {PopulationHypotheses} from "./populationHypotheses.js";
import {categoryOf, drawResources, reachOf} from "./profile.js";

interface Context {
  readonly hypotheses: PopulationHypotheses;
  readonly plan: DemandePlan;
  readonly seed: string;
  readonly occupantBracket: Uint8Array;
  readonly occupantSize: Uint8Array;
}

/** Pending demandes of the first day: tenants who ask for a mutation, then first accesses that complete the profile. */
export function initialDemandes(territoire: Territoire, context: Context): InitialDemandes {
  const {pending, premierAccesShare} = context.hypotheses;
  const premiers = Math.round(pending * premierAccesShare);
  const demandes = emptyDemandes(pending);
  const mutations = fillMutations(demandes, territoire, {...context, count: pending - premiers});
  fillPremiersAcces(demandes, territoire, {...context, first: pending - premiers, mutations});
  return demandes;
}

function emptyDemandes(count: number): InitialDemandes {
  return {
    count,
    key: new Uint32Array(count),
    size: new Uint8Array(count),
    bracket: new Uint8Array(count),
    reach: new Uint8Array(count),
    aci: new Uint8Array(count),
    status: new Uint8Array(count),
    wishes: new Uint8Array(count * 3).fill(noWish),
    month: new Int16Array(count),
    home: new Int32Array(count).fill(-1),
    flags: new Uint8Array(count)
  };
}

/** Tenants drawn evenly among the occupied logements; returns how many are of each bracket. */
function fillMutations(
  demandes: InitialDemandes,
  territoire: Territoire,
  context: Context & {count: number}
): number[] {
  const {plan, seed, count, occupantBracket, occupantSize} = context;
  const draw = drawsOf(seed, "mutations");
  const homes = shuffle(
    Int32Array.from(occupantBracket, (_, l) => l).filter((l) => occupantBracket[l] !== vacant),
    draw
  );
  const found = new Array<number>(plan.aciMutationShare.length).fill(0);
  for (let i = 0; i < count; i++) {
    const home = homes[i];
    const bracket = occupantBracket[home];
    found[bracket]++;
    demandes.key[i] = tenantKey(territoire.logements.key[home], -1);
    demandes.status[i] = mutation;
    demandes.home[i] = home;
    demandes.aci[i] = draw() < plan.aciMutationShare[bracket] ? 1 : 0;
    if (draw() < plan.blockedShare) demandes.flags[i] |= demandeFlags.blocked;
    if (draw() < plan.interBailleurShare) demandes.flags[i] |= demandeFlags.interBailleur;
    complete(demandes, territoire, {
      ...context,
      draw,
      index: i,
      size: occupantSize[home],
      bracket,
      commune: territoire.quartiers.commune[territoire.logements.quartier[home]]
    });
  }
  return found;
}

function fillPremiersAcces(
  demandes: InitialDemandes,
  territoire: Territoire,
  context: Context & {first: number; mutations: readonly number[]}
): void {
  const {hypotheses, seed, first, mutations} = context;
  const K = hypotheses.demandeProfile.length;
  const draw = drawsOf(seed, "premiers-acces");
  const count = demandes.count - first;
  // The hypothesis is on all pending demandes: first accesses make up what the tenants leave of each bracket.
  const wanted = hypotheses.demandeProfile.map((share, k) =>
    Math.max(0, share * demandes.count - mutations[k])
  );
  const byBracket = largestRemainder(wanted, count);
  const aciByBracket = fitAci(byBracket, hypotheses);
  const order = shuffle(
    byBracket.flatMap((n, k) => Array.from({length: n}, (_, i) => (k << 1) | (i < aciByBracket[k] ? 1 : 0))),
    draw
  );
  const sizes = exactShares(hypotheses.demandeSizes, count, draw);
  const communes = exactShares(communeWeights(territoire), count, draw);
  const ranks = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const index = first + i;
    const bracket = order[i] >> 1;
    const aci = order[i] & 1;
    const cell = arrivalCell(K, communes[i], sizes[i], bracket, aci);
    const rank = ranks.get(cell) ?? 0;
    ranks.set(cell, rank + 1);
    demandes.key[index] = initialKey(cell, rank);
    demandes.status[index] = premierAcces;
    demandes.aci[index] = aci;
    complete(demandes, territoire, {...context, draw, index, size: sizes[i], bracket, commune: communes[i]});
  }
}

/**
 * ACI ménages of each bracket: the supposed shares, scaled so that the whole meets the share in the demande; a bracket that
 * would hold more than its demandes is all ACI, and the others take the rest.
 */
function fitAci(byBracket: readonly number[], {aciByBracket, aciShare}: PopulationHypotheses): number[] {
  const total = byBracket.reduce((a, b) => a + b, 0);
  const weights = byBracket.map((n, k) => n * aciByBracket[k]);
  return shareCapped(weights, Math.round(aciShare * total), byBracket);
}

/** First accesses ask for a commune in proportion to its logements: where there is none, nobody can be housed. */
function communeWeights({communes, quartiers, logements}: Territoire): number[] {
  const weights = communes.insee.map(() => 0);
  for (let l = 0; l < logements.count; l++) weights[quartiers.commune[logements.quartier[l]]]++;
  return weights;
}

/** Resources, reach, wished communes and age of a demande whose size and bracket are known. */
function complete(
  demandes: InitialDemandes,
  {communes}: Territoire,
  {
    plan,
    hypotheses,
    draw,
    index,
    size,
    bracket,
    commune
  }: Context & {
    draw: Draw;
    index: number;
    size: number;
    bracket: number;
    commune: number;
  }
): void {
  const word = initialWord(demandes.key[index]);
  const category = categoryOf(plan, size, highUnitOf(word));
  demandes.size[index] = size;
  demandes.bracket[index] = bracket;
  demandes.reach[index] = reachOf(plan, drawResources(plan, category, bracket, lowUnitOf(word)), size);
  if (draw() < plan.employeeShare[bracket]) demandes.flags[index] |= demandeFlags.salarie;
  // Before the base year: the last ones asked in the month before its first day.
  demandes.month[index] = -1 - monthsPending(hypotheses.meanAgeMonths - 1, draw());
  demandes.wishes[index * 3] = commune;
  const near = communes.voisines[commune];
  const wishes = draw();
  const second = near[Math.floor(draw() * near.length)];
  const third = near[Math.floor(draw() * near.length)];
  if (second === undefined || wishes >= plan.secondWish) return;
  demandes.wishes[index * 3 + 1] = second;
  if (wishes < plan.thirdWish && third !== second) demandes.wishes[index * 3 + 2] = third;
}

/** Months already waited, geometric of this mean: those of a queue that empties at a constant rate. */
function monthsPending(mean: number, u: number): number {
  const stay = mean / (mean + 1);
  let survival = stay;
  let months = 0;
  while (u < survival && months < 180) {
    months++;
    survival *= stay;
  }
  return months;
}
