import {expect, test} from "vitest";
import {wilsonInterval} from "../../src/analysis/statistics/wilsonInterval.js";
import {certaintyOf, heldShort, heldWords, isHeld, signNote} from "../../src/words/signShare.js";

/** Far from every threshold: many worlds. */
const of = (share: number) => ({share, low: share - 0.001, high: Math.min(1, share + 0.001)});

test("words follow the share of worlds, band by band", () => {
  expect([1, 0.96, 0.8, 0.67, 0.6, 0.35, 0.3, 0].map((share) => certaintyOf(of(share)))).toEqual([
    ...["sure", "sure", "likely", "likely", "unknown", "unknown", "contradicted", "contradicted"]
  ]);
});

test("a direction is stated from two worlds in three on, and not under", () => {
  expect(isHeld(of(2 / 3))).toBe(true);
  expect(isHeld(of(0.66))).toBe(false);
  expect(isHeld(of(0.2))).toBe(false);
});

test("each band has its sentence, with the number", () => {
  expect(heldWords(of(0.97))).toBe("dans presque tous les mondes plausibles (97 sur 100)");
  expect(heldWords(of(0.78))).toBe("dans la plupart des mondes plausibles (78 sur 100)");
  expect(heldWords(of(0.52))).toBe("on ne sait pas : les mondes plausibles se partagent (52 sur 100)");
  expect(heldWords(of(0.2))).toContain(
    "la plupart des mondes plausibles contredisent la moyenne (20 sur 100)"
  );
});

test("what is not every world is never rounded to it", () => {
  expect(heldWords(of(0.998))).toContain("(99 sur 100)");
  expect(heldWords({share: 1, low: 0.98, high: 1})).toContain("(tous ceux essayés)");
  expect(heldShort(of(0.002))).toBe("contredit par la plupart (1 sur 100)");
});

test("too few worlds to choose between two words are said", () => {
  // 26 of 37 worlds: Wilson's interval goes from 0.54 to 0.83, on both sides of two in three.
  const sign = {share: 26 / 37, ...wilsonInterval({successes: 26, n: 37})};
  expect(heldWords(sign)).toBe(
    "dans la plupart des mondes plausibles (70 sur 100, à peu de mondes près : de 54 à 83)"
  );
  // All of 37: from 0.906.
  expect(signNote({share: 1, ...wilsonInterval({successes: 37, n: 37})})).toBe(
    "tous les mondes essayés, à peu de mondes près : de 91 à 100"
  );
});

test("a cell gives the range without its words", () => {
  expect(heldShort({share: 26 / 37, ...wilsonInterval({successes: 26, n: 37})})).toBe(
    "la plupart (70 sur 100 ; de 54 à 83)"
  );
});

test("after a figure, the note says who holds its sign, and no direction", () => {
  expect(signNote(of(0.78))).toBe("78 mondes sur 100");
  expect(signNote(of(0.52))).toBe("52 mondes sur 100 donnent ce signe");
  expect(signNote(of(0.2))).toContain("20 mondes sur 100 seulement donnent ce signe");
});

test("a few worlds that all agree are not called nearly all: Wilson's interval must leave the word standing", () => {
  const all = (n: number) => ({share: 1, ...wilsonInterval({successes: n, n})});
  // 4 of 4 reach down to 0.51, 8 of 8 to 0.68: past two in three.
  expect([2, 4, 8, 64].map((n) => certaintyOf(all(n)))).toEqual(["likely", "likely", "sure", "sure"]);
  const none = (n: number) => ({share: 0, ...wilsonInterval({successes: 0, n})});
  expect([1, 4].map((n) => certaintyOf(none(n)))).toEqual(["unknown", "contradicted"]);
  // One alone, all the same way: from 0.21.
  expect(isHeld(all(1))).toBe(false);
});
