import {formatNumber} from "../../../words/numbers.js";
import type {Triangular} from "../../statistics/triangular.js";
import {triangularCdf} from "../../statistics/triangularCdf.js";
import {learntParameters} from "../practice/practiceStatistics.js";
import {gridSize} from "./effortPosterior.js";

/** What is held of each parameter before the bilan: any effort alike, departures as their hypothesis says. */
export function parameterPriors(rotation: Triangular): number[][] {
  return learntParameters.map((id) => (id === "rotation" ? rotationPrior(rotation) : uniform()));
}

/** The prior, in French. */
export function priorSentence({min, mode, max}: Triangular): string {
  const [low, centre, high] = [min, mode, max].map((value) => formatNumber(value, 2));
  return (
    "Avant le bilan : tout effort de 0 à 1 également plausible, dans chaque classe et pour l’objectif ACI ; " +
    `départs du parc entre ${low} et ${high} fois ceux de l’année de base, le plus plausible étant ${centre} (hypothèse rotation.multiplier).`
  );
}

function uniform(): number[] {
  return Array.from({length: gridSize}, () => 1 / gridSize);
}

/** Probability of each cell of a grid from the lowest value to the highest. */
function rotationPrior(law: Triangular): number[] {
  const {min, max} = law;
  const step = (max - min) / (gridSize - 1);
  return Array.from({length: gridSize}, (_, k) => {
    const value = min + step * k;
    return triangularCdf(value + step / 2, law) - (k === 0 ? 0 : triangularCdf(value - step / 2, law));
  });
}
