import {describe, expect, test} from "vitest";
import {aciNeed, aciNeeds, keptAciUnit} from "../../../src/core/attribution/aciPreconisation.js";
import {countAttribution, prepareSteering} from "../../../src/core/attribution/steering.js";
import type {SlidingCounts} from "../../../src/core/numbers/slidingCounts.js";
import {wordSpan} from "../../../src/core/random.js";
import type {State} from "../../../src/core/state.js";
import {addDemande, commissionAt} from "../../helpers/commissions.js";
import {smallModel} from "../../helpers/smallModel.js";
import type {PlanChanges} from "../../helpers/smallPlan.js";
import {setStep, smallState} from "../../helpers/smallState.js";

type Aci = NonNullable<PlanChanges["aci"]>;
/** First accesses, and ACI ménages among them. */
type Account = readonly [number, number];

interface Accounts {
  readonly commune?: Account;
  readonly bailleur?: Account;
  readonly pooled?: Account;
  /** First accesses of the commune in the half-years that are over, those kept for some included. */
  readonly inAll?: number;
  /** Of the class of the commune, and of all communes; the same unless said. */
  readonly around?: Account;
}

function knowing(
  aci: Aci,
  {commune = [0, 0], bailleur = [0, 0], pooled = [0, 0], around, inAll = 0}: Accounts,
  step = 4
): State {
  const state = smallState(smallModel({aci}), {step});
  const {steering} = state;
  const set = (counts: SlidingCounts, unit: number, account: Account) => counts.sums.set(account, unit * 2);
  const of = commissionAt(state, 0);
  set(steering.communeYear, of.commune, commune);
  set(steering.communePooled, of.commune, pooled);
  steering.communePremierAcces.sums[of.commune] = inAll;
  set(steering.bailleurYear, of.bailleur, bailleur);
  if (around !== undefined) {
    set(steering.aciByClass, of.communeFragilite, around);
    set(steering.aciOfAll, 0, around);
  }
  return state;
}

/** Share of the draws at which a first access is kept for ACI ménages, and for others. */
function chances(state: State): {aci: number; other: number} {
  const draws = 100_000;
  const found = {aci: 0, other: 0};
  for (let i = 0; i < draws; i++) {
    const need = aciNeed(state, state.commission, Math.floor(((i + 0.5) / draws) * wordSpan));
    if (need === aciNeeds.aci) found.aci += 1 / draws;
    if (need === aciNeeds.other) found.other += 1 / draws;
  }
  return found;
}

const fiftyPercent: Account = [100, 50];
const fortyPercent: Account = [100, 40];

describe("aciNeed, as a floor", () => {
  test("keeps what closes the gap of the commune or of the bailleur, whichever is the largest", () => {
    // The commune: (15 + 50 × 0.4) ÷ 100 = 35 %; the bailleur: (20 + 20) ÷ 100 = 40 %. 0.10 ÷ 0.65 of the first accesses.
    const short = chances(knowing({}, {commune: [50, 15], bailleur: [50, 20], around: fortyPercent}));
    expect(short.aci).toBeCloseTo(0.1 / 0.65, 4);
    expect(short.other).toBe(0);
    const bailleur = chances(knowing({}, {commune: [50, 20], bailleur: [50, 15], around: fortyPercent}));
    expect(bailleur.aci).toBeCloseTo(0.1 / 0.65, 4);
  });

  test("keeps nothing when both have their 45 %, however far above", () => {
    // (30 + 25) ÷ 100 = 55 %.
    expect(chances(knowing({}, {commune: [50, 30], bailleur: [50, 45], around: fiftyPercent}))).toEqual({
      aci: 0,
      other: 0
    });
  });

  test("a commune that has seen nobody is supposed as its class, and nothing is asked where nothing is known", () => {
    expect(chances(knowing({}, {around: fortyPercent})).aci).toBeCloseTo(0.05 / 0.6, 4);
    expect(chances(knowing({}, {}))).toEqual({aci: 0, other: 0});
    expect(chances(knowing({mode: "bande"}, {}))).toEqual({aci: 0, other: 0});
  });

  test("keeps more where what is kept is not always let to an ACI ménage", () => {
    const state = knowing({}, {commune: [50, 15], bailleur: [50, 20], around: fortyPercent});
    // (25 + 20) ÷ (40 + 20) = 0.75 succeed: 0.10 ÷ (0.75 − 0.35).
    const {communeFragilite} = state.commission;
    state.steering.keptAci.sums.set([40, 25], keptAciUnit(communeFragilite, aciNeeds.aci) * 2);
    expect(chances(state).aci).toBeCloseTo(0.25, 4);
  });

  test("a commune or a bailleur that owes another share is asked for its own", () => {
    const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
    const accounts: Accounts = {commune: [50, 15], bailleur: [50, 20], around: fortyPercent};
    // 35 % in the commune, 40 % at the bailleur: 45 % of the commune alone, then 50 % of the bailleur alone.
    const bailleurObjective = every([0.3, 0.3, 0.3]);
    expect(chances(knowing({bailleurObjective}, accounts)).aci).toBeCloseTo(0.1 / 0.65, 4);
    const aci = {communeObjective: every([0.3, 0.3, 0.3, 0.3]), bailleurObjective: every([0.5, 0.5, 0.5])};
    expect(chances(knowing(aci, accounts)).aci).toBeCloseTo(0.1 / 0.6, 4);
  });

  test("asks nothing without the objective", () => {
    expect(chances(knowing({mode: "aucun"}, {commune: [50, 0], around: fortyPercent}))).toEqual({
      aci: 0,
      other: 0
    });
  });
});

