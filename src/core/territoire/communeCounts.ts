import {fitTable} from "../numbers/fitTable.js";
import {typologies} from "../vocabulary.js";
import {controlledRounding} from "./controlledRounding.js";
import type {CommuneSource} from "./territoireSources.js";

/** Counts of a commune that the user's own file gives; what it leaves out keeps the published shares. */
export interface CommuneCounts {
  readonly logementsQpv: number;
  readonly logementsHorsQpv: number;
  /** Logements by typology, QPV or not; they sum to the two above. */
  readonly typologies?: readonly number[];
  /** The same by side, where the file tells. */
  readonly typologiesQpv?: readonly number[];
  readonly typologiesHorsQpv?: readonly number[];
  readonly individuel?: number;
  readonly collectif?: number;
  readonly periods?: readonly number[];
}

/** The communes with the user's counts in the place of the published ones. */
export function withCommuneCounts(
  communes: readonly CommuneSource[],
  counts: ReadonlyMap<string, CommuneCounts>
): CommuneSource[] {
  const everywhere = {
    qpv: typologies.map((_, t) => communes.reduce((sum, {typologiesQpv}) => sum + typologiesQpv[t], 0)),
    horsQpv: typologies.map((_, t) =>
      communes.reduce((sum, {typologiesHorsQpv}) => sum + typologiesHorsQpv[t], 0)
    )
  };
  return communes.map((commune) => {
    const own = counts.get(commune.insee);
    if (own === undefined) return commune;
    const {logementsQpv, logementsHorsQpv, individuel, collectif, periods} = own;
    const sides = {
      qpv: known(own.typologiesQpv ?? commune.typologiesQpv, {
        logements: logementsQpv,
        everywhere: everywhere.qpv
      }),
      horsQpv: known(own.typologiesHorsQpv ?? commune.typologiesHorsQpv, {
        logements: logementsHorsQpv,
        everywhere: everywhere.horsQpv
      })
    };
    const [typologiesQpv, typologiesHorsQpv] =
      own.typologies === undefined
        ? [sides.qpv, sides.horsQpv]
        : splitBySide(own.typologies, {...sides, rows: [logementsQpv, logementsHorsQpv]});
    return {
      ...commune,
      logementsQpv,
      logementsHorsQpv,
      typologiesQpv,
      typologiesHorsQpv,
      ...(individuel === undefined || collectif === undefined ? {} : {individuel, collectif}),
      ...(periods === undefined ? {} : {periods})
    };
  });
}

/** A side of which nothing was known until now takes the shares of the whole; one without logements has none. */
function known(
  own: readonly number[],
  {logements, everywhere}: {logements: number; everywhere: readonly number[]}
): readonly number[] {
  if (logements === 0) return typologies.map(() => 0);
  return own.some((n) => n > 0) ? own : everywhere;
}

/** Typologies of a commune shared between its two sides, as near to the known shares as both margins allow. */
function splitBySide(
  totals: readonly number[],
  {qpv, horsQpv, rows}: {qpv: readonly number[]; horsQpv: readonly number[]; rows: readonly number[]}
): number[][] {
  // A typology that was absent may be there now: a trace of it lets the fit find its place.
  const trace = 0.01;
  const seed = [qpv, horsQpv].map((row, side) => row.map((n) => (rows[side] > 0 ? n + trace : 0)));
  return controlledRounding(fitTable(seed, rows, totals), rows, totals);
}
