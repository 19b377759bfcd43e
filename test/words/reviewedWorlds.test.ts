import {expect, test} from "vitest";
import {judgedWord} from "../../src/words/judgedPoint.js";
import {fewWorldsSentence, metSentence, reviewedWorldsSentence} from "../../src/words/reviewedWorlds.js";

const worlds = {
  ...{n: 328, replicates: 2, knownOn: "2016-12-31", digest: "sha256:0"},
  ...{effectiveSize: 7.5, power: 0.61}
};
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

test("a bilan that leaves under twenty worlds says so, what the bars do of it, and how many worlds would be enough", () => {
  expect(plain(fewWorldsSentence(worlds))).toBe(
    "Ce bilan ne laisse que 7,5 mondes plausibles sur 328, quand il en faut 20 : il est pris à 61 % de ce qu’il dit. " +
      "Environ 870 mondes gardés en laisseraient assez (npx equilibre mondes --tirages)."
  );
  expect(fewWorldsSentence({...worlds, effectiveSize: 20})).toBeUndefined();
  expect(fewWorldsSentence(undefined)).toBeUndefined();
  expect(plain(fewWorldsSentence({...worlds, n: 18, power: 0}))).toContain("tous les mondes pèsent autant");
});

test("on how many worlds, or chance alone", () => {
  expect(plain(reviewedWorldsSentence(worlds))).toBe(
    "328 mondes plausibles, 2 tirages de chacun ; ce que l’on en savait au 31 décembre 2016. Pesés par ce bilan, ils en valent 7,5."
  );
  expect(reviewedWorldsSentence(undefined)).toMatch(/^Hasard seul/);
});

test("no direction that fewer than two worlds in three hold", () => {
  const met = (share: number) => plain(metSentence({share, low: share - 0.05, high: share + 0.05}, 2022));
  expect(met(0.8)).toBe(
    "Reprise avec ce bilan, la simulation tient tous les objectifs en 2022 dans la plupart des mondes plausibles (80 sur 100)."
  );
  expect(met(0.2)).toBe(
    "Reprise avec ce bilan, la simulation ne tient pas tous les objectifs en 2022 dans la plupart des mondes plausibles (80 sur 100)."
  );
  expect(met(0.5)).toBe(
    "Reprise avec ce bilan, la simulation ne dit pas si tous les objectifs seront tenus en 2022 : ils le sont dans 50 mondes plausibles sur 100."
  );
});

test("an observed figure: chance is enough, or possible, or out of what was held possible", () => {
  const outer = {n: 18, q05: 0, q95: 1};
  expect(judgedWord({})).toBe("–");
  expect(judgedWord({inside90: true, worlds: {...outer, inside90: false}})).toBe("oui");
  expect(judgedWord({inside90: false, worlds: {...outer, inside90: true}})).toBe("non, mais possible");
  expect(judgedWord({inside90: false, worlds: {...outer, inside90: false}})).toBe("hors du possible");
  expect(judgedWord({inside90: false})).toBe("non");
});
