import {expect, test} from "vitest";
import {originsWords} from "../../src/words/originWords.js";

const run = {engine: {version: "0.1.0"}, seed: "ciet-2016", replications: 20};

test("where a figure comes from is told once for runs that agree, and says where chance alone was drawn", () => {
  expect(originsWords([run, {...run}])).toBe(
    "moteur 0.1.0 · hasard seul, sans mondes · graine « ciet-2016 » · 20 réplications"
  );
  const worlds = {
    ...{n: 256, replicates: 2, knownOn: "2016-12-31", digest: "sha256:0"},
    stability: {worst: 0.1, id: "aci"}
  };
  expect(originsWords([{...run, worlds, replications: 1}])).toBe(
    "moteur 0.1.0 · convention et fourchettes connues au 31 décembre 2016 · 256 mondes · graine « ciet-2016 » · 1 réplication"
  );
});

test("a figure computed without chance says from what, and that nothing was drawn", () => {
  expect(
    originsWords([
      {
        engine: {version: "1.2.3"},
        from: "règle de l’article 11.4 · convention connue au 14 octobre 2016"
      }
    ])
  ).toBe(
    "moteur 1.2.3 · règle de l’article 11.4 · convention connue au 14 octobre 2016 · sans tirage ni mondes"
  );
});
