import type {Inflow} from "../calibration/inflow.js";
import {arrivalCellsPerCommune} from "../demande/cells.js";
import type {Territoire} from "../territoire/territoire.js";
import {fragilites} from "../vocabulary.js";

/**
 * What calibration found on the base year, in integers so that a file keeps it exactly (data/territoire/calage.json).
 * A changed hypothesis makes it stale; a lever or an avenant never does.
 */
export interface Fit {
  readonly schema: "equilibre/calage@3";
  /** Hash of the territoire and of the hypotheses that the fit rests on. */
  readonly inputs: string;
  /** Weights of the brackets at the CAL, [class][bracket], in millionths. */
  readonly weights: readonly (readonly number[])[];
  /** Weight of ACI first accesses by class of commune, the same relative by bailleur, and weight of mutations, in millionths. */
  readonly aciWeights: readonly number[];
  readonly aciBailleurs: readonly number[];
  readonly mutationWeight: number;
  /** Half-yearly probability of leaving the social stock by class of quartier, in millionths, for a mean typology. */
  readonly exits: readonly number[];
  /** Half-yearly probability that an occupant asks for a mutation, in millionths. */
  readonly mutationRate: number;
  /** What renews the pending first accesses, by margin of their cells. */
  readonly inflow: Inflow;
  /** Expected arrivals of a half-year in 1/65 536, by cell of `arrivalCell`: what `inflow` makes of the first day's. */
  readonly arrivals: readonly number[];
  /** What the base year gave, over the replicates of the last check. */
  readonly reached: readonly Reached[];
  readonly replicates: number;
  readonly iterations: number;
}

/** One target of the calibration and the mean that the base year reached, in the unit of the target. */
export interface Reached {
  readonly id: string;
  readonly target: number;
  readonly reached: number;
  readonly se: number;
}

export const millionths = 1_000_000;

/** The practice that a fit tells, as a plan weighs it. */
export function practiceOf({weights, mutationWeight, aciWeights, aciBailleurs}: Fit) {
  return {
    attribution: {
      weights: weights.map((row) => row.map((weight) => weight / millionths)),
      mutationWeight: mutationWeight / millionths
    },
    aci: {
      weights: aciWeights.map((weight) => weight / millionths),
      bailleurWeights: aciBailleurs.map((weight) => weight / millionths)
    }
  };
}

/** Where calibration starts: even weights, plausible rates. */
export function startingFit({
  territoire,
  brackets
}: {
  territoire: Pick<Territoire, "communes" | "bailleurs">;
  brackets: number;
}): Fit {
  const communes = territoire.communes.insee.length;
  return {
    schema: "equilibre/calage@3",
    inputs: "",
    weights: fragilites.map(() => new Array<number>(brackets).fill(millionths)),
    aciWeights: [millionths, millionths, millionths],
    aciBailleurs: new Array<number>(territoire.bailleurs.ids.length).fill(millionths),
    mutationWeight: millionths,
    exits: [25_000, 25_000, 25_000],
    mutationRate: 45_000,
    inflow: {communes: [], sizes: [], publics: []},
    arrivals: new Array<number>(communes * arrivalCellsPerCommune(brackets)).fill(0),
    reached: [],
    replicates: 0,
    iterations: 0
  };
}
