import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber} from "../../words/numbers.js";
import type {ComputedOrigin, SimulatedOrigin} from "../../words/originWords.js";

/** Where the figures of a revoyure come from: the bilan alone, the frozen projection, or what was drawn for the revoyure. */
export interface RevoyureOrigins {
  readonly observed: ComputedOrigin;
  readonly frozen: SimulatedOrigin;
  readonly learning: SimulatedOrigin;
  readonly reprojection: SimulatedOrigin;
  readonly proposals: SimulatedOrigin;
}

export function revoyureOrigins({exercise, revoyure}: RevoyureDocument): RevoyureOrigins {
  const {bilan, provenance, worlds} = revoyure;
  const {engine, projection, seed, replications} = provenance;
  const lines = bilan.files.reduce((sum, file) => sum + file.lines, 0);
  const drawn = (count: number): SimulatedOrigin => ({
    ...{engine, seed, replications: count},
    ...(worlds && {worlds})
  });
  return {
    observed: {
      engine,
      from:
        `${exercise === undefined ? "attributions du bilan" : "attributions synthétiques de l’exercice"}, ${formatNumber(lines)} lignes · ` +
        `convention en vigueur au ${frenchDate(bilan.convention.on)}`
    },
    frozen: {
      engine: {version: projection.engine},
      seed: projection.seed,
      replications: projection.replications,
      ...(worlds && {worlds})
    },
    learning: drawn(replications.learning),
    reprojection: drawn(replications.reprojection),
    proposals: drawn(replications.proposals)
  };
}
