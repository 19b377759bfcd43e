import {deterministicExp} from "../../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {gridSize} from "./effortPosterior.js";
import {logStudent} from "./logStudent.js";
import {leverageAt, meanAt, type ResponseSurface, varianceAt} from "./responseSurface.js";

/** Log-probabilities of the figures of a class under a reading: over every effort that the prior admits, and without any. */
export interface ReadingEvidence {
  readonly effort: number;
  readonly none: number;
}

type Figure = {readonly surface: ResponseSurface; readonly value: number; readonly n?: number};

/**
 * How likely a reading makes the share of a class and the spread between its commissions, whatever the class's own effort,
 * the other parameters being where they were drawn: what is not known of them is no evidence.
 */
export function readingEvidence(
  figures: readonly Figure[],
  {own, prior, others}: {own: number; prior: readonly number[]; others: readonly (readonly number[])[]}
): ReadingEvidence {
  const along = (k: number) => {
    const logs = others.map((drawn) => {
      const point = drawn.map((x, p) => (p === own ? k / (gridSize - 1) : x));
      return figures.reduce((sum, figure) => sum + logLikelihood(figure, point), 0);
    });
    return logMean(logs.map((log) => ({log, weight: 1 / logs.length})));
  };
  const efforts = prior.flatMap((weight, k) => (weight > 0 ? [{log: along(k), weight}] : []));
  return {effort: logMean(efforts), none: along(0)};
}

/**
 * Probabilities of the readings, alike before, from the evidence of each in each class. Without effort they are one and the
 * same practice: half of the prior of a class stands there, where its figures tell none of them.
 */
export function readingProbabilities(evidence: readonly (readonly ReadingEvidence[])[]): number[] {
  const classes = evidence[0].map((_, c) => c);
  const shared = classes.map((c) =>
    logMean(evidence.map((reading) => ({log: reading[c].none, weight: 1 / evidence.length})))
  );
  const logs = evidence.map((reading) =>
    classes.reduce(
      (sum, c) =>
        sum +
        logMean([
          {log: shared[c], weight: 0.5},
          {log: reading[c].effort, weight: 0.5}
        ]),
      0
    )
  );
  const best = Math.max(...logs);
  const weights = logs.map((log) => deterministicExp(log - best));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

function logLikelihood({surface, value, n}: Figure, point: readonly number[]): number {
  const scale = (n === undefined ? 1 : surface.n / n) + leverageAt(surface, point);
  const variance = varianceAt(surface, point) * scale;
  const gap = value - meanAt(surface, point);
  return logStudent((gap * gap) / variance, surface.freedom, 1) - deterministicLog(variance) / 2;
}

/** Logarithm of a weighted mean of what these are the logarithms of. */
function logMean(parts: readonly {readonly log: number; readonly weight: number}[]): number {
  const best = Math.max(...parts.map(({log}) => log));
  return (
    best +
    deterministicLog(parts.reduce((sum, {log, weight}) => sum + weight * deterministicExp(log - best), 0))
  );
}
