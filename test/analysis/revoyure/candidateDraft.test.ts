import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {candidateAvenants} from "../../../src/analysis/revoyure/candidateAvenants.js";
import {candidateDraft} from "../../../src/analysis/revoyure/candidateDraft.js";
import {signableMeasures} from "../../../src/analysis/revoyure/signableMeasures.js";
import {datedAt} from "../../../src/core/convention/dated.js";
import {readAvenant, readConvention} from "../../../src/files/conventionFiles.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {scenarioWarnings} from "../../../src/files/scenarioWarnings.js";
import {prepareScenario} from "../../../src/runners/prepareScenario.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-brouillons-"));
const convention = readConvention().content!;
const from = "2020-01-01";
const terms = {signed: "2019-12-01", from, scenario: "ciet"};
const measures = signableMeasures(convention, {
  from,
  busiest: {count: 3, share: 0.52, names: ["L'Un", "L'Autre", "Le Troisième"]},
  aciShort: ["moyenne", "sans"]
});
const all = [
  ...candidateAvenants(convention, {from, held: {fragile: 0.6, sans: 0.52, aci: 0.41}}),
  ...measures
];
const write = (candidate: (typeof all)[number]) => {
  const {kind, file, yaml} = candidateDraft(candidate, terms);
  const path = join(folder, file);
  writeFileSync(path, yaml);
  return {kind, path};
};
const named = (id: string) => measures.find((one) => one.id.startsWith(id))!;

afterAll(() => rmSync(folder, {recursive: true, force: true}));

test.each(all)("the draft of $id is one that valider accepts", (candidate) => {
  const {kind, path} = write(candidate);
  if (kind === "avenant") {
    const {content, problems} = readAvenant(path, convention);
    expect(problems).toEqual([]);
    expect(Object.keys(content?.clauses ?? {})).toEqual(Object.keys(candidate.parameters));
  } else {
    expect(resolveScenario(path).scenario).toMatchObject({id: candidate.id, title: candidate.title});
    expect(scenarioWarnings(path)).toEqual([]);
    // It runs too: every year of it is compiled.
    expect(prepareScenario(path, {incertitudes: false}).objectives.firstYear).toBe(2016);
  }
});

test("an avenant where the text has a parameter, a scenario where the article allows it without one", () => {
  expect(measures.map((candidate) => [candidate.article, candidateDraft(candidate, terms).kind])).toEqual([
    ["10.3", "scenario"],
    ["6.2, 10.3", "scenario"],
    ["6.3", "scenario"],
    ["6.2", "avenant"]
  ]);
});

test("presence at CAL that weigh half of the attributions brings half back by the end of its first year", () => {
  const {motive} = named("presence");
  const {levers} = resolveScenario(write(named("presence")).path);
  // 52 % is told as 50: 1 − (1 − r)² = 0.5 for r = 0.29, in 2020 alone.
  expect([2019, 2020, 2021].map((year) => datedAt(levers.attribution.regulation, year))).toEqual([
    0, 0.29, 0
  ]);
  expect(motive).toContain("50\u00a0%");
  expect(motive).toContain("(L'Un, L'Autre, Le Troisième)");
});

test("names no bailleur where none may be named, and asks for nothing where nobody attributes", () => {
  const unnamed = signableMeasures(convention, {from, busiest: {count: 3, share: 0.5}, aciShort: []});
  expect(unnamed.map(({id}) => id)).toEqual([
    "presence-cal-3-bailleurs",
    "agenda-cal-moitie-aci",
    "contingents-en-flux"
  ]);
  expect(unnamed[0].motive).not.toContain("(");
  expect(signableMeasures(convention, {from, busiest: {count: 0, share: 0}, aciShort: []})).toHaveLength(2);
});

test("raises the ACI objective where it is missed, and lowers none", () => {
  const candidate = named("aci-communes");
  expect(candidate.parameters).toEqual({
    "aci.objectiveByClass": {article: "6.2", value: {moyenne: 0.5, sans: 0.5}}
  });
  expect(candidate.title).toBe(
    "Objectif ACI porté à 50\u00a0% dans les communes de fragilité moyenne et sans fragilité"
  );
  expect(measures.every(({movesObjective}) => !movesObjective)).toBe(true);
});
