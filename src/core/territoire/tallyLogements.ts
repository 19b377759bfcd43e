import {rentClasses, typologies} from "../vocabulary.js";
import type {CommuneCounts} from "./communeCounts.js";
import type {ParcCell} from "./territoireOverrides.js";
import type {RentClassShares} from "./territoireSources.js";

/** A logement of the user's own file; what it does not say is undefined. */
export interface LogementRow {
  readonly insee: string;
  readonly qpv: boolean;
  readonly individuel: boolean;
  /** Index in `typologies`. */
  readonly typology: number;
  readonly year: number;
  /** Index in `rentClasses`, −1 for another financing. */
  readonly rentClass: number;
  readonly surface: number;
  readonly rent?: number;
  /** Id of a signatory. */
  readonly bailleur?: string;
}

/** What the logements of a file say once counted. */
export interface LogementTally {
  readonly logements: number;
  readonly counts: ReadonlyMap<string, CommuneCounts>;
  readonly parc: readonly ParcCell[];
  /** Logements whose owner is a signatory. */
  readonly withBailleur: number;
  /** Shares by period and side, where enough logements tell. */
  readonly rentClasses: readonly RentClassShares[];
  /** €/m², undefined where the file gives no rent. */
  readonly meanRent?: number;
}

/** First year of each period of `Logements.period` but the first. */
const periodStarts = [1945, 1975, 1990, 2010];

/** Logements under which a period and side keep the shares supposed. */
const fewest = 50;

/** Counts the logements of a file by what the territoire is built from. */
export function tallyLogements(rows: Iterable<LogementRow>): LogementTally {
  const communes = new Map<string, ReturnType<typeof emptyCounts>>();
  const parc = new Map<string, {cell: Omit<ParcCell, "logements">; logements: number}>();
  const classes = Array.from({length: 10}, () => rentClasses.map(() => 0));
  let logements = 0;
  let withBailleur = 0;
  let rents = 0;
  let surfaces = 0;
  for (const row of rows) {
    logements++;
    const own = communes.get(row.insee) ?? emptyCounts();
    communes.set(row.insee, own);
    const period = periodStarts.filter((start) => row.year >= start).length;
    own.typologies[Number(row.qpv)][row.typology]++;
    own.types[Number(row.individuel)]++;
    own.periods[period]++;
    if (row.rentClass >= 0) classes[period * 2 + Number(row.qpv)][row.rentClass]++;
    if (row.rent !== undefined && row.rent > 0) {
      rents += row.rent;
      surfaces += row.surface;
    }
    if (row.bailleur === undefined) continue;
    withBailleur++;
    const {bailleur, insee, qpv} = row;
    const key = `${bailleur}/${insee}/${qpv}`;
    const cell = parc.get(key) ?? {cell: {bailleur, insee, qpv}, logements: 0};
    cell.logements++;
    parc.set(key, cell);
  }
  return {
    logements,
    counts: new Map([...communes].map(([insee, own]) => [insee, toCounts(own)])),
    parc: [...parc.values()].map(({cell, logements}) => ({...cell, logements})),
    withBailleur,
    rentClasses: classes.flatMap((counts, group) => {
      const sum = counts.reduce((a, b) => a + b, 0);
      if (sum < fewest) return [];
      return [{period: group >> 1, qpv: (group & 1) === 1, shares: counts.map((n) => n / sum)}];
    }),
    ...(surfaces > 0 ? {meanRent: rents / surfaces} : {})
  };
}

function emptyCounts() {
  return {
    /** Outside QPV, then in QPV. */
    typologies: [typologies.map(() => 0), typologies.map(() => 0)],
    types: [0, 0],
    periods: [0, ...periodStarts.map(() => 0)]
  };
}

function toCounts({
  typologies: [outside, inQpv],
  types,
  periods
}: ReturnType<typeof emptyCounts>): CommuneCounts {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    logementsQpv: sum(inQpv),
    logementsHorsQpv: sum(outside),
    typologiesQpv: inQpv,
    typologiesHorsQpv: outside,
    collectif: types[0],
    individuel: types[1],
    periods
  };
}
