import {fragilites} from "../../../core/vocabulary.js";
import {classWords} from "../../../words/labels.js";
import {gridLaw} from "../../statistics/gridLaw.js";
import {highestDensity} from "../../statistics/highestDensity.js";
import type {Triangular} from "../../statistics/triangular.js";
import type {LearntQuantity} from "./learntEffort.js";

/** Contraction from which something was learnt. */
const learntFrom = 0.1;

/** One parameter before and after the bilan, in its own unit. */
export function learntQuantity(
  id: string,
  {
    prior,
    posterior,
    rotation: {min, max}
  }: {prior: readonly number[]; posterior: readonly number[]; rotation: Triangular}
): LearntQuantity {
  const [low, high] = id === "rotation" ? [min, max] : [0, 1];
  const grid = posterior.map((_, k) => low + ((high - low) * k) / (posterior.length - 1));
  const {mean, deviation, median} = gridLaw(grid, posterior, []);
  const before = gridLaw(grid, prior, []).deviation;
  const contraction = before > 0 ? 1 - deviation / before : 0;
  return {
    id,
    label: labelOf(id),
    grid,
    prior,
    posterior,
    mean,
    median,
    interval50: highestDensity(grid, posterior, 0.5),
    interval90: highestDensity(grid, posterior, 0.9),
    contraction,
    learnt: contraction >= learntFrom
  };
}

function labelOf(id: string): string {
  if (id === "rotation") return "Départs du parc, par rapport à l’année de base";
  if (id === "effort.aci") return "Effort vers l’objectif ACI";
  const fragilite = fragilites.find((g) => id === `effort.${g}`);
  return fragilite === undefined ? id : `Effort dans les quartiers, ${classWords[fragilite]}`;
}
