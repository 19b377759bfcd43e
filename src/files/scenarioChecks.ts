import {existsSync} from "node:fs";
import {join} from "node:path";
import {isDatedMap} from "../core/convention/dated.js";
import {closest} from "../core/formats/closest.js";
import {mostHalfYears} from "../core/widths.js";
import {columnOf} from "./columnOf.js";
import type {Problem} from "./dataError.js";
import type {ScenarioLink} from "./scenarioChain.js";

/**
 * What a schema cannot see in the levers of a scenario: years outside the period or nothing said of the first ones, bailleurs
 * and NPRU sites that do not exist. `extended` are the scenarios that it extends.
 */
export function scenarioProblems(
  {document, content}: ScenarioLink,
  {
    firstYear,
    horizon,
    root,
    extended
  }: {
    readonly firstYear: number;
    readonly horizon: number;
    readonly root: string;
    readonly extended: readonly ScenarioLink[];
  }
): Problem[] {
  const problems: Problem[] = [];
  const dated = [
    ...yearsIn(content.levers, ["levers"]),
    ...yearsIn(content.uncertainties, ["uncertainties"])
  ];
  for (const {path, year} of dated) {
    if (year >= firstYear && year <= horizon) continue;
    problems.push(
      document.problemAt(path, `${year} est hors de la période simulée, de ${firstYear} à ${horizon}`, {
        onKey: true
      })
    );
  }
  // The one lever of dated values without one of today: nothing holds before its first year.
  const agenda = content.levers?.aci?.agenda;
  if (isDatedMap(agenda) && extended.every((link) => link.content.levers?.aci?.agenda === undefined)) {
    const first = Math.min(...Object.keys(agenda).map(Number));
    if (first > firstYear) {
      const message = `rien n'est dit avant ${first}, et ce levier n'a pas de valeur d'office : donnez celle qui vaut dès ${firstYear}`;
      problems.push(document.problemAt(["levers", "aci", "agenda"], message));
    }
  }
  const halfYears = 2 * (horizon - firstYear + 2);
  if (halfYears > mostHalfYears) {
    const last = firstYear - 2 + mostHalfYears / 2;
    const path = content.horizon === undefined ? ["id"] : ["horizon"];
    const message = `${horizon} est trop loin : le modèle tient ${mostHalfYears / 2} années depuis l'année de base, soit ${last} au plus`;
    problems.push(document.problemAt(path, message));
  }
  const firstDemolitions = content.uncertainties?.npru?.firstYear;
  if (firstDemolitions !== undefined && firstDemolitions > horizon) {
    const path = ["uncertainties", "npru", "firstYear"];
    problems.push(document.problemAt(path, `${firstDemolitions} suit l'horizon, ${horizon}`));
  }
  const bailleurs = Object.keys(content.levers?.attribution?.complianceByBailleur ?? {});
  if (bailleurs.length > 0)
    problems.push(
      ...unknownKeys(document, ["levers", "attribution", "complianceByBailleur"], {
        named: bailleurs,
        known: columnOf(join(root, "data", "territoire", "bailleurs.csv"), "id"),
        what: "bailleur",
        list: "Bailleurs"
      })
    );
  const argued = content.levers?.offre?.arguedContexts ?? [];
  const communes =
    argued.length === 0 ? [] : columnOf(join(root, "data", "territoire", "communes.csv"), "insee");
  argued.forEach((insee, i) => {
    if (communes.includes(insee)) return;
    // A code is never proposed by the likeness of its digits: the nearest number is another town.
    const message = `« ${insee} » n'est pas une commune du territoire.`;
    problems.push(document.problemAt(["levers", "offre", "arguedContexts", String(i)], message));
  });
  const sites = Object.keys(content.levers?.npru?.cadenceBySite ?? {});
  if (sites.length > 0)
    problems.push(
      ...unknownKeys(document, ["levers", "npru", "cadenceBySite"], {
        named: sites,
        known: siteCommunes(root),
        what: "site du NPRU",
        list: "Communes des sites"
      })
    );
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

function unknownKeys(
  document: ScenarioLink["document"],
  path: readonly string[],
  {
    named,
    known,
    what,
    list
  }: {
    readonly named: readonly string[];
    readonly known: readonly string[];
    readonly what: string;
    readonly list: string;
  }
): Problem[] {
  return named
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = closest(id, known);
      const hint = near ? `. Vouliez-vous dire « ${near} » ?` : "";
      const message = `${what} « ${id} » inconnu. ${list} : ${known.join(", ")}${hint}`;
      return document.problemAt([...path, id], message, {onKey: true});
    });
}

/** Communes of the sites: those of the user's own projects where they were imported. */
function siteCommunes(root: string): string[] {
  const own = join(root, "data", "imports", "npru.csv");
  const file = existsSync(own) ? own : join(root, "data", "territoire", "npru-sites.csv");
  return [...new Set(columnOf(file, "insee"))];
}
