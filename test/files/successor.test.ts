import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {timelineOf} from "../../src/core/compile/timeline.js";
import {conventionPeriod} from "../../src/core/convention/conventionPeriod.js";
import {datedValueAt, numberAt} from "../../src/core/convention/valueAt.js";
import type {DataError} from "../../src/files/dataError.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {validateFiles} from "../../src/files/validateFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-suite-"));
afterAll(() => rmSync(folder, {recursive: true}));

function convention(
  keeps: readonly string[] | undefined,
  clauses: readonly string[],
  replaces = "ciet-2016"
) {
  const file = join(folder, "suite-2022.yaml");
  const lines = [
    "title: Convention intercommunale d’attribution (essai)",
    "signed: 2021-12-10",
    "inForce: 2022-01-01",
    'articles: ["4"]',
    "motives: Une convention inventée, pour l’essai.",
    `replaces: [${replaces}]`,
    ...(keeps === undefined ? [] : [`keeps: [${keeps.join(", ")}]`]),
    "parameters:",
    ...clauses
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

const clause = (id: string, value: number) => `  ${id}: {article: "1", values: {2022-01-01: ${value}}}`;
const duration = [clause("duration.firstYear", 2022), clause("duration.years", 6)];

function scenario(file: string): string {
  const path = join(folder, "au-dela.yaml");
  writeFileSync(path, `id: au-dela\ntitle: Au-delà de 2022\nextends: ciet\navenants: [${file}]\n`);
  return path;
}

function messages(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    return (error as DataError).problems.map(({message}) => message);
  }
  throw new RangeError("nothing was refused");
}

/** The groups that the error itself names: what the test keeps follows the text. */
const known = groupsOfText();
function groupsOfText(): string[] {
  const told = messages(() => resolveScenario(scenario(convention([], duration)), {imports: "none"}));
  return told.flatMap((message) => /ou « (\w+) » \(ou/.exec(message)?.[1] ?? []);
}

describe("a convention that replaces the whole of the one before", () => {
  test("is crossed: its own figures from its date, the period to its own last year, the rest kept by name", () => {
    const file = convention(known, [...duration, clause("aci.objective", 0.5)]);
    const resolved = resolveScenario(scenario(file), {imports: "none"});
    expect(conventionPeriod(resolved.convention)).toEqual({firstYear: 2017, lastYear: 2027});
    expect(resolved.horizon).toBe(2027);
    expect(timelineOf(resolved).years).toEqual([
      2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027
    ]);
    expect(numberAt(resolved.convention, "aci.objective", "2021-12-31")).toBe(0.45);
    expect(datedValueAt(resolved.convention, "aci.objective", "2022-01-01")).toMatchObject({
      value: 0.5,
      by: "suite-2022"
    });
    expect(datedValueAt(resolved.convention, "attribution.ceilingFragile", "2025-01-01")).toMatchObject({
      value: 0.5,
      by: "ciet-2016"
    });
  });

  test("says with `valider` from which day which text holds, and how much is kept", () => {
    const file = convention(known, [...duration, clause("aci.objective", 0.5)]);
    const {coverage, problems, warnings} = validateFiles([file]);
    expect([problems, warnings]).toEqual([[], []]);
    expect(coverage[0]).toMatch(
      /à partir du 1er janvier 2022, « Convention intercommunale d’attribution \(essai\) » prend la place de/
    );
    expect(coverage[0]).toMatch(/3 paramètres fixés/);
    expect(coverage[0]).toMatch(/repris de la convention précédente/);
  });

  test("is refused where it leaves something unsaid, group by group, all of them at once", () => {
    const told = messages(() => resolveScenario(scenario(convention([], [clause("aci.objective", 0.5)]))));
    expect(told.filter((message) => message.includes("ni fixé ni repris")).length).toBeGreaterThan(5);
    expect(told.some((message) => message.includes("attribution.ceilingFragile"))).toBe(true);
    // A group set in part still owes the rest; what is set is not asked for again.
    const aci = told.find((message) => message.includes("« aci »"));
    expect(aci).toMatch(/aci\.rsaMultiple/);
    expect(aci).not.toMatch(/aci\.objective[,; ]/);
    expect(
      told.some((message) =>
        /duration\.years, duration\.firstYear|duration\.firstYear, duration\.years/.test(message)
      )
    ).toBe(true);
  });

  test("says when it begins and how long it lasts: that is never kept", () => {
    const told = messages(() =>
      resolveScenario(scenario(convention([...known, "duration.years"], [duration[0]])))
    );
    expect(told.some((message) => message.includes("« duration.years » ne se reprend pas"))).toBe(true);
  });

  test("needs `keeps`, which an ordinary avenant may not have; a name is checked, with the nearest one", () => {
    expect(messages(() => resolveScenario(scenario(convention(undefined, duration))))[0]).toMatch(
      /remplace toute la convention « ciet-2016 »/
    );
    expect(messages(() => resolveScenario(scenario(convention(["aci"], duration, ""))))[0]).toMatch(
      /n’a de sens que dans une convention qui en remplace une autre/
    );
    expect(
      messages(() => resolveScenario(scenario(convention([...known, "attributoin"], duration)))).join()
    ).toMatch(/Vouliez-vous dire « attribution »/);
  });

  test("takes the place of the avenants laid over the text before", () => {
    const file = convention(known, [...duration, clause("aci.objective", 0.5)]);
    const path = join(folder, "avec-avenant.yaml");
    writeFileSync(
      path,
      `id: avec-avenant\ntitle: Les deux\nextends: ciet\navenants: [aci-40-en-2019, ${file}]\n`
    );
    const {convention: text} = resolveScenario(path, {imports: "none"});
    const on = (date: string) => numberAt(text, "aci.objective", date);
    expect([on("2018-06-01"), on("2020-01-01"), on("2022-01-01")]).toEqual([0.45, 0.4, 0.5]);
  });
});
