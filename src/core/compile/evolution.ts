import {conventionPeriod} from "../convention/conventionPeriod.js";
import {type Dated, datedAt} from "../convention/dated.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import type {UncertaintyId} from "../convention/uncertainties.js";
import {type Evolution, type EvolutionPaths, pathKeys, type Range} from "../plan.js";
import {givenCadence} from "./siteShares.js";
import type {Timeline} from "./timeline.js";

/** Where each entry of the evolution comes from, and how a file's unit becomes the engine's. */
const sources: {readonly [key in keyof Evolution]: {readonly id: UncertaintyId; readonly scale: number}} = {
  rotationMultiplier: {id: "rotation.multiplier", scale: 1},
  inflowMultiplier: {id: "demande.inflowMultiplier", scale: 1},
  tresModestesShift: {id: "demande.tresModestesShift", scale: 0.01},
  refusalMultiplier: {id: "refus.multiplier", scale: 1},
  demolitions: {id: "npru.demolitions", scale: 1},
  deliveryRate: {id: "offre.deliveryRate", scale: 1},
  reconstitutionDelayYears: {id: "reconstitution.delayYears", scale: 1},
  incomeDown: {id: "peuplement.incomeDown", scale: 1},
  incomeUp: {id: "peuplement.incomeUp", scale: 1},
  frictionalShare: {id: "vacance.frictionalShare", scale: 1},
  npruFirstYear: {id: "npru.firstYear", scale: 1},
  deliveriesElasticity: {id: "rotation.deliveriesElasticity", scale: 1}
};

const keys = Object.keys(sources) as (keyof Evolution)[];

/** What the scenario supposes of what nobody decides; a cadence given in logements is its own total. */
export function evolutionOf({uncertainties, levers, convention}: ResolvedScenario): Evolution {
  const {firstYear} = conventionPeriod(convention);
  const calendar = givenCadence(levers.npru);
  const counted = calendar?.some((n) => n > 1) ? calendar.reduce((a, b) => a + b, 0) : undefined;
  return build((key) => {
    if (key === "demolitions" && counted !== undefined) return counted;
    const value = datedAt(writtenValue(uncertainties, key), firstYear);
    return value * sources[key].scale;
  }) as unknown as Evolution;
}

/** What changes from year to year, by year of the programme from the base year; undefined where nothing does. */
export function pathsOf(
  {uncertainties}: ResolvedScenario,
  {baseYear, programmeYears}: Timeline
): EvolutionPaths | undefined {
  const moving = pathKeys.filter((key) => typeof writtenValue(uncertainties, key) === "object");
  if (moving.length === 0) return undefined;
  return Object.fromEntries(
    moving.map((key) => [
      key,
      // The base year takes nothing of the uncertainties: its place holds what comes first.
      Array.from(
        {length: programmeYears.length},
        (_, i) => datedAt(writtenValue(uncertainties, key), baseYear + Math.max(1, i)) * sources[key].scale
      )
    ])
  );
}

function writtenValue(uncertainties: ResolvedScenario["uncertainties"], key: keyof Evolution): Dated<number> {
  const [group, name] = sources[key].id.split(".");
  return (uncertainties as unknown as {[group: string]: {[name: string]: Dated<number>}})[group][name];
}

/** Ranges of what the scenario leaves free, mode at its value: what `--incertitudes` draws. */
export function rangesOf(resolved: ResolvedScenario): {readonly [key in keyof Evolution]?: Range} {
  const evolution = evolutionOf(resolved);
  return build((key) => {
    const {id, scale} = sources[key];
    const {range, law} = resolved.hypotheses[id] ?? {};
    // What no law draws in a world, nothing draws here.
    if (range === undefined || law?.kind === "fixe" || resolved.fixedUncertainties.includes(id))
      return undefined;
    // A calendar of the scenario says the years itself.
    if (key === "npruFirstYear" && givenCadence(resolved.levers.npru) !== undefined) return undefined;
    const mode = evolution[key];
    return {low: Math.min(range[0] * scale, mode), mode, high: Math.max(range[1] * scale, mode)};
  });
}

/** Ids of the uncertainties that `--incertitudes` draws for this scenario. */
export function drawnUncertainties(resolved: ResolvedScenario): UncertaintyId[] {
  const ranges = rangesOf(resolved);
  return keys.filter((key) => ranges[key] !== undefined).map((key) => sources[key].id);
}

function build<T>(value: (key: keyof Evolution) => T): {[key in keyof Evolution]: T} {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as {[key in keyof Evolution]: T};
}
