import {expect, test} from "vitest";
import {aboutHowLong, progressSentence} from "../../src/words/siteProgress.js";

test("says what runs and about how long remains", () => {
  expect(
    progressSentence({awaited: ["leviers"], running: "la part de chaque levier", secondsLeft: 181})
  ).toBe("En cours\u00a0: la part de chaque levier. Site complet dans 4 minutes environ.");
  expect(progressSentence({awaited: ["leviers"], running: "la part de chaque levier"})).toBe(
    "En cours\u00a0: la part de chaque levier."
  );
  expect(progressSentence({awaited: []})).toBe("Plus rien n’est en cours de calcul.");
});

test("rounds a wait up, as one says it", () => {
  expect([0, 60, 61, 119 * 60, 150 * 60].map(aboutHowLong)).toEqual([
    "une minute",
    "une minute",
    "2 minutes",
    "119 minutes",
    "3 heures"
  ]);
});
