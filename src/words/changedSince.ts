import type {FoundCause} from "../analysis/pourquoi/changeCauses.js";
import {causeNames} from "./causeNames.js";

interface Told {
  readonly digest: string;
  readonly worlds?: {readonly n: number; readonly digest: string};
  readonly headlines: readonly {readonly label: string; readonly text: string}[];
}

/** What changed between two publications of one scenario, in sentences: causes first, then the figures that moved. */
export function changedSince(
  before: Told,
  after: Told,
  causes: readonly FoundCause[]
): {readonly causes: readonly string[]; readonly figures: readonly string[]} {
  const worlds = worldsChange(before.worlds, after.worlds);
  return {
    causes: [
      ...causes.map(({cause, details}) => `${causeNames[cause]} : ${details.join(", ")}`),
      ...(worlds === undefined ? [] : [`Mondes : ${worlds}`])
    ],
    figures: after.headlines.flatMap(({label, text}) => {
      const was = before.headlines.find((one) => one.label === label)?.text;
      if (was === text) return [];
      return [
        was === undefined ? `${label} : ${text} (n’était pas dit)` : `${label} : ${was}, devenu ${text}`
      ];
    })
  };
}

function worldsChange(before: Told["worlds"], after: Told["worlds"]): string | undefined {
  if (before?.digest === after?.digest && before?.n === after?.n) return undefined;
  const told = (worlds: Told["worlds"]) =>
    worlds === undefined ? "hasard seul" : `${worlds.n} mondes (${worlds.digest.slice(0, 19)}…)`;
  return `${told(before)}, puis ${told(after)}`;
}
