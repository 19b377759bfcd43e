import type {RunHeader} from "../analysis/indicateurs/runHeader.js";
import {frenchDate} from "./frenchDate.js";
import {formatNumber} from "./numbers.js";

export type Origin = Pick<RunHeader, "engine" | "seed" | "replications" | "worlds">;

/** Where a figure comes from, beside it: « moteur 0.1.0 · convention et fourchettes connues au … · 256 mondes · graine … · 20 réplications ». */
export function originWords({engine, seed, replications, worlds}: Origin): string {
  return [
    `moteur ${engine.version}`,
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
