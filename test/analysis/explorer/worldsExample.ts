import type {ExploredScenario, ToldCoordinate} from "../../../src/analysis/explorer/exploredWorlds.js";
import {nestedLatinHypercube} from "../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";

/** Worlds of four hypotheses, evenly spread over [0, 1]; two futures each, one year. */
export const n = 128;
export const year = 2022;
export const places = nestedLatinHypercube("exemple", n, 4).map((point) => [...point]);

const told = (id: string, label: string): ToldCoordinate => ({id, factor: id, label, unit: "/1"});
export const coordinates: readonly ToldCoordinate[] = [
  told("prefet", "Mobilisation du préfet"),
  told("refus", "Refus"),
  told("departs", "Départs"),
  told("sans-effet", "Sans effet")
];

/** A scenario whose outcomes are functions of where a world stands; a little chance, opposite in its two futures. */
export function scenario(
  id: string,
  outcomes: {readonly [outcome: string]: (place: readonly number[]) => number}
): ExploredScenario {
  const futures = Object.fromEntries(
    Object.entries(outcomes).map(([outcome, of]) => [
      outcome,
      [places.flatMap((place) => [of(place) + 0.001, of(place) - 0.001])]
    ])
  );
  return {
    id,
    title: id,
    projection: {
      schema: "equilibre/projection@1",
      engine: "essai",
      key: id,
      worlds: {
        n,
        replicates: 2,
        knownOn: "2016-12-31",
        digest: "sha256:exemple",
        stability: {worst: 0.05, id: "under60.fragile"}
      },
      spreads: {},
      firstYear: year,
      futures
    }
  };
}
