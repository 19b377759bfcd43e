import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {stringify} from "yaml";
import type {Convention, ParameterValue} from "../../src/core/convention/convention.js";
import {nestById} from "../../src/core/convention/leverTree.js";
import {createSimulator} from "../../src/core/simulate.js";
import {chooseProject} from "../../src/files/chooseProject.js";
import {conventionPaths, readAvenant, readConvention, readLeviers} from "../../src/files/conventionFiles.js";
import {DataError} from "../../src/files/dataError.js";
import {findIdleClauses} from "../../src/files/idleClauses.js";
import {type LoadedStart, loadModel, loadStart} from "../../src/files/inputs.js";
import {leverBounds} from "../../src/files/leverBounds.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {scenarioWarnings} from "../../src/files/scenarioWarnings.js";

/**
 * Every lever, and every parameter that a clause may set, at both ends of what its format admits: it changes the counters
 * of a small city somewhere, or it is refused, or the tool says why it changes nothing. Nothing is without effect in silence.
 */
const folder = mkdtempSync(join(tmpdir(), "equilibre-leviers-"));
let start: LoadedStart;
let leave: (() => void) | undefined;

beforeAll(() => {
  leave = chooseProject("test/projets/aubrelle") as unknown as (() => void) | undefined;
  start = loadStart(resolveScenario("cia"));
});
afterAll(() => {
  rmSync(folder, {recursive: true});
  leave?.();
});

let files = 0;
function write(content: object): string {
  const file = join(folder, `essai-${files++}.yaml`);
  writeFileSync(file, stringify(content));
  return file;
}

function scenario(base: string, content: object): string {
  return write({
    id: "essai",
    title: "Essai",
    question: "Quoi ?",
    summary: "Essai.",
    extends: base,
    ...content
  });
}

function digest(reference: string): string {
  const {model} = loadModel(resolveScenario(reference), {start});
  return createHash("sha256")
    .update(new Uint8Array(createSimulator(model).run("leviers", 0).buffer))
    .digest("hex");
}

const known = new Map<string, string>();
function digestOf(base: string): string {
  const found = known.get(base) ?? digest(base);
  known.set(base, found);
  return found;
}

/** What is said of a file that the reader refuses; undefined when it is taken. */
function refusal(reading: () => unknown): string | undefined {
  try {
    reading();
    return undefined;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems[0].message;
  }
}

/** Values of levers that are no number between two bounds. */
const others: {readonly [lever: string]: readonly unknown[]} = {
  "attribution.policy": ["pratique-2014", "quotas", "cotation", "aleatoire", "file"],
  "attribution.objective": ["quatre-quarts"],
  "attribution.effortReading": ["intensive"],
  "attribution.floorAppliesTo": ["sans", "sans-et-moyenne"],
  "attribution.preconisations": ["semestrielles"],
  "attribution.complianceByBailleur": [{"aubrelle-habitat": 0}],
  "aci.mode": ["aucun", "bande"],
  "aci.pooling": ["annuelle", "triennale"],
  "plai.rule": ["fixe", "annuelle"],
  "npru.active": [false],
  "npru.cadence": [[0, 5, 40]],
  "npru.cadenceBySite": [{"99001": [0, 5, 40]}],
  "offre.sruReview": [true],
  "offre.arguedContexts": [["99007"]],
  "offre.socialShareByCommune": [true],
  "contingents.enFlux": [true]
};

/** What a lever needs beside it to be looked at, as the warnings of the tool say. */
const beside: {readonly [lever: string]: {readonly [lever: string]: unknown}} = {
  "attribution.effort.moyenne": {"attribution.floorAppliesTo": "sans-et-moyenne"},
  "attribution.regulation": {"attribution.effort.fragile": 0.5, "attribution.effort.sans": 0.5},
  "plai.rate": {"plai.rule": "fixe"},
  "offre.sruReview": {"offre.sruPriority": 0.5, "offre.production": 400},
  "offre.arguedContexts": {"offre.sruPriority": 1}
};

const leviers = Object.keys(readLeviers(conventionPaths("test/projets/aubrelle").leviers).content ?? {});

describe("levers", () => {
  test("are all walked", () => {
    expect(leviers.filter((id) => leverBounds(id) === undefined && others[id] === undefined)).toEqual([]);
  });

  test.each(leviers)("%s moves the counters at one end at least", (id) => {
    const bounds = leverBounds(id);
    const values = bounds === undefined ? others[id] : [bounds.low, bounds.high];
    const needs = Object.entries(beside[id] ?? {});
    const nested = (entries: [string, unknown][]) => nestById(entries as [string, ParameterValue][]);
    const base = needs.length === 0 ? "cia" : scenario("cia", {levers: nested(needs)});
    const outcomes = values.map((value) => {
      const file = scenario(base, {levers: nested([[id, value]])});
      const refused = refusal(() => resolveScenario(file));
      return refused ?? (digest(file) === digestOf(base) ? "same" : "moves");
    });
    expect(outcomes, outcomes.join(" | ")).toContain("moves");
  });
});

