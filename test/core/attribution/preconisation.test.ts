import {describe, expect, test} from "vitest";
import type {Commission} from "../../../src/core/attribution/commission.js";
import {
  everyone,
  lowestSet,
  preconise,
  readFollowed,
  setCount,
  upperSet
} from "../../../src/core/attribution/preconisation.js";
import {countAttribution, countUnfilled, prepareSteering} from "../../../src/core/attribution/steering.js";
import {slide, slidingCounts} from "../../../src/core/numbers/slidingCounts.js";
import {createDraws, decisions, unitOf, wordSpan} from "../../../src/core/random.js";
import type {State} from "../../../src/core/state.js";
import {cietBrackets} from "../../helpers/cietBrackets.js";
import {addDemande, commissionAt} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention, noOwnBounds, type PlanChanges} from "../../helpers/smallPlan.js";
import {setStep, smallState} from "../../helpers/smallState.js";

const [fragile, moyenne, sans] = [0, 1, 2];
const K = 4;
const under60 = 0b0011;
const above60 = 0b1100;
const all = 0b1111;
type Attribution = NonNullable<PlanChanges["attribution"]>;

interface Known {
  readonly g: number;
  /** Free attributions of the window, by bracket: of the class, and of the quartier among them. */
  readonly ofClass?: readonly number[];
  readonly own?: readonly number[];
  /** Vacancies kept for a set in the class, and how many went to it. */
  readonly kept?: {readonly set: number; readonly vacancies: number; readonly served: number};
  readonly attribution?: Attribution;
}

/** The commission of the first quartier, said to be of that class, and what its CAL know. */
function knowing({g, ofClass, own, kept, attribution}: Known): {state: State; commission: Commission} {
  const state = smallState(
    smallModel({attribution: {policy: "objectifs", effort: effortFromConvention(1), ...attribution}}),
    {step: 4}
  );
  const commission = Object.assign(commissionAt(state, 0), {quartier: 0, fragilite: g, complies: true});
  const {steering} = state;
  readFollowed(state);
  if (ofClass !== undefined) steering.freeByClass.sums.set(ofClass, g * K);
  if (own !== undefined) steering.free.sums.set(own, 0);
  if (kept !== undefined)
    steering.kept.sums.set([kept.vacancies, kept.served], (g * setCount(K) + kept.set) * 2);
  return {state, commission};
}

/** The bits of whom the vacancy is kept for, at a draw in [0, 1). */
function keptAt({state, commission}: {state: State; commission: Commission}, u: number): number {
  preconise(state, commission, Math.floor(u * wordSpan));
  return commission.preconised;
}

/** Chance that the vacancy is kept for some, over evenly spaced draws: exact to one part in 100 000. */
function chanceOf(given: Known, mask: number): number {
  const known = knowing(given);
  const draws = 100_000;
  let n = 0;
  for (let i = 0; i < draws; i++) if (keptAt(known, (i + 0.5) / draws) === mask) n++;
  return n / draws;
}

