import {expect, test} from "vitest";
import {deliveriesSentence} from "../../src/words/deliveriesSentence.js";

const told = (given: Partial<Parameters<typeof deliveriesSentence>[0]>) =>
  deliveriesSentence({
    ...{programmed: [2000, 2000], deliveryRate: [0.9, 0.9], article: "11.1", rebuilds: true},
    ...given
  }).replace(/[\u00a0\u202f]/g, " ");

test("2 000 programmed and nine in ten delivered are 1 800, what the NPRU rebuilds apart", () => {
  expect(told({})).toBe(
    "Programmé n’est pas livré : 2 000 logements sont programmés par an (article 11.1), dont 1 800 sont supposés livrés (90 %, une hypothèse) ; " +
      "ceux que le NPRU reconstruit s’y ajoutent. Les livraisons de ces pages comptent les deux."
  );
});

test("years that differ give a range, and a scenario that delivers all, or rebuilds nothing, says so", () => {
  expect(told({programmed: [2000, 2400], rebuilds: false})).toBe(
    "Programmé n’est pas livré : de 2 000 à 2 400 logements sont programmés par an (article 11.1), dont de 1 800 à 2 160 sont supposés livrés (90 %, une hypothèse)."
  );
  expect(told({deliveryRate: [1, 1]})).toContain("par an (article 11.1), tous supposés livrés ;");
});
