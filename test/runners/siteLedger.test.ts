import {expect, test} from "vitest";
import type {SiteAnswer} from "../../src/runners/siteAnswers.js";
import {siteLedger} from "../../src/runners/siteLedger.js";

const answer = (id: string, weight: number): SiteAnswer => ({
  ...{id, label: `le calcul ${id}`, weight},
  isKept: () => false,
  compute: async () => undefined
});
const [one, two, three] = [answer("un", 1), answer("deux", 2), answer("trois", 4)];

test("tells what the last build lacks, what runs, and how long remains at the pace of what is done", () => {
  let ms = 0;
  const ledger = siteLedger([one, two, three], () => ms);
  ledger.start(one);
  expect(ledger.progress()).toEqual({awaited: [], running: "le calcul un"});
  ms = 10_000;
  ledger.end(one);
  expect(ledger.build()).toEqual({deux: {label: "le calcul deux"}, trois: {label: "le calcul trois"}});
  // Ten seconds a simulation: 2 and 4 of them are left.
  expect(ledger.progress()).toEqual({
    awaited: ["deux", "trois"],
    running: "la construction du site",
    secondsLeft: 60
  });
  ledger.start(two);
  ms = 25_000;
  expect(ledger.progress()).toMatchObject({running: "le calcul deux", secondsLeft: 45});
  // Longer than thought: a tenth of what it was thought to take is always left.
  ms = 60_000;
  expect(ledger.progress().secondsLeft).toBe(42);
});

test("pages wait for what the build that they came from lacks, until the next one", () => {
  const ledger = siteLedger([one, two], () => 0);
  ledger.build();
  ledger.start(one);
  ledger.end(one);
  expect(ledger.progress().awaited).toEqual(["un", "deux"]);
  ledger.build();
  expect(ledger.progress().awaited).toEqual(["deux"]);
});

test("what failed is lacked with its reason, and is waited for no more", () => {
  const ledger = siteLedger([one, two], () => 0);
  ledger.fail(one, "Un fichier manque.");
  ledger.start(two);
  ledger.end(two);
  expect(ledger.build()).toEqual({un: {label: "le calcul un", failure: "Un fichier manque."}});
  expect(ledger.progress()).toEqual({awaited: []});
  expect([ledger.isSettled(one), ledger.isSettled(three)]).toEqual([true, false]);
});

test("an answer that turns out not to be needed is not lacked", () => {
  const worlds = {...three, isLacked: () => false};
  expect(Object.keys(siteLedger([one, worlds], () => 0).build())).toEqual(["un"]);
});
