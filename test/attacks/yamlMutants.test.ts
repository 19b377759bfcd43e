import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parse, stringify} from "yaml";
import {compilePlan} from "../../src/core/compile/compilePlan.js";
import {fitInputs, readFitFile} from "../../src/files/fitFile.js";
import {loadStart} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {validateFiles} from "../../src/files/validateFiles.js";
import {mutants} from "./mutants.js";

/** In all; `EQUILIBRE_MUTANTS=5000 npx vitest run test/attacks/yamlMutants.test.ts` tries every one. */
const asked = Number(process.env.EQUILIBRE_MUTANTS ?? 300);
const scenario = "aci-40-en-2019";
const files = [
  [join("data", "convention", "ciet-2016.yaml"), 0.4],
  [join("data", "convention", "leviers.yaml"), 0.15],
  [join("data", "territoire", "hypotheses.yaml"), 0.3],
  [join("data", "convention", "avenants", "aci-40-en-2019.yaml"), 0.05],
  [join("simulations", scenario, "scenario.yaml"), 0.1]
] as const;

const root = mkdtempSync(join(tmpdir(), "equilibre-mutants-"));
beforeAll(() => {
  for (const name of ["data", "simulations"]) cpSync(name, join(root, name), {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true}));

const start = loadStart(resolveScenario(scenario));
const fit = readFitFile(join("data", "territoire", "calage.json"))!;

/** What the engine would run with, or the French sentences that refuse it. */
function planOf(): {readonly plan: string} | {readonly refused: readonly string[]} {
  try {
    const resolved = resolveScenario(scenario, {root, imports: "none"});
    if (fitInputs(resolved, start.territoireDigest) !== fit.inputs)
      return {refused: ["data/territoire/calage.json Le calage"]};
    return {
      plan: JSON.stringify(compilePlan({resolved, territoire: start.territoire, fit, incertitudes: false}))
    };
  } catch (error) {
    if ((error as {code?: unknown}).code !== "data") throw error;
    return {refused: (error as Error).message.split("\n")};
  }
}

/** What may be accepted and move results: a list without an order read in another, and what a file need not say. */
function mayMove(kind: string, path: readonly (string | number)[], file: string): boolean {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (kind === "two values swapped") return true;
  if (kind !== "a key that misses") return false;
  // A lever that the scenario leaves to today's practice, a clause that the avenant leaves to the text, an earlier value.
  return /scenario|avenants/.test(file) || last === "values" || before === "values";
}

describe("a value of a data file changed into what it may not be", () => {
  test.each(files)(
    "%s: refused in French with its place, or of no effect",
    (file, share) => {
      const text = readFileSync(file, "utf8");
      const whole = planOf();
      expect(whole).toHaveProperty("plan");
      const wrong: string[] = [];
      let refusedCount = 0;
      for (const {path, kind, document} of mutants(parse(text), {
        count: Math.ceil(asked * share),
        seed: file
      })) {
        writeFileSync(join(root, file), stringify(document));
        const told = `${path.join(".")} : ${kind}`;
        try {
          const found = planOf();
          if ("refused" in found) {
            refusedCount++;
            if (!/\.(yaml|json)(:\d+:\d+)? \S/.test(found.refused[0]))
              wrong.push(`${told} → ${found.refused[0]}`);
          } else if ("plan" in whole && found.plan !== whole.plan && !mayMove(kind, path, file))
            wrong.push(`${told} → accepted, and the plan moves`);
        } catch (error) {
          wrong.push(`${told} → ${(error as Error).message}`);
        }
      }
      writeFileSync(join(root, file), text);
      expect(wrong).toEqual([]);
      expect(refusedCount).toBeGreaterThan(0);
    },
    240_000
  );
});

describe("slips that were accepted", () => {
  const [convention, leviers, hypotheses] = files.map(([file]) => file);
  const slip = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(file, "utf8");
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(root, file), changed);
    try {
      return validateFiles([join(root, file)], root).problems.map(
        ({line = 0, message}) => `${line} ${message}`
      );
    } finally {
      writeFileSync(join(root, file), text);
    }
  };
  test.each([
    [convention, "[20304, 27114", '["20 304", 27114', /trouvé « 20 304 », attendu un nombre entier/],
    [convention, "[20304, 27114", "[20.304, 27114", /20\.304, attendu un nombre entier/],
    [convention, "[20304, 27114", "[27304, 27114", /attendu un nombre plus grand que le précédent/],
    [convention, /\n {6}2018-01-01: \[20304.*/, "", /barème de 2018 manque/],
    [convention, "[20304, 27114", "[23304, 27114", /\+16 % sur 2017-01-01/],
    [convention, "[0.25, 0.25, 0.25, 0.25]", "[0.5, 0.5, 0.5, 0.5]", /les parts font 2 en tout/],
    [convention, "[0.4, 0.6, 0.8]", "[0.6, 0.4, 0.8]", /plus grand que le précédent/],
    [leviers, /offre\.sruPriority:\n(.*\n){3} {2}default: .*/, "", /levier « offre.sruPriority » manque/],
    [
      leviers,
      /(offre\.sruPriority:\n(.*\n){3}) {2}default: .*/,
      "$1  default: demi",
      /offre\.sruPriority\.default/
    ],
    [leviers, /(offre\.sruPriority:\n(.*\n){3}) {2}default: .*/, "$1  default: 50", /0\.5 pour 50 %/],
    [leviers, "parameter: attribution.candidates", "parameter: attribution.candidats", /Vouliez-vous dire/],
    [hypotheses, "value: [0.4, 0.22, 0.38]", "value: 0.4", /attendu une liste de 3 nombres/],
    [hypotheses, "value: [0.4, 0.22, 0.38]", "value: &a [*a]", /n’aurait pas de fin/]
  ])("%s: %s → %s", (file, from, to, message) => {
    const problems = slip(file, from, to);
    expect(problems.join("\n")).toMatch(message);
    expect(problems[0]).toMatch(/^[1-9]/);
  });
});