describe("aciNeed, as a band", () => {
  test("keeps some for others when both are above: 60 and 55 % are brought toward 45 by the smaller chance, 0.10 ÷ 0.55", () => {
    // 0.15 ÷ 0.60 would bring the commune to it; the bailleur would then be under its own.
    const above = chances(
      knowing({mode: "bande"}, {commune: [50, 35], bailleur: [50, 30], around: fiftyPercent})
    );
    expect(above.other).toBeCloseTo(0.1 / 0.55, 4);
    expect(above.aci).toBe(0);
  });

  test("still asks for ACI ménages when one of the two is short", () => {
    const mixed = chances(
      knowing({mode: "bande"}, {commune: [50, 35], bailleur: [50, 10], around: fiftyPercent})
    );
    // The bailleur: (10 + 25) ÷ 100 = 35 %.
    expect(mixed.aci).toBeCloseTo(0.1 / 0.65, 4);
    expect(mixed.other).toBe(0);
  });
});

describe("small communes", () => {
  // Of the year (5 + 20) ÷ 60 = 41.7 %, of three years (40 + 20) ÷ 100 = 60 %.
  const accounts: Accounts = {commune: [10, 5], pooled: [50, 40], bailleur: [50, 40], around: fortyPercent};

  test("are judged on the year, or on three years when they are pooled", () => {
    expect(chances(knowing({pooling: "annuelle", smallCommune: 20}, accounts)).aci).toBeGreaterThan(0.05);
    expect(chances(knowing({pooling: "triennale", smallCommune: 20}, accounts)).aci).toBe(0);
  });

  test.each([
    {step: 4, years: 2, inAll: 34},
    {step: 7, years: 3, inAll: 51}
  ])(
    "are those of fewer first accesses a year than asked: $inAll in $years years are under 18, not under 17",
    ({step, inAll}) => {
      const judged = (smallCommune: number) =>
        chances(knowing({pooling: "triennale", smallCommune}, {...accounts, inAll}, step)).aci;
      expect(judged(18)).toBe(0);
      expect(judged(17)).toBeGreaterThan(0.05);
    }
  );

  test("are no smaller for what is kept: thirty first accesses a year, ten of them kept, are not under 20", () => {
    const state = smallState(smallModel({aci: {pooling: "triennale", smallCommune: 20}}), {step: 2});
    const {steering} = state;
    const commission = commissionAt(state, 0);
    for (let i = 0; i < 30; i++) {
      commission.aciNeed = i < 10 ? aciNeeds.aci : aciNeeds.either;
      countAttribution(state, commission, addDemande(state, {aci: i % 2, key: i + 1}));
    }
    setStep(state, 3);
    prepareSteering(state);
    expect(steering.communePooled.sums[commission.commune * 2]).toBe(20);
    expect(steering.communePremierAcces.sums[commission.commune]).toBe(30);
  });
});

describe("the accounts of article 6", () => {
  const ofCommune = ({steering, commission}: State, which: "communeYear" | "communePooled") => [
    ...steering[which].sums.subarray(commission.commune * 2, commission.commune * 2 + 2)
  ];

  test("count first accesses only, and ACI among them", () => {
    const state = smallState(smallModel(), {step: 2});
    const commission = commissionAt(state, 0);
    countAttribution(state, commission, addDemande(state, {aci: 1}));
    countAttribution(state, commission, addDemande(state, {aci: 0, key: 2}));
    countAttribution(state, commission, addDemande(state, {aci: 1, key: 3, status: 1}));
    expect(ofCommune(state, "communeYear")).toEqual([2, 1]);
    const {bailleurYear, aciByClass, aciOfAll} = state.steering;
    const {bailleur, communeFragilite} = commission;
    expect([...bailleurYear.sums.subarray(bailleur * 2, bailleur * 2 + 2)]).toEqual([2, 1]);
    expect([...aciByClass.sums.subarray(communeFragilite * 2, communeFragilite * 2 + 2)]).toEqual([2, 1]);
    expect([...aciOfAll.sums]).toEqual([2, 1]);
  });

  test("leave apart those whom a first access was kept for, and tell how many it was let to", () => {
    const state = smallState(smallModel(), {step: 2});
    const commission = commissionAt(state, 0);
    Object.assign(commission, {aciNeed: aciNeeds.aci});
    for (const [key, aci] of [1, 1, 0].entries())
      countAttribution(state, commission, addDemande(state, {key, aci}));
    Object.assign(commission, {aciNeed: aciNeeds.other});
    for (const [key, aci] of [1, 0].entries())
      countAttribution(state, commission, addDemande(state, {key: 10 + key, aci}));
    expect(ofCommune(state, "communeYear")).toEqual([0, 0]);
    const kept = (need: number) => {
      const unit = keptAciUnit(commission.communeFragilite, need);
      return [...state.steering.keptAci.sums.subarray(unit * 2, unit * 2 + 2)];
    };
    expect(kept(aciNeeds.aci)).toEqual([3, 2]);
    expect(kept(aciNeeds.other)).toEqual([2, 1]);
  });

  test("hold a year, or three years for the pooled ones, half-year by half-year", () => {
    const state = smallState(smallModel({steps: 10}), {step: 2});
    const held: number[][] = [];
    for (let step = 2; step < 10; step++) {
      setStep(state, step);
      prepareSteering(state);
      const commission = commissionAt(state, 0);
      for (let key = 0; key < step; key++) countAttribution(state, commission, addDemande(state, {key}));
      held.push([ofCommune(state, "communeYear")[0], ofCommune(state, "communePooled")[0]]);
    }
    // At the end of half-years 2 to 9, each having counted its own number: two of them, and six of them.
    expect(held.map(([year]) => year)).toEqual([2, 5, 7, 9, 11, 13, 15, 17]);
    expect(held.map(([, pooled]) => pooled)).toEqual([2, 5, 9, 14, 20, 27, 33, 39]);
  });
});
