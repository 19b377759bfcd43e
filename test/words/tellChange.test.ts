import {expect, test} from "vitest";
import {directionOf, inUnit} from "../../src/words/difference.js";
import {changeSentences, tellChange} from "../../src/words/tellChange.js";

const worlds = {n: 256, q05: -254, q95: 210, chanceShare: 0.4};
const difference = {mean: -60, se: 12, low: -90, high: -40, q05: -210, q95: 90};
const sign = (share: number) => ({share, low: share - 0.01, high: Math.min(1, share + 0.01)});
const words = {
  kind: "count",
  rise: "il y en aurait plus",
  fall: "il y en aurait moins",
  unknown: "l’effet"
} as const;
const told = (share?: number) =>
  tellChange(share === undefined ? difference : {...difference, worlds, sign: sign(share)}, words);

test("a direction that two worlds in three hold is stated, with the number of worlds", () => {
  expect(told(0.99)).toEqual({
    telling: "sure",
    text: "il y en aurait moins : −60 [−210\u00a0;\u00a0+90], et de −250 à +210 selon les mondes plausibles (99 mondes sur 100)"
  });
  expect(told(0.75).telling).toBe("likely");
});

test("a direction that fewer hold is not, however sure the mean is", () => {
  expect(told(0.5).text).toContain("l’effet : −60");
  expect(told(0.5).text).toContain("50 mondes sur 100 donnent ce signe");
  expect(told(0.1).telling).toBe("unknown");
  expect(told(0.1).text).not.toContain("moins :");
});

test("without worlds the error of the mean decides, and the sentences say that chance alone was drawn", () => {
  expect(told().telling).toBe("told");
  expect(tellChange({...difference, high: 10}, words).telling).toBe("untold");
  expect(changeSentences([told()]).at(-1)).toContain("Hasard seul");
});

test("what is sure comes first, what is not known last, each under its own opening", () => {
  const sentences = changeSentences([told(0.5), told(0.8), told(0.97), told(0.99)]);
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toMatch(/^Sûr, dans presque tous les mondes plausibles : .* ; .*\.$/);
  expect(sentences[1]).toMatch(/^Probable, dans la plupart des mondes plausibles : /);
  expect(sentences[2]).toMatch(/^On ne sait pas : l’effet/);
});

test("nothing moved is no direction, and units change every end but not who holds the sign", () => {
  expect(directionOf({mean: 0, se: 0, low: 0, high: 0, sign: sign(1)})).toBe(0);
  const points = inUnit({...difference, worlds, sign: sign(0.9)}, 100);
  expect(points).toMatchObject({mean: -6000, low: -9000, q95: 9000, worlds: {q05: -25_400}});
  expect(points.sign).toEqual(sign(0.9));
});
