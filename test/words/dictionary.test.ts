import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import * as labels from "../../src/words/labels.js";

const src = new URL("../../src/", import.meta.url);
const sources = readdirSync(src, {recursive: true, encoding: "utf8"})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|md)$/.test(path))
  .map((path) => ({path, text: readFileSync(new URL(path, src), "utf8")}));

function placesOf(found: (text: string) => boolean): string[] {
  return sources
    .filter(({text}) => found(text))
    .map(({path}) => path)
    .sort();
}

/** Labels that could not be read as an id: those with a space or an accent. */
const told = [
  labels.classAdjectives,
  labels.classPlurals,
  labels.classWords,
  labels.classNames,
  labels.fragiliteLabels,
  labels.quartierOfClass,
  labels.bracketNames,
  labels.bracketLabels,
  labels.bracketTraits,
  labels.bracketAdjectives,
  labels.statusLabels,
  labels.contingentNames
]
  .flatMap((words) => Object.values<string>(words))
  .filter((word) => /[^a-z]/i.test(word));

/** A literal that is a label, alone or at the end of a longer one: « …, quartiers fragiles ». */
const literal = new RegExp(`["'\`](?:[^"'\`\\n]*, )?(?:${[...new Set(told)].join("|")})["'\`]`, "i");

describe("one word, one place", () => {
  test("the dictionary is read at all", () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(told).toContain("très modestes");
    expect(literal.test('"Part sous 60 %, quartiers fragiles"')).toBe(true);
    expect(literal.test('"Intermédiaires"')).toBe(true);
    expect(literal.test('"tresModestes"')).toBe(false);
  });

  test("French numbers are formatted in words/numbers.ts alone", () => {
    // translateSite.ts replaces a line of the framework by another: it formats nothing itself.
    expect(
      placesOf((text) => /toLocaleString\(|Intl\.NumberFormat|\.replace(All)?\("\.", ?","\)/.test(text))
    ).toEqual(["site/translateSite.ts", "words/numbers.ts"]);
  });

  test("classes, brackets, statuses and contingents are named in words/labels.ts alone", () => {
    expect(placesOf((text) => literal.test(text))).toEqual(["words/labels.ts"]);
  });

  test("low resources are never told with a figure of the text", () => {
    expect(
      placesOf((text) => /["'`>][^"'`\n]*(sous|au-dessus de)[ \u00a0]\d+[ \u00a0]%/i.test(text))
    ).toEqual([]);
  });

  test("the bounds of article 5.2 are never told with a figure of the text", () => {
    expect(placesOf((text) => /["'`][^"'`\n]*(B|b)ornes? de \d+/.test(text))).toEqual([]);
  });
});
