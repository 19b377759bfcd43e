import {readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import {isDatedMap} from "../core/convention/dated.js";
import {closest} from "../core/formats/closest.js";
import type {Problem} from "./dataError.js";
import type {ScenarioLink} from "./scenarioChain.js";

/** What a schema cannot see in the levers of a scenario: years outside the period, bailleurs that do not exist. */
export function scenarioProblems(
  {document, content}: ScenarioLink,
  {firstYear, horizon, root}: {readonly firstYear: number; readonly horizon: number; readonly root: string}
): Problem[] {
  const problems: Problem[] = [];
  for (const {path, year} of yearsIn(content.levers, ["levers"])) {
    if (year >= firstYear && year <= horizon) continue;
    problems.push(
      document.problemAt(path, `${year} est hors de la période simulée, de ${firstYear} à ${horizon}`, {
        onKey: true
      })
    );
  }
  const firstDemolitions = content.uncertainties?.npru?.firstYear;
  if (firstDemolitions !== undefined && firstDemolitions > horizon) {
    const path = ["uncertainties", "npru", "firstYear"];
    problems.push(document.problemAt(path, `${firstDemolitions} suit l'horizon, ${horizon}`));
  }
  const named = Object.keys(content.levers?.attribution?.complianceByBailleur ?? {});
  if (named.length > 0) problems.push(...bailleurProblems(document, named, bailleurIds(root)));
  return problems;
}

function* yearsIn(
  tree: unknown,
  path: readonly string[]
): Generator<{path: readonly string[]; year: number}> {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return;
  for (const [key, value] of Object.entries(tree)) {
    if (isDatedMap(tree)) yield {path: [...path, key], year: Number(key)};
    else yield* yearsIn(value, [...path, key]);
  }
}

function bailleurProblems(
  document: ScenarioLink["document"],
  named: readonly string[],
  ids: readonly string[]
): Problem[] {
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const near = closest(id, ids);
      const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
      const message = `bailleur « ${id} » inconnu. Bailleurs : ${ids.join(", ")}${hint}`;
      return document.problemAt(["levers", "attribution", "complianceByBailleur", id], message, {
        onKey: true
      });
    });
}

function bailleurIds(root: string): string[] {
  const text = readFileSync(join(root, "data", "territoire", "bailleurs.csv"), "utf8");
  const {data} = Papa.parse<{readonly id: string}>(text, {header: true, skipEmptyLines: true});
  return data.map(({id}) => id);
}
