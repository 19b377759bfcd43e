import {periodIds} from "../core/formats/territoireTables.js";
import type {TerritoireRows} from "../core/formats/toTerritoireSources.js";
import {knownStockPrefix, territoireParameterIds} from "../core/territoire/territoireParameters.js";
import {typologies} from "../core/vocabulary.js";
import {formatNumber} from "../words/numbers.js";
import type {Problem} from "./dataError.js";
import {checkTerritoireSizes} from "./territoireSizes.js";
import type {TableRow} from "./territoireTable.js";

type Tables = {readonly [name in keyof TerritoireRows]: readonly TableRow<TerritoireRows[name][number]>[]};

/** What a row alone cannot tell: duplicates, codes that name nothing, shares that do not sum to 1, missing lines. */
export function checkTerritoireTables(tables: Tables, brackets: number | undefined): Problem[] {
  return [
    ...duplicates("communes.csv", tables.communes, ({insee}) => insee),
    ...duplicates("bailleurs.csv", tables.bailleurs, ({id}) => id),
    ...duplicates("npru-sites.csv", tables.npruSites, ({id}) => id),
    ...duplicates("typologies.csv", tables.typologies, ({typologie}) => typologie),
    ...duplicates("classes-loyer.csv", tables.rentClasses, ({periode, zone}) => `${periode}, ${zone}`),
    ...duplicates("cadrage.csv", tables.cadrage, ({id}) => id),
    ...checkCodes(tables),
    ...checkShares(tables),
    ...checkBounds(tables),
    ...checkTerritoireSizes(tables, brackets),
    ...missing(
      "cadrage.csv",
      territoireParameterIds,
      tables.cadrage.map(({row}) => row.id)
    ),
    ...missing(
      "typologies.csv",
      typologies,
      tables.typologies.map(({row}) => row.typologie)
    ),
    ...missing(
      "classes-loyer.csv",
      periodIds.flatMap((period) => [`${period}, qpv`, `${period}, hors_qpv`]),
      tables.rentClasses.map(({row}) => `${row.periode}, ${row.zone}`)
    )
  ];
}

function duplicates<T>(name: string, rows: readonly TableRow<T>[], keyOf: (row: T) => string): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({line, row}) => {
    const key = keyOf(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined ? [] : [at(name, line, `« ${key} » figure déjà à la ligne ${earlier}.`)];
  });
}

function checkCodes({communes, bailleurs, npruSites, cadrage}: Tables): Problem[] {
  const known = new Set(communes.map(({row}) => row.insee));
  const unknown = (name: string, line: number, codes: readonly string[]) =>
    codes
      .filter((code) => !known.has(code))
      .map((code) => at(name, line, `Le code INSEE « ${code} » n’est pas une commune de communes.csv.`));
  return [
    ...communes.flatMap(({line, row}) => unknown("communes.csv", line, row.voisines)),
    ...bailleurs.flatMap(({line, row}) => unknown("bailleurs.csv", line, row.ancrage)),
    ...npruSites.flatMap(({line, row}) => unknown("npru-sites.csv", line, [row.insee])),
    ...cadrage.flatMap(({line, row: {id}}) => {
      const bailleur = id.startsWith(knownStockPrefix) ? id.slice(knownStockPrefix.length) : undefined;
      return bailleur === undefined || bailleurs.some(({row}) => row.id === bailleur)
        ? []
        : [at("cadrage.csv", line, `« ${bailleur} » n’est pas un bailleur de bailleurs.csv.`)];
    })
  ];
}

function checkShares({bailleurs, rentClasses}: Tables): Problem[] {
  const parts = bailleurs.reduce((sum, {row}) => sum + row.part_parc, 0);
  const problems = rentClasses.flatMap(({line, row}) => {
    const sum = row.plai + row.plus_ancien + row.plus_recent + row.pls;
    return isOne(sum)
      ? []
      : [at("classes-loyer.csv", line, `Les parts font ${formatNumber(sum, 3)} au lieu de 1.`)];
  });
  if (!isOne(parts))
    problems.push(
      at("bailleurs.csv", undefined, `« part_parc » fait ${formatNumber(parts, 3)} en tout au lieu de 1.`)
    );
  return problems;
}

function checkBounds({cadrage}: Tables): Problem[] {
  return cadrage.flatMap(({line, row: {id, valeur, min, max, statut}}) => {
    if (statut === "hypothese" && (min === undefined || max === undefined))
      return [at("cadrage.csv", line, `« ${id} » est une hypothèse : « min » et « max » sont attendus.`)];
    if ((min !== undefined && valeur < min) || (max !== undefined && valeur > max))
      return [
        at("cadrage.csv", line, `« ${id} » vaut ${valeur}, hors de ses bornes ${min ?? "…"} à ${max ?? "…"}.`)
      ];
    return [];
  });
}

function missing(name: string, wanted: readonly string[], found: readonly string[]): Problem[] {
  return wanted
    .filter((id) => !found.includes(id))
    .map((id) => at(name, undefined, `La ligne « ${id} » manque.`));
}

function at(name: string, line: number | undefined, message: string): Problem {
  return {file: `data/territoire/${name}`, ...(line === undefined ? {} : {line}), message};
}

function isOne(sum: number): boolean {
  return Math.abs(sum - 1) < 1e-9;
}
