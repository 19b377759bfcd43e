import {type CounterLayout, queueCounter} from "../../src/core/indicateurs/layout.js";
import {fragilites, statuses} from "../../src/core/vocabulary.js";
import {brackets} from "../helpers/cietBrackets.js";

export const steps = 14;

/** Round, invented profiles: what a half-year of each class would be with and without effort. */
const practice = [
  [32, 33, 19, 16],
  [21, 32, 22, 25],
  [15, 28, 22, 35]
];
const pursued = [
  [25, 25, 25, 25],
  [25, 25, 25, 25],
  [25, 25, 25, 25]
];
const volumes = [2400, 1800, 1800];
const statusParts = [0.67, 0.29, 0.04];

/** The counters of one made-up replicate: `effort` in [0, 1] moves flows from the practice to the objective. */
export function fixtureCounters(
  layout: CounterLayout,
  {effort, replicate}: {effort: number; replicate: number}
) {
  const table = new Int32Array(steps * layout.names.length);
  const noise = wobble(replicate);
  for (let step = 0; step < steps; step++) {
    const progress = step < 4 ? 0 : effort * Math.min(1, (step - 3) / 8);
    const set = (name: string, count: number) => {
      const column = layout.columns.get(name);
      if (column === undefined) throw new RangeError(`unknown counter: ${name}`);
      table[step * layout.names.length + column] = Math.max(0, Math.round(count));
    };
    fillFlux(set, {progress, noise});
    fillRest(set, {progress, noise, step});
    fillUnits(set, {layout, progress, noise});
  }
  return table;
}

type Setter = (name: string, count: number) => void;

function fillFlux(set: Setter, {progress, noise}: {progress: number; noise: () => number}): void {
  fragilites.forEach((g, i) => {
    brackets.forEach((k, j) => {
      const share = (practice[i][j] + progress * (pursued[i][j] - practice[i][j]) + noise()) / 100;
      statuses.forEach((s, l) => {
        set(`flux.${g}.${k}.${s}`, volumes[i] * share * statusParts[l]);
      });
      set(`end.stock.${g}.${k}`, 39_000 * share);
      set(`presented.${g}.${k}`, 3 * volumes[i] * share);
    });
    set(`refus.${g}`, 900 + 200 * progress + 10 * noise());
    set(`offers.${g}`, 3000);
    set(`end.vacants.${g}`, 400 + 80 * progress + 10 * noise());
    set(`end.logements.${g}`, 39_800);
    set(`premierAcces.${g}`, 1340);
    set(`aci.${g}`, 1340 * ([0.52, 0.42, 0.34][i] + progress * [-0.07, 0.03, 0.11][i]) + 8 * noise());
  });
}

function fillRest(
  set: Setter,
  {progress, noise, step}: {progress: number; noise: () => number; step: number}
): void {
  for (const k of brackets) {
    for (const a of ["aci", "autres"]) {
      set(`housed.${k}.${a}`, 700);
      set(`waitedMonths.${k}.${a}`, 700 * (a === "aci" ? 17 : 21) + 300 * progress + 100 * noise());
      set(`end.pending.${k}.${a}`, 6700 + 20 * noise());
      set(`end.pendingMonths.${k}.${a}`, 6700 * 26);
    }
  }
  // All alone, all paying any rent, in T1.
  for (const k of brackets) {
    set(`housed.${k}.personnes1.loyer4`, 1500);
    set(`end.pending.${k}.personnes1.loyer4`, 13_400);
  }
  fragilites.forEach((g, i) => {
    set(`filled.${g}.T1.loyer1.autres`, volumes[i]);
  });
  set("loi.horsQpv", 3800);
  set("loi.horsQpvPremierQuartile", 560 + 200 * progress + 10 * noise());
  set("loi.horsQpvReloges", step < 4 ? 0 : 120);
  set("loi.enQpv", 2200);
  set("loi.enQpvAutresQuartiles", 1600 - 60 * progress + 10 * noise());
  for (const contingent of ["prefet", "actionLogement", "metropole", "bailleur"]) {
    set(`loi.${contingent}.attributions`, 1500);
    set(`loi.${contingent}.prioritaires`, 480 + 10 * noise());
  }
  set("chain.0", 4300);
  set("chain.1", 1200 + 10 * noise());
  set("arrivals", 9000 + 30 * noise());
  set("abandons", 3000 + 30 * noise());
  set("mutationsBloquees", 260 + 4 * noise());
  set("relogementsDansNeuf", step < 4 ? 0 : 50 + noise());
  set("livraisons.plai", 200 + (step < 4 ? 0 : 80) + 2 * noise());
  set("livraisons.plusRecent", 800 + 5 * noise());
  set("reconstitution", step < 4 ? 0 : 230);
  set("demolitions", step < 4 ? 0 : 250 + 3 * noise());
  set("end.plaiBacklogMilli", step < 4 ? 0 : 40_000 + 4000 * noise());
}

function fillUnits(
  set: Setter,
  {layout, progress, noise}: {layout: CounterLayout; progress: number; noise: () => number}
): void {
  const units = [
    ...layout.communes.map((c) => `commune.${c}`),
    ...layout.bailleurs.map((b) => `bailleur.${b}`)
  ];
  // One commune has all that the frontier places.
  const [everywhere] = layout.communes;
  if (everywhere !== undefined) {
    for (const [i, g] of fragilites.entries()) set(queueCounter(everywhere, g), volumes[i]);
    for (const k of brackets) set(queueCounter(everywhere, k), 60_000);
  }
  units.forEach((unit, i) => {
    const volume = i % 9 === 0 ? 0 : 4 + 9 * (i % 30);
    brackets.forEach((k, j) => {
      set(
        `${unit}.${k}`,
        (volume * (practice[i % 3][j] * (1 - progress) + 25 * progress + 2 * noise())) / 100
      );
    });
    set(`${unit}.premierAcces`, 0.67 * volume);
    set(`${unit}.aci`, 0.3 * volume + noise());
    set(`${unit}.mutations`, 0.29 * volume);
    set(`${unit}.relogementsNpru`, 0.04 * volume);
  });
}

/** A repeatable wobble in [-1, 1]: enough to give intervals, nothing that deserves the name of a draw. */
function wobble(replicate: number): () => number {
  let state = (replicate + 1) * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  };
}