describe("the aims of 25×4", () => {
  const aimsAfter = (followed: readonly number[]) => {
    const state = smallState(smallModel({attribution: {objective: "quatre-quarts"}}), {step: 4});
    readFollowed(state);
    state.steering.followed.set(followed, fragile * K);
    readFollowed(state);
    return [...state.steering.aims.subarray(fragile * K, fragile * K + K)];
  };

  test("are the reference until something is known", () => {
    expect(aimsAfter([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test("make up for a quarter of what the last half-year lacked: 40 20 20 20 leads to 21.25, then 26.25 three times", () => {
    aimsAfter([40, 20, 20, 20]).forEach((aim, k) => {
      expect(aim).toBeCloseTo(k === 0 ? 0.2125 : 0.2625, 12);
    });
  });

  test("stay shares of one whole, none under a fifth of its reference", () => {
    const state = smallState(smallModel({attribution: {objective: "quatre-quarts"}}), {step: 4});
    for (let i = 0; i < 50; i++) {
      readFollowed(state);
      state.steering.followed.set([100, 0, 0, 0], fragile * K);
    }
    const aims = [...state.steering.aims.subarray(fragile * K, fragile * K + K)];
    expect(aims.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...aims)).toBeGreaterThan(0);
  });
});

describe("the chance that a vacancy is kept, by hand", () => {
  test("65 % under 60 % where 50 % are the most: 0.15 ÷ 0.65 of the vacancies are for those above", () => {
    const given = {g: fragile, ofClass: [40, 25, 20, 15]};
    expect(chanceOf(given, above60)).toBeCloseTo(0.15 / 0.65, 4);
    // The others are open to all: nothing is kept for those below.
    expect(chanceOf(given, all)).toBeCloseTo(0.5 / 0.65, 4);
  });

  test("40 % under 60 % where 50 % are the least: 0.10 ÷ 0.60 of the vacancies are for those below", () => {
    const given = {g: sans, ofClass: [20, 20, 30, 30]};
    expect(chanceOf(given, under60)).toBeCloseTo(0.1 / 0.6, 4);
    expect(chanceOf(given, all)).toBeCloseTo(0.5 / 0.6, 4);
  });

  test("nothing is kept where the quartier meets its bound by itself, nor where no bound holds", () => {
    expect(chanceOf({g: fragile, ofClass: [20, 30, 30, 20]}, all)).toBe(1);
    expect(chanceOf({g: sans, ofClass: [20, 30, 30, 20]}, all)).toBe(1);
    expect(chanceOf({g: moyenne, ofClass: [90, 10, 0, 0]}, all)).toBe(1);
  });

  test("nothing is kept where nothing is known yet", () => {
    expect(chanceOf({g: fragile}, all)).toBe(1);
    expect(knowing({g: fragile}).commission.keptFor).toBe(everyone);
  });

  test("a quartier counts for what it has seen, its class for fifty attributions", () => {
    // Ten of its own, all under 60 %, with a class at 50 %: (10 + 25) ÷ 60 = 7/12, hence (1/12) ÷ (7/12).
    const given = {g: fragile, ofClass: [50, 0, 50, 0], own: [10, 0, 0, 0]};
    expect(chanceOf(given, above60)).toBeCloseTo(1 / 7, 4);
  });

  test("keeps more where what is kept is not always let to whom it was kept for", () => {
    // (10 + 20) ÷ (30 + 20) = 0.6 of those kept succeed: 0.10 ÷ (0.60 − 0.40).
    const kept = {set: lowestSet(K), vacancies: 30, served: 10};
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], kept}, under60)).toBeCloseTo(0.5, 4);
    // Forty of ninety: 60 ÷ 110 = 0.545…, 0.10 ÷ 0.145… = 11/16.
    const less = {...kept, vacancies: 90, served: 40};
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], kept: less}, under60)).toBeCloseTo(11 / 16, 4);
    // Thirty of eighty: half succeed, and 0.10 ÷ 0.10 asks for all of them; fewer ask for no more than all.
    const all = {...kept, vacancies: 80, served: 20};
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], kept: all}, under60)).toBe(1);
  });

  test("the success of each set is its own", () => {
    const kept = {set: upperSet(K), vacancies: 30, served: 0};
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], kept}, under60)).toBeCloseTo(1 / 6, 4);
  });

  test("under strict quotas a vacancy kept in vain counts nowhere: 0.10 ÷ (0.6 × 0.5 + 0.1)", () => {
    const kept = {set: lowestSet(K), vacancies: 30, served: 10};
    const attribution = {policy: "quotas" as const};
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], kept, attribution}, under60)).toBeCloseTo(0.25, 4);
    // With every success the two rules are one.
    expect(chanceOf({g: sans, ofClass: [20, 20, 30, 30], attribution}, under60)).toBeCloseTo(1 / 6, 4);
  });

  test("25×4: 40, 30, 20 and 10 % are brought to quarters by keeping 6.25, 12.5 and 18.75 % for the three last", () => {
    const attribution = {objective: "quatre-quarts" as const};
    const given = {g: moyenne, ofClass: [40, 30, 20, 10], attribution};
    [0, 0.0625, 0.125, 0.1875].forEach((e, k) => {
      expect(chanceOf(given, 1 << k)).toBeCloseTo(e, 4);
    });
    // 0.625 of the vacancies stay open: 40 % of them make the quarter of the first bracket.
    expect(chanceOf(given, all)).toBeCloseTo(0.625, 4);
  });

  test("25×4: never more than a whole vacancy, shared by the chances", () => {
    // One bracket alone is chosen: three quarters are wanted of the others, each kept with half of success.
    const attribution = {objective: "quatre-quarts" as const, successWeight: 1e-9};
    const state = knowing({g: moyenne, ofClass: [100, 0, 0, 0], attribution});
    for (let k = 1; k < K; k++) state.state.steering.kept.sums.set([10, 5], (moyenne * setCount(K) + k) * 2);
    const draws = 3000;
    const found = new Map<number, number>();
    for (let i = 0; i < draws; i++) {
      const mask = keptAt(state, (i + 0.5) / draws);
      found.set(mask, (found.get(mask) ?? 0) + 1);
    }
    expect([...found.keys()].sort((a, b) => a - b)).toEqual([2, 4, 8]);
    for (const n of found.values()) expect(Math.abs(n / draws - 1 / 3)).toBeLessThan(0.001);
  });
});

