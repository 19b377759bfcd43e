import type {PlausibleWorld} from "../mondes/world.js";
import {wilsonInterval} from "../statistics/wilsonInterval.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import {type PlaiQuestion, plaiDelayed, plaiSchedule} from "./plaiAnswer.js";

/** The programme of a world, as far as the PLAI rate goes: share delivered by year, demolitions, years that they come late. */
export interface PlaiWorld {
  readonly deliveryRate: readonly number[];
  readonly demolitions: number;
  readonly late: number;
}

/** A rate held every year, and the share of the plausible worlds where no PLAI is owed at the end, with Wilson's 95 % interval. */
export interface RateInWorlds {
  readonly rate: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PlaiInWorlds {
  readonly n: number;
  readonly knownOn: string;
  /** Rate of the first year by the prospective rule: 5 and 95 % of the worlds. */
  readonly firstYear: {readonly q05: number; readonly q95: number};
  readonly rates: readonly RateInWorlds[];
  /** The smallest rate of the band that closes in as many worlds as asked; undefined where none does. */
  readonly smallest?: RateInWorlds;
}

/** What worlds suppose of the programme, from the first year of the convention. */
export function plaiWorld({values, paths}: PlausibleWorld, firstYear: number): PlaiWorld {
  const number = (id: string) => Number(values[id]);
  return {
    deliveryRate: paths["offre.deliveryRate"],
    demolitions: number("npru.demolitions"),
    late:
      Math.max(0, Math.round(number("npru.firstYear")) - firstYear) +
      Math.round(number("reconstitution.delayYears"))
  };
}

/**
 * Rates over the plausible worlds: what is programmed is delivered as each world supposes, demolitions keep the cadence asked
 * (its shape) and come as many and as late as each world supposes. `programmed`: logements a year before what is delivered;
 * undefined where the volumes asked are those to be delivered, which worlds then leave alone.
 */
export function plaiInWorlds(
  {terms, production, reconstitution, backlog, risk}: PlaiQuestion,
  worlds: readonly PlaiWorld[],
  {programmed, knownOn}: {programmed: number | undefined; knownOn: string}
): PlaiInWorlds | undefined {
  const shape = shapeOf(reconstitution);
  if (worlds.length === 0 || shape.length === 0) return undefined;
  const programmes = worlds.map(({deliveryRate, demolitions, late}) => {
    const delivered = production.map((volume, y) =>
      programmed === undefined ? volume : programmed * deliveryRate[Math.min(y, deliveryRate.length - 1)]
    );
    const kept = delivered.slice(0, shape.length);
    const rebuilt = shape.map((share) => share * demolitions);
    return plaiDelayed({production: kept, reconstitution: rebuilt}, late);
  });
  const needed = programmes.map(({production: built, reconstitution: rebuilt}) => {
    const [all, due] = [sum(built), sum(rebuilt)];
    return (backlog + terms.currentRate * all + terms.reconstitutionShare * due) / (all + due);
  });
  const first = programmes.map((programme) => [
    plaiSchedule({rule: "prospective", backlog, ...programme, ...terms}).years[0].rate
  ]);
  const n = worlds.length;
  const at = (rate: number): RateInWorlds => {
    const successes = needed.filter((required) => required <= rate + 1e-12).length;
    return {rate, share: successes / n, ...wilsonInterval({successes, n})};
  };
  const steps = Math.round((terms.upper - terms.lower) / finest);
  const rates = Array.from({length: steps + 1}, (_, i) =>
    at(Math.round((terms.lower + i * finest) * 1e6) / 1e6)
  );
  const smallest = rates.find(({share}) => share >= 1 - risk);
  const {q05, q95} = worldsSpread(first);
  return {n, knownOn, firstYear: {q05, q95}, rates, ...(smallest && {smallest})};
}

/** Half a point: rates are fixed no more finely. */
const finest = 0.005;

/** Shares of the total by year of demolition: the years before the first one rebuilt are the delay, which worlds set. */
function shapeOf(reconstitution: readonly number[]): number[] {
  const from = reconstitution.findIndex((volume) => volume > 0);
  if (from < 0) return [];
  const volumes = reconstitution.slice(from);
  const total = sum(volumes);
  return volumes.map((volume) => volume / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
