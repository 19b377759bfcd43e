import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {hypothesisNumbers} from "../../src/core/convention/hypotheses.js";
import {numbersAt} from "../../src/core/convention/valueAt.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {readTerritoireSources} from "../../src/files/territoireSources.js";

const {convention, hypotheses} = resolveScenario("tendanciel", {imports: "none"});

test("the contingents of the stock and of the flow are the same shares in cadrage.csv and hypotheses.yaml", () => {
  const {hypotheses: h} = readTerritoireSources({brackets: 4}).sources;
  expect([
    h.contingentPrefet,
    h.contingentActionLogement,
    h.contingentMetropole,
    h.contingentBailleur
  ]).toEqual(hypothesisNumbers(hypotheses, "contingents.shares"));
});

test("the scale of article 5.2 is the plafond PLUS 2016 of plafonds.csv", () => {
  const [titles, ...lines] = readFileSync("data/territoire/plafonds.csv", "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const cell = (line: readonly string[], title: string) => line[titles.indexOf(title)];
  const plus2016 = lines
    .filter((line) => cell(line, "date_effet") === "2016-01-01" && cell(line, "financement") === "PLUS")
    .sort((a, b) => Number(cell(a, "categorie")) - Number(cell(b, "categorie")))
    .map((line) => Number(cell(line, "plafond_annuel_eur")));
  const scale = numbersAt(convention, "brackets.plusScale", convention.inForce);
  expect(plus2016.length).toBeGreaterThanOrEqual(6);
  expect(scale.slice(0, 6)).toEqual(plus2016.slice(0, 6));
});