describe("a commune or a bailleur that has a bound of its own", () => {
  const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
  const given = (own: {communes?: (number | null)[]; bailleurs?: (number | null)[]}): Known => ({
    g: fragile,
    ofClass: [30, 25, 25, 20],
    attribution: {
      ownCeiling: {
        communes: every(own.communes ?? [null, null, null, null]),
        bailleurs: every(own.bailleurs ?? [null, null, null])
      }
    }
  });
  const {commune, bailleur} = knowing({g: fragile}).commission;
  const at = (unit: number, length: number, bound: number) =>
    Array.from({length}, (_, i) => (i === unit ? bound : null));

  test("keeps by it: 55 % where its own 44 % are the most, 0.11 ÷ 0.55", () => {
    expect(chanceOf(given({communes: at(commune, 4, 0.44)}), above60)).toBeCloseTo(0.2, 4);
    expect(chanceOf(given({bailleurs: at(bailleur, 3, 0.44)}), above60)).toBeCloseTo(0.2, 4);
  });

  test("the commune's comes before the bailleur's, and those of others say nothing", () => {
    const both = given({communes: at(commune, 4, 0.44), bailleurs: at(bailleur, 3, 0.3)});
    expect(chanceOf(both, above60)).toBeCloseTo(0.2, 4);
    const others = given({communes: at(commune + 1, 4, 0.1), bailleurs: at((bailleur + 1) % 3, 3, 0.1)});
    expect(chanceOf(others, above60)).toBeCloseTo(0.05 / 0.55, 4);
  });
});

describe("what is known of a half-year (article 10.1)", () => {
  function openChance(preconisations: "continues" | "semestrielles"): number[] {
    const {state, commission} = knowing({g: fragile, attribution: {preconisations}});
    setStep(state, 3);
    prepareSteering(state);
    for (let i = 0; i < 10; i++) {
      commission.keptFor = everyone;
      countAttribution(state, commission, addDemande(state, {key: i, bracket: 1, status: 1}));
    }
    const now = keptAt({state, commission}, 0);
    setStep(state, 4);
    prepareSteering(state);
    return [now, keptAt({state, commission}, 0)];
  }

  test("continues: the next vacancy already; semestrielles: only once it is over", () => {
    expect(openChance("continues")).toEqual([above60, above60]);
    expect(openChance("semestrielles")).toEqual([all, above60]);
  });
});

/**
 * Quartiers of one class that each attribute so many logements in four half-years, about five thousand in all. A vacancy
 * open to all goes to a modest ménage with a chance p; one kept for some is let to them with a chance q and otherwise to
 * the others, or stays empty under a rule that never yields.
 */
