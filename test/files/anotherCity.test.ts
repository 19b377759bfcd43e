import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {checkoutFolder} from "../../src/files/projectFolders.js";
import {readTerritoireSources} from "../../src/files/territoireSources.js";

/**
 * Another city is another folder: what belongs to the one that this checkout ships is in data/ and simulations/, never
 * in the sources. Two things may look like it and are not.
 */
const exempt: readonly {readonly what: RegExp; readonly why: string}[] = [
  {what: /\([A-Z][a-z]+(?: et al\.)? (?:19|20)\d{2}\)/g, why: "a paper that a comment cites"},
  {what: /", (?:19|20)\d{2}[,)]/g, why: "a paper that a comment cites by its title"},
  {
    what: /\{20\d{2}: [\d.]+, 20\d{2}: [\d.]+\} is 1 until 20\d{2}/g,
    why: "how a comment shows a path by year"
  },
  {
    what: /"pratique-2014"/g,
    why: "id of a policy, in the scenarios of users; what is read is « pratique observée »"
  }
];

const ofThisCity = new RegExp(
  [
    /\b(?:[Cc]iet|[Tt]endanciel)\b/,
    /Lille|LMH|\blmh\b|\bMEL\b|Métropole Européenne|la Métropole/,
    /\b\d+ communes|\b\d+ bailleurs/,
    // Years of its convention, and of the practice that it observed.
    /(?<![\d.,])20(?:1[4-9]|2[0-2])(?!\d)/
  ]
    .map(({source}) => source)
    .join("|"),
  "u"
);

const {communes, bailleurs} = readTerritoireSources({root: checkoutFolder, brackets: 4}).sources;
/** Names long enough not to be words of the language too. */
const names = [...communes, ...bailleurs].map(({nom}) => nom).filter((nom) => nom.length > 5);

const sources = readdirSync("src", {recursive: true, encoding: "utf8"})
  .filter((path) => /\.(ts|js|md|css)$/.test(path) && !path.startsWith(".observablehq"))
  // A published table of numbers: its 2014 is a row.
  .filter((path) => !path.endsWith("joeKuoTable.ts"))
  .map((path) => join("src", path))
  .concat("observablehq.config.ts");

/** Lines of a text that name this city, once what is exempt is taken out. */
function linesOfThisCity(text: string): string[] {
  const left = exempt.reduce((before, {what}) => before.replaceAll(what, ""), text);
  return left
    .split("\n")
    .filter((line) => ofThisCity.test(line) || names.some((name) => line.includes(name)));
}

test("no source names the scenarios, the territoire or the years of the city that is shipped", () => {
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.flatMap((path) =>
    linesOfThisCity(readFileSync(path, "utf8")).map((line) => `${path}: ${line.trim()}`)
  );
  expect(found).toEqual([]);
});

test("the rule sees what it is for, and leaves what it exempts", () => {
  const seen = [
    'resolveScenario("tendanciel")',
    "colours.ciet",
    "n'est pas une commune de la Métropole",
    "// as Lille does",
    "les 90 communes",
    "la pratique de 2014",
    '"2018-S1"',
    '{code: "59512", nom: "Roubaix"}'
  ];
  expect(seen.filter((line) => linesOfThisCity(line).length === 0)).toEqual([]);
  const left = [
    'policy === "pratique-2014"',
    " * `fair` (Ferro 2014) removes the penalty of a small ensemble, and needs two members.",
    " * (Mitchell et al. 2022): for more players than 2ᵐ coalitions allow.",
    "metropole: 0.5",
    "color: #201818"
  ];
  expect(left.filter((line) => linesOfThisCity(line).length > 0)).toEqual([]);
});
