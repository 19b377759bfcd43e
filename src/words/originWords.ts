import type {RunHeader, WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import {frenchDate} from "./frenchDate.js";
import {formatNumber} from "./numbers.js";

/** What a figure was drawn from: simulated years, or a computation without chance. */
export type Origin = SimulatedOrigin | ComputedOrigin;

export interface SimulatedOrigin extends Pick<RunHeader, "engine" | "seed" | "replications"> {
  readonly worlds?: Pick<WorldsHeader, "n" | "knownOn">;
}

export interface ComputedOrigin extends Pick<RunHeader, "engine"> {
  /** French: what it was computed from, and as known when. */
  readonly from: string;
}

/** The part of a document that tells its origin, for those that hold no more of it. */
export function simulatedOrigin({engine, seed, replications, worlds}: RunHeader): SimulatedOrigin {
  return {engine, seed, replications, ...(worlds && {worlds: {n: worlds.n, knownOn: worlds.knownOn}})};
}

/** Where a figure comes from, beside it: « moteur 0.1.0 · convention et fourchettes connues au … · 256 mondes · graine … · 20 réplications ». */
export function originWords(origin: Origin): string {
  const engine = `moteur ${origin.engine.version}`;
  if ("from" in origin) return [engine, origin.from, "sans tirage ni mondes"].join(" · ");
  const {seed, replications, worlds} = origin;
  return [
    engine,
    ...(worlds === undefined
      ? ["hasard seul, sans mondes"]
      : [
          `convention et fourchettes connues au ${frenchDate(worlds.knownOn)}`,
          `${formatNumber(worlds.n)} mondes`
        ]),
    `graine « ${seed} »`,
    `${formatNumber(replications)} réplication${replications > 1 ? "s" : ""}`
  ].join(" · ");
}

/** The same for several documents, told once where they agree. */
export function originsWords(origins: readonly Origin[]): string {
  return [...new Set(origins.map(originWords))].join(" ; ");
}