function simulated({
  n,
  p,
  g,
  q = 1,
  strict = false
}: {
  n: number;
  p: number;
  g: number;
  q?: number;
  strict?: boolean;
}): {share: number; natural: number} {
  const quartiers = Math.ceil(4800 / n);
  const halfYears = 120;
  const every = <T>(value: T): T[] => Array.from({length: halfYears}, () => value);
  const model = smallModel({
    brackets: cietBrackets(halfYears),
    attribution: {
      policy: strict ? "quotas" : "objectifs",
      effort: every([1, 1, 1]),
      ceiling: every([0.5, null, null]),
      floor: every([null, null, 0.5]),
      ownCeiling: noOwnBounds(halfYears),
      ownFloor: noOwnBounds(halfYears)
    }
  });
  const small = smallState(model);
  const table = {kinds: K, halfYears: 4};
  const state: State = {
    ...small,
    steering: {
      ...small.steering,
      quartier: slidingCounts(quartiers, table),
      free: slidingCounts(quartiers, table)
    }
  };
  const commission = Object.assign(commissionAt(state, 0), {fragilite: g, complies: true});
  const [modest, other] = [1, 2].map((bracket) => addDemande(state, {key: bracket, bracket, status: 1}));
  const draws = createDraws(`préconisation ${n} ${p} ${g} ${q}`);
  let entity = 0;
  const counts = {modest: 0, natural: 0, let: 0, all: 0};
  for (let step = 0; step < halfYears; step++) {
    state.step = step;
    for (const known of Object.values(state.steering)) if ("sums" in known) slide(known, step);
    for (let quartier = 0; quartier < quartiers; quartier++) {
      commission.quartier = quartier;
      // So many in four half-years, a part of one in some of them.
      const here = Math.floor(((step + 1) * n) / 4) - Math.floor((step * n) / 4);
      for (let i = 0; i < here; i++) {
        const word = draws.draw(decisions.preconisation, 0, entity, 0);
        const isModest = unitOf(draws.second()) < p;
        const succeeds = unitOf(draws.draw(decisions.choice, 0, entity++, 0)) < q;
        preconise(state, commission, word);
        const open = commission.keptFor === everyone;
        counts.all++;
        counts.natural += isModest ? 1 : 0;
        if (!open && !succeeds && strict) {
          countUnfilled(state, commission);
          continue;
        }
        const toModest = open ? isModest : (commission.preconised === under60) === succeeds;
        countAttribution(state, commission, toModest ? modest : other);
        counts.let++;
        counts.modest += toModest ? 1 : 0;
      }
    }
  }
  return {share: counts.modest / counts.let, natural: counts.natural / counts.all};
}

describe("the share of a class, quartiers of 8, 26 and 80 attributions in the window", () => {
  const sizes = [8, 26, 80];

  test.each(sizes)("%i: is the ceiling where the CAL would go beyond, within a point", (n) => {
    for (const p of [0.55, 0.65, 0.8])
      expect(Math.abs(simulated({n, p, g: fragile}).share - 0.5)).toBeLessThan(0.01);
  });

  test.each(sizes)("%i: is the floor where the CAL would stay below, within a point", (n) => {
    for (const p of [0.2, 0.35, 0.45])
      expect(Math.abs(simulated({n, p, g: sans}).share - 0.5)).toBeLessThan(0.01);
  });

  test.each(sizes)("%i: is the bound too when one kept vacancy in three fails, or stays empty", (n) => {
    const q = 2 / 3;
    expect(Math.abs(simulated({n, p: 0.6, g: fragile, q}).share - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(simulated({n, p: 0.4, g: sans, q}).share - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(simulated({n, p: 0.4, g: sans, q: 0.5, strict: true}).share - 0.5)).toBeLessThan(0.01);
  });

  test.each(sizes)("%i: stays where it is when it meets its bound by five points", (n) => {
    for (const [p, g] of [
      [0.45, fragile],
      [0.55, sans]
    ] as const) {
      const {share, natural} = simulated({n, p, g});
      expect(Math.abs(share - natural)).toBeLessThan(0.005);
    }
  });
});
