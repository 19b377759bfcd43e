import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";

/**
 * Where the number of brackets or the cut of the low set would come back. It reads lines, not meanings: a four hidden in
 * a variable of another name, or a cut far from the word "bracket", passes. A line is excused only by being changed.
 */
const assumed: readonly (readonly [string, RegExp])[] = [
  ["a cut next to a bracket", /bracket\w*(\[[^\]]*\])?\s*(<|>=)\s*2\b/i],
  ["the highest bracket as a number", /bracket\w*(\[[^\]]*\])?\s*(===|<|>)\s*3\b/i],
  ["a mask of two bits", /traits\s*(>>>\s*\d+\)?\s*)?&\s*~?3\b.*bracket|bracket.*&\s*~?3\b/i],
  ["a stride of four", /\*\s*4\s*\+[^;]*bracket|bracket[^;]*\*\s*4\s*\+/i],
  ["the two lowest, one by one", /(counts|brackets|window)\[0\]\s*\+\s*\w*\.?(counts|brackets|window)\[1\]/],
  ["the two lowest as a slice", /brackets\w*\.slice\(0,\s*[12]\)/],
  ["a mask written out", /0b0011|0b1100|0b1111/],
  ["the list of 2016", /"tresModestes",\s*"modestes"/]
];

test("no file of core or analysis but brackets.ts assumes four brackets or a cut of two and two", () => {
  const files = ["src/core", "src/analysis"].flatMap((root) =>
    readdirSync(root, {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, name))
  );
  const found = files
    .filter((file) => file !== join("src", "core", "brackets.ts"))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, i) =>
          assumed
            .filter(([, shape]) => shape.test(line))
            .map(([what]) => `${file}:${i + 1}: ${what}: ${line.trim()}`)
        )
    );
  expect(files.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test.each([
  "if (pool.bracket[i] < 2) kept++;",
  "const row = (g * 4 + bracket) * 3;",
  "const low = counts[0] + counts[1];",
  "return bracket & 3;",
  "else if (bracket < 3) rise();",
  "brackets.slice(0, 2)"
])("the shapes recognise %s", (line) => {
  expect(assumed.some(([, shape]) => shape.test(line))).toBe(true);
});
