import type {Brackets} from "../../core/brackets.js";
import {comparedOutcomes} from "../comparer/comparedOutcomes.js";
import {type Outcome, outcomes} from "../comparer/outcomes.js";
import {publicOutcomes} from "../comparer/publicOutcomes.js";
import {byWorld} from "../indicateurs/estimate.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {periodView} from "../indicateurs/periodView.js";
import type {Replicates} from "../indicateurs/replicates.js";
import type {Resultat} from "../indicateurs/result.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import {summarise} from "../indicateurs/summarise.js";
import {barMoves} from "./barMoves.js";
import {numbersOf} from "./numbersOf.js";
import {sixDigits} from "./sixDigits.js";
import {type SpreadTree, spreadsIn, withSpreads} from "./spreadTree.js";

/** A scenario in every plausible world: the outer bar of each of its figures, and the futures that differences are taken of. */
export interface WorldProjection {
  readonly schema: "equilibre/projection@1";
  /** Hash of all that decides it but the engine and the number of worlds. */
  readonly key: string;
  /** Hash of the sources of the engine that made it, or that gave the same again in `replayed` of its worlds. */
  readonly engine: string;
  /** Worlds run again under this engine, where an earlier one made the projection; absent where this one did. */
  readonly replayed?: number;
  readonly worlds: WorldsHeader;
  readonly spreads: SpreadTree;
  /** Year after the base year, from which the rows below count. */
  readonly firstYear: number;
  /** Futures of each outcome by year, one world after the other: [year][world × replicate]; null for what is not defined. */
  readonly futures: {readonly [id: string]: readonly (readonly (number | null)[])[]};
}

/** Figures whose outer bars tell whether the worlds are enough. */
const headlines = [
  "under60.fragile",
  "under60.sans",
  "attributions",
  "premierAcces.modestes",
  "premierAcces.tresModestes",
  "aci"
];

/** Every outcome that scenarios are compared on or that public figures tell, by id: those whose futures a projection keeps. */
export function projectedOutcomes(brackets: Brackets): ReadonlyMap<string, Outcome> {
  return new Map(
    [...outcomes, ...comparedOutcomes(brackets), ...publicOutcomes].map((outcome) => [outcome.id, outcome])
  );
}

/** Sums up the counters of a scenario over worlds, `perWorld` replicates of each. */
export function projectionOf(
  replicates: Replicates & {readonly perWorld: number},
  objectives: Objectives,
  {
    key,
    engine,
    ...header
  }: Omit<WorldsHeader, "n" | "replicates" | "stability"> & Pick<WorldProjection, "key" | "engine">
): WorldProjection {
  const {steps, perWorld, counters} = replicates;
  const years = steps / 2 - 1;
  const futures = Object.fromEntries(
    Array.from(projectedOutcomes(objectives.brackets).values(), ({id, values}) => [
      id,
      Array.from({length: years}, (_, y) =>
        Array.from(values(periodView(replicates, [2 * y + 2, 2 * y + 3]), objectives), sixDigits)
      )
    ])
  );
  const moves = headlines.map((id) => ({
    id,
    worst: barMoves(byWorld(numbersOf(futures[id][years - 1]), perWorld))
  }));
  return {
    schema: "equilibre/projection@1",
    ...{key, engine},
    worlds: {
      ...header,
      n: counters.length / perWorld,
      replicates: perWorld,
      stability: moves.reduce((a, b) => (b.worst > a.worst ? b : a))
    },
    spreads: spreadsIn(summarise(replicates, objectives)),
    firstYear: objectives.firstYear + 1,
    futures
  };
}

/** The document of a scenario with the outer bar of each of its figures. */
export function inWorlds(resultat: Resultat, {spreads, worlds}: WorldProjection): Resultat {
  return {...withSpreads(resultat, spreads), worlds};
}
