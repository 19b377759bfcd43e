import fc from "fast-check";
import {expect, test} from "vitest";
import {avenantSentences} from "../../src/analysis/avenant/avenantSentences.js";
import type {Effect} from "../../src/analysis/comparer/effect.js";
import {pairedPValue} from "../../src/analysis/comparer/pairedPValue.js";
import {verdictOf} from "../../src/analysis/comparer/verdictOf.js";
import {signShare} from "../../src/analysis/statistics/worlds/signShare.js";
import {worldsSpread} from "../../src/analysis/statistics/worlds/worldsSpread.js";
import {lastYearChanges} from "../../src/components/lastYearChanges.js";
import {priceSentences} from "../../src/components/priceTable.js";
import type {Difference} from "../../src/words/difference.js";
import {verdictText} from "../../src/words/verdictText.js";
import {contradiction, statedDirections} from "./statedDirections.js";
import {avenantFixture} from "./writeAnswers.js";
import {fixture} from "./writeFixtures.js";

const [reference, scenario] = [0, 0.9].map((effort) => fixture("essai", effort).document);
const avenant = avenantFixture();

/** Whole tenths: drawn as freely as doubles, without those that are nearly nothing. */
const tenths = (min: number, max: number) =>
  fc.integer({min: 10 * min, max: 10 * max}).map((drawn) => drawn / 10);

/** A difference drawn on either side of zero, on it, or across: its error, the chance of one year, and its worlds where they were drawn. */
const differences: fc.Arbitrary<Difference> = fc
  .record({
    mean: fc.oneof(fc.constant(0), tenths(-300, 300)),
    se: tenths(0, 60),
    chance: tenths(0, 200),
    worlds: fc.option(
      fc.record({
        n: fc.integer({min: 4, max: 40}),
        shift: tenths(-300, 300),
        spread: tenths(0, 300)
      }),
      {nil: undefined}
    )
  })
  .map(({mean, se, chance, worlds}) => {
    const bars = {mean, se, low: mean - 2 * se, high: mean + 2 * se, q05: mean - chance, q95: mean + chance};
    if (worlds === undefined) return bars;
    const {n, shift, spread} = worlds;
    // Worlds evenly around their own middle, two futures each.
    const centres = Array.from({length: n}, (_, w) => mean + shift + spread * ((2 * w) / (n - 1) - 1));
    return {
      ...bars,
      worlds: worldsSpread(centres.map((centre) => [centre - chance / 2, centre + chance / 2])),
      sign: signShare(centres, mean < 0 ? "negative" : "positive")
    };
  });

/** All that is said of one difference, wherever it stands. */
const tellers: {readonly [where: string]: (difference: Difference) => readonly string[]} = {
  "the changes of a scenario": (difference) =>
    lastYearChanges({
      reference,
      scenario,
      differences: differencesOf(difference, [
        "under60.fragile",
        "under60.sans",
        "premierAcces.modestes",
        "premierAcces.tresModestes"
      ])
    }).map(({told}) => told.text),
  "its price": (difference) =>
    priceSentences({
      reference,
      scenario,
      differences: {
        ...differencesOf(difference, []),
        price: {years: [2022], outcomes: {"premierAcces.modestes": {byYear: [difference], sum: difference}}}
      }
    }),
  "an avenant": (difference) => {
    const move = (effect: Effect): Effect => ({
      ...effect,
      difference: {...difference, n: 8},
      verdict: verdictOf({...difference, n: 8}, pairedPValue({...difference, n: 8}), {level: 0.05, least: 10})
    });
    const {outcomes, menages, ...others} = avenant.effects;
    const {headline, details} = avenantSentences({
      ...avenant,
      effects: {...others, outcomes: outcomes.map(move), menages: menages.map(move)}
    });
    return [headline, ...details];
  }
};

function differencesOf(difference: Difference, ids: readonly string[]) {
  const {mean, se, low, high, q05, q95, worlds, sign} = difference;
  const all = <T>(value: T) => Object.fromEntries(ids.map((id) => [id, value]));
  return {
    paired: true,
    outcomes: all({mean, se, q05: low, q95: high, ...(worlds && {worlds})}),
    draws: all({q05: q05!, q95: q95!}),
    ...(sign && {signs: all(sign)})
  };
}

test.each(Object.keys(tellers))("%s: no direction is stated that the two bars do not say", (where) => {
  let seen = 0;
  fc.assert(
    fc.property(differences, (difference) => {
      const stated = tellers[where](difference).flatMap(statedDirections);
      seen += stated.length;
      for (const one of stated) expect(contradiction(one), one.text).toBeUndefined();
    }),
    {numRuns: 400, seed: 18}
  );
  expect(seen).toBeGreaterThan(50);
});

test("a verdict in a cell has the sign of the mean, and only where worlds hold it", () => {
  fc.assert(
    fc.property(differences, (difference) => {
      const paired = {...difference, n: 8};
      const verdict = verdictOf(paired, pairedPValue(paired), {level: 0.05, least: 10});
      const text = verdictText({verdict, difference});
      if (/en hausse/.test(text)) expect(difference.mean).toBeGreaterThan(0);
      if (/en baisse/.test(text)) expect(difference.mean).toBeLessThan(0);
      if (difference.sign !== undefined && difference.sign.share < 2 / 3)
        expect(text).not.toMatch(/en hausse|en baisse/);
    }),
    {numRuns: 400, seed: 18}
  );
});

test("the reader sees each way of being wrong", () => {
  const read = (text: string) => statedDirections(text).map(contradiction);
  const told = "il y aurait moins de premiers accès";
  expect(
    read(`${told} : −60 [−210 ; +90], et de −250 à +210 selon les mondes plausibles (80 mondes sur 100)`)
  ).toEqual([undefined]);
  expect(read(`${told} : +60 [−90 ; +210]`)).toEqual(["the figure shown is +60"]);
  expect(read(`${told} : 0 [−90 ; +90]`)).toEqual(["the figure shown is 0"]);
  expect(read(`${told} : −6 [−9 ; −3], et de +1 à +210 selon les mondes plausibles`)).toEqual([
    "a bar goes from 1 to 210"
  ]);
  expect(read(`${told} : −6 [−9 ; +3] (52 mondes sur 100 donnent ce signe)`)[0]).toMatch(/do not hold it/);
  const lists =
    "Y gagnent, en ménages logés par an : modestes +12 [+10 ; +14], autres −3 [−4 ; −2] ; y perdent : très modestes −5 [−6 ; −4].";
  expect(read(lists)).toEqual([undefined, "the figure shown is −3", undefined]);
});
