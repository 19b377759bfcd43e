import {mean} from "../statistics/mean.js";
import {quantile} from "../statistics/quantile.js";
import {standardDeviation} from "../statistics/standardDeviation.js";
import {contraction} from "../statistics/worlds/contraction.js";
import {discrepancy} from "../statistics/worlds/discrepancy.js";
import {nestedLatinHypercube} from "../statistics/worlds/nestedLatinHypercube.js";
import {coordinatesOf, placeOf} from "./coordinates.js";
import {designDimensions, drawWorld, type WorldDesign} from "./drawWorld.js";
import {keptWorlds, type Worlds} from "./world.js";

/** A coordinate before and after the published figures of the base year: mean, standard deviation, 5 and 95 % quantiles. */
export interface Law1D {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q95: number;
}

export interface StateRow {
  readonly id: string;
  readonly prior: Law1D;
  readonly posterior: Law1D;
  /** 1 − sd after ÷ sd before; under 0.1 nothing is learnt. */
  readonly contraction: number;
  readonly learnt: boolean;
}

/** Two coordinates that the published figures tie together: correlation over the kept worlds. */
export interface TiedPair {
  readonly ids: readonly [string, string];
  readonly correlation: number;
}

/** Document printed by `equilibre mondes --etat --json`. */
export interface StateOfWorlds {
  readonly schema: "equilibre/etat-des-mondes@1";
  readonly knownOn: string;
  readonly drawn: number;
  /** Those whose fit came to an end near every target, kept, or away from one. */
  readonly fitted: number;
  readonly refused: number;
  readonly kept: number;
  /** Of the points drawn (centred L2, Hickernell 1998), and over what as many points drawn without a plan would have. */
  readonly discrepancy: number;
  readonly discrepancyRatio: number;
  /** Targets that worlds were refused for, the most frequent first. */
  readonly reasons: readonly {readonly target: string; readonly worlds: number}[];
  readonly rows: readonly StateRow[];
  readonly tied: readonly TiedPair[];
}

/** Correlations that chance alone does not give: four of its standard errors. */
const tiedBeyond = 4;

/** What was drawn, kept and learnt. */
export function stateOfWorlds(worlds: Worlds, design: WorldDesign): StateOfWorlds {
  const drawn = worlds.worlds.length;
  const kept = keptWorlds(worlds);
  const points = nestedLatinHypercube(worlds.seed, drawn, designDimensions(design));
  const before = points.map((point) => placeOf(design, drawWorld(design, point)));
  const after = kept.map((world) => placeOf(design, world));
  const coordinates = coordinatesOf(design);
  const gap = discrepancy(points);
  const column = (places: readonly (readonly number[])[], c: number) => places.map((place) => place[c]);
  const rows = coordinates.map(({id}, c): StateRow => {
    const [prior, posterior] = [lawOf(column(before, c)), lawOf(column(after, c))];
    const moved =
      prior.sd > 0 && kept.length > 1 ? contraction(prior.sd, posterior.sd) : {contraction: 0, learnt: false};
    return {id, prior, posterior, ...moved};
  });
  const refusals = worlds.worlds.flatMap((world) => (world.status === "gardé" ? [] : [targetOf(world)]));
  return {
    schema: "equilibre/etat-des-mondes@1",
    knownOn: worlds.knownOn,
    drawn,
    fitted: worlds.worlds.filter(({status}) => status !== "impossible").length,
    refused: drawn - kept.length,
    kept: kept.length,
    discrepancy: gap,
    discrepancyRatio: gap / expectedDiscrepancy(drawn, designDimensions(design)),
    reasons: [...new Set(refusals)]
      .map((target) => ({target, worlds: refusals.filter((one) => one === target).length}))
      .sort((a, b) => b.worlds - a.worlds),
    rows,
    tied: tiedPairs(
      coordinates.map(({id, factor}, c) => ({id, factor, values: column(after, c)})),
      tiedBeyond / Math.sqrt(Math.max(1, kept.length - 1))
    )
  };
}

/** Root of the mean squared centred L2 discrepancy of n independent even points: ((5/4)^d − (13/12)^d) ÷ n. */
function expectedDiscrepancy(n: number, d: number): number {
  return Math.sqrt(((5 / 4) ** d - (13 / 12) ** d) / n);
}

function targetOf({status, reason}: {readonly status: string; readonly reason: string}): string {
  return status === "impossible" ? "impossible" : reason.split(":")[0];
}

function lawOf(values: readonly number[]): Law1D {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: mean(values),
    sd: standardDeviation(values),
    q05: quantile(sorted, 0.05),
    q95: quantile(sorted, 0.95)
  };
}

interface Column {
  readonly id: string;
  readonly factor: string;
  readonly values: readonly number[];
}

/** Pairs of different factors: shares of one factor are tied by their sum. */
function tiedPairs(columns: readonly Column[], least: number): TiedPair[] {
  const standard = columns.map(({values}) => {
    const [m, sd] = [mean(values), standardDeviation(values)];
    return values.map((value) => (sd > 0 ? (value - m) / sd : 0));
  });
  const pairs: TiedPair[] = [];
  for (let a = 0; a < columns.length; a++)
    for (let b = a + 1; b < columns.length; b++) {
      if (columns[a].factor === columns[b].factor) continue;
      const sum = standard[a].reduce((total, x, i) => total + x * standard[b][i], 0);
      const correlation = sum / Math.max(1, standard[a].length - 1);
      if (Math.abs(correlation) > least) pairs.push({ids: [columns[a].id, columns[b].id], correlation});
    }
  return pairs.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)).slice(0, 20);
}
