import {mean} from "../statistics/mean.js";
import {shapleyReplicates} from "../statistics/shapleyReplicates.js";
import {type CentralFutures, futuresIn} from "./centralFutures.js";
import type {ConfrontedOutcome} from "./confrontedOutcomes.js";
import {measureFutures} from "./measureFutures.js";
import {type ObservedFigure, periodText} from "./observedFigure.js";

/** Hypotheses that what happened replaces together. */
export interface MissCause {
  readonly id: string;
  /** French, with its article. */
  readonly label: string;
  readonly ids: readonly string[];
}

/** What one cause brings to a miss. */
export interface CauseShare {
  readonly cause: string;
  /** Shapley value, in the unit of the figure, and its standard error over replicates. */
  readonly value: number;
  readonly standardError: number;
  /** Where the projection goes when this alone is known. */
  readonly alone: number;
}

/** A figure, what was projected of it, and the way from the one to the other. */
export interface FigureCauses {
  readonly id: string;
  readonly notion: string;
  readonly period: string;
  readonly unit: string;
  readonly output: string;
  readonly observed: {readonly low: number | null; readonly high: number | null};
  /** Central projection, and the same with all that happened. */
  readonly projected: number;
  readonly allKnown: number;
  readonly shares: readonly CauseShare[];
  /** From there to the nearest value that was observed. */
  readonly rest: number;
}

/** The misses of one scenario split between their causes, on common draws. */
export interface MissCauses {
  readonly scenario: string;
  readonly knownOn: string;
  /** Id of the scenario of what happened. */
  readonly happened: string;
  readonly replicates: number;
  readonly causes: readonly MissCause[];
  readonly figures: readonly FigureCauses[];
}

/** A scenario in every coalition of causes: `coalitions[mask]` has what happened in the place of those whose bit is set. */
export interface Coalitions extends Pick<MissCauses, "scenario" | "happened" | "causes"> {
  readonly coalitions: readonly CentralFutures[];
}

/** The way from what was projected of each figure to what was observed, cause by cause. */
export function missCauses(
  {scenario, happened, causes, coalitions}: Coalitions,
  {
    figures,
    outcomes,
    knownOn
  }: {
    readonly figures: readonly ObservedFigure[];
    readonly outcomes: ReadonlyMap<string, ConfrontedOutcome>;
    readonly knownOn: string;
  }
): MissCauses {
  return {
    ...{scenario, knownOn, happened, causes},
    replicates: coalitions[0].futures.attributions[0].length,
    figures: figures.flatMap((figure) => {
      const outcome = outcomes.get(figure.output ?? "");
      return outcome === undefined ? [] : [causesOf(figure, {causes, coalitions, outcome})];
    })
  };
}

/**
 * Splits a figure's miss by Shapley over every coalition of causes: throws where the shares do not
 * sum to what all of them change.
 */
function causesOf(
  figure: ObservedFigure,
  {
    causes,
    coalitions,
    outcome
  }: {
    readonly causes: readonly MissCause[];
    readonly coalitions: readonly CentralFutures[];
    readonly outcome: ConfrontedOutcome;
  }
): FigureCauses {
  if (coalitions.length !== 1 << causes.length)
    throw new RangeError(`${coalitions.length} coalitions of ${causes.length} causes`);
  const worths = coalitions.map((central) => {
    const futures = measureFutures(figure, (year) => futuresIn(central, outcome.id, year), {
      percent: outcome.unit === "share"
    });
    if (futures === undefined) throw new RangeError(`${figure.id}: years that were not projected`);
    return futures;
  });
  const shares = shapleyReplicates(worths[0].map((_, r) => worths.map((worth) => worth[r])));
  const [projected, allKnown] = [mean(worths[0]), mean(worths[worths.length - 1])];
  const sum = shares.reduce((total, {value}) => total + value, 0);
  if (Math.abs(sum - (allKnown - projected)) > 1e-9 * Math.max(1, Math.abs(projected), Math.abs(allKnown)))
    throw new RangeError(`${figure.id}: shares sum to ${sum} for ${allKnown - projected}`);
  const {low, high} = figure.observed;
  const known = (end: number) => (Number.isFinite(end) ? end : null);
  return {
    id: figure.id,
    notion: figure.notion,
    period: periodText(figure),
    unit: figure.unit,
    output: outcome.id,
    observed: {low: known(low), high: known(high)},
    ...{projected, allKnown},
    shares: shares.map(({value, standardError}, i) => ({
      ...{cause: causes[i].id, value, standardError},
      alone: mean(worths[1 << i])
    })),
    rest: Math.min(high, Math.max(low, allKnown)) - allKnown
  };
}