describe("levers that change nothing where they are", () => {
  test.each([
    ["plai.rate", {plai: {rule: "prospective", rate: 0.3}}, "le taux suit une règle"],
    [
      "attribution.regulation",
      {attribution: {policy: "pratique-2014", regulation: 1}},
      "ne poursuit pas les objectifs"
    ],
    [
      "attribution.preconisations",
      {attribution: {effortReading: "intensive", preconisations: "semestrielles"}, aci: {effort: 0}},
      "lecture intensive"
    ],
    ["aci.agenda", {aci: {effort: 0, agenda: 0.5}}, "aucune commission ne suit l’article 6.2"],
    ["npru.neufShare", {npru: {active: false, neufShare: 1}}, "le NPRU est arrêté"]
  ])("%s is told with its reason, and changes nothing indeed", (id, levers, reason) => {
    const file = scenario("cia", {levers});
    const warnings = scenarioWarnings(file);
    expect(
      warnings.some(({message}) => message.includes(id) && message.includes(reason)),
      JSON.stringify(warnings)
    ).toBe(true);
    const without = structuredClone(levers) as {[group: string]: {[name: string]: unknown}};
    const [group, name] = id.split(".");
    delete without[group][name];
    expect(digest(file)).toBe(digest(scenario("cia", {levers: without})));
  });
});

test("the agenda plays without an objective to pursue, and is told idle where a rule ranks all of them", () => {
  const outcome = (policy: string) => {
    const with_ = (aci: object) =>
      scenario("cia", {levers: {attribution: {policy}, aci: {effort: 1, ...aci}}});
    const file = with_({agenda: 0.9});
    const told = scenarioWarnings(file).some(({message}) => message.includes("aci.agenda"));
    return {told, moves: digest(file) !== digest(with_({}))};
  };
  expect(outcome("pratique-2014")).toEqual({told: false, moves: true});
  expect(outcome("file")).toEqual({told: true, moves: false});
});

const {content: convention} = readConvention(conventionPaths("test/projets/aubrelle").convention);
const parameters: Convention["parameters"] = convention?.parameters ?? {};
const numeric = Object.entries(parameters).filter(
  ([, {values, formula, bounds}]) =>
    formula === undefined && typeof values[0].value === "number" && bounds !== undefined
);
const from = "2025-01-01";
/** Levers that look at a term of the text. */
const scenarios: readonly object[] = [
  {},
  {levers: {plai: {rule: "annuelle"}}},
  {levers: {plai: {rule: "fixe"}}},
  {levers: {offre: {socialShareByCommune: true}}},
  // Enough relogements for whole numbers to tell shares apart.
  {uncertainties: {npru: {demolitions: 400}}}
];

describe("parameters that a clause sets", () => {
  test.each(numeric.map(([id]) => id))(
    "%s moves the counters at one end, or is refused, or is told idle",
    (id) => {
      const {bounds = [0, 0], article} = parameters[id];
      const outcomes = bounds.map((value) => {
        const avenant = write({
          title: "Essai",
          signed: "2024-12-01",
          inForce: from,
          articles: [article],
          motives: "Essai de toutes les clauses.",
          parameters: {[id]: {article, values: {[from]: value}}}
        });
        const {content, problems} = readAvenant(avenant, readConvention().content);
        if (content === undefined) return `refused: ${problems[0].message}`;
        const [idle] = findIdleClauses([content]);
        if (idle.length > 0) return `idle: ${idle[0].message}`;
        for (const changes of scenarios) {
          const base = scenario("cia", changes);
          const file = scenario(base, {avenants: [avenant]});
          const refused = refusal(() => resolveScenario(file));
          if (refused !== undefined) return `refused: ${refused}`;
          if (digest(file) !== digestOf(JSON.stringify(changes) === "{}" ? "cia" : base)) return "moves";
        }
        return "same";
      });
      expect(
        outcomes.some((outcome) => outcome !== "same"),
        outcomes.join(" | ")
      ).toBe(true);
      // What is idle or refused says so in words.
      for (const outcome of outcomes) expect(outcome.length).toBeGreaterThan(3);
    }
  );
});
