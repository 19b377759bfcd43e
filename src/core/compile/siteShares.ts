import {hypothesisTable} from "../convention/hypotheses.js";
import type {Levers} from "../convention/levers.js";
import type {CompileContext} from "./compileContext.js";

/** Passes over rows and columns: far more than windows that overlap need. */
const passes = 200;

/**
 * Share of each commune's site in the demolitions of each year, [year][commune]; a year sums to 1 (article 8: by site
 * and cadence). The scenario's own calendar by site, or each site in proportion to its stock over its window.
 */
export function siteShares(context: CompileContext, cadence: readonly number[]): number[][] {
  const {insee} = context.territoire.communes;
  const {cadenceBySite} = context.resolved.levers.npru;
  if (Object.keys(cadenceBySite).length === 0) return byWindow(context, cadence);
  const whole = insee.map((id) => (cadenceBySite[id] ?? []).reduce((a, b) => a + b, 0));
  return cadence.map((_, year) => {
    const ofYear = insee.map((id) => cadenceBySite[id]?.[year - 1] ?? 0);
    return shares(ofYear.some((n) => n > 0) ? ofYear : whole);
  });
}

/** Demolitions of each year from the first, all sites together; undefined where the scenario gives no calendar. */
export function givenCadence({cadence, cadenceBySite}: Levers["npru"]): readonly number[] | undefined {
  if (cadence !== undefined) return cadence;
  const sites = Object.values(cadenceBySite);
  if (sites.length === 0) return undefined;
  const years = Math.max(...sites.map((site) => site.length));
  return Array.from({length: years}, (_, year) => sites.reduce((sum, site) => sum + (site[year] ?? 0), 0));
}

/**
 * Sites in proportion to their stock, each between two moments of the programme (hypothesis): the table of sites by years
 * whose years are those of the cadence and whose sites are nearest to their stock.
 */
function byWindow({territoire, resolved}: CompileContext, cadence: readonly number[]): number[][] {
  const {communes, quartiers, logements} = territoire;
  const windows = hypothesisTable(resolved.hypotheses, "npru.siteWindows");
  const stock = communes.insee.map(() => 0);
  for (let l = 0; l < logements.count; l++)
    if (logements.npru[l] === 1) stock[quartiers.commune[logements.quartier[l]]]++;
  const sites = shares(stock);
  const total = Math.max(1, sum(cadence));
  let before = 0;
  const table = cadence.map((share) => {
    const from = before / total;
    before += share;
    const row = sites.map(
      (site, c) => site * overlap(windows[communes.insee[c]] ?? [0, 1], [from, before / total])
    );
    return row.some((cell) => cell > 0) ? row : sites.map((site) => (site * share) / total);
  });
  // What comes after the horizon has its own row, so that a late site is not hurried into the years simulated.
  const after = Math.max(0, total - before) / total;
  const rest = sites.map((site, c) => site * overlap(windows[communes.insee[c]] ?? [0, 1], [1 - after, 1]));
  return fitYears([...table, rest], {rows: [...cadence.map((share) => share / total), after], columns: sites})
    .slice(0, cadence.length)
    .map((row) => (sum(row) > 0 ? shares(row) : sites));
}

/**
 * Proportional fitting of years and sites, years last: what a year brings down is never in question. Not `fitTable`: a
 * fixed number of passes, since windows and years that disagree leave a gap that is borne by the sites.
 */
function fitYears(
  table: readonly (readonly number[])[],
  {rows, columns}: {rows: readonly number[]; columns: readonly number[]}
): number[][] {
  let cells = table.map((row) => [...row]);
  for (let pass = 0; pass < passes; pass++) {
    const sums = columns.map((_, c) => sum(cells.map((row) => row[c])));
    cells = cells.map((row) => row.map((cell, c) => (sums[c] > 0 ? (cell * columns[c]) / sums[c] : 0)));
    cells = cells.map((row, y) => {
      const all = sum(row);
      return row.map((cell) => (all > 0 ? (cell * rows[y]) / all : 0));
    });
  }
  return cells;
}

function overlap([from, to]: readonly number[], [first, last]: readonly [number, number]): number {
  return Math.max(0, Math.min(to, last) - Math.max(from, first));
}

function shares(weights: readonly number[]): number[] {
  const all = sum(weights);
  return weights.map((weight) => (all > 0 ? weight / all : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
