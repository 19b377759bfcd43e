import {bilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {type HalfYear, halfYearOf} from "../../analysis/bilan/halfYear.js";
import type {Candidate} from "../../analysis/revoyure/candidate.js";
import {projectedObjectives} from "../../analysis/revoyure/projection/objectiveChances.js";
import {gapToObjectives, type Regret, regrets} from "../../analysis/revoyure/regrets.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {ReviewLaboratory, SupposedPractice} from "./reviewLaboratory.js";
import {withCandidate} from "./withCandidate.js";

/** Worlds in which candidates are held against one another, each with the practice learnt there. */
export interface RegretWorlds {
  readonly count: number;
  /** Opens a world: it is built, so that each is opened once. */
  open(rank: number): {readonly laboratory: ReviewLaboratory; readonly supposed: readonly SupposedPractice[]};
}

/** Regret of each candidate over these worlds, that of no measure at all being among the choices. */
export function regretInWorlds(
  candidates: readonly Candidate[],
  worlds: RegretWorlds,
  {
    resolved,
    seed,
    from,
    horizon,
    year,
    signed
  }: {
    readonly resolved: ResolvedScenario;
    readonly seed: string;
    readonly from: HalfYear;
    readonly horizon: number;
    readonly year: number;
    readonly signed: string;
  }
): Regret[] {
  // Objectives as signed: those of the text, whatever a world supposes of it.
  const objectives = projectedObjectives(bilanObjectives(resolved.convention, `${horizon}-12-31`));
  const parting = halfYearOf(`${year}-01-01`);
  const byWorld = Array.from({length: worlds.count}, (_, rank) => {
    const {laboratory, supposed} = worlds.open(rank);
    const gapOf = (scenario: ResolvedScenario) =>
      gapToObjectives(
        laboratory.indicators(supposed, {seed: `${seed}/regret-${rank}`, from, scenario, parting}),
        objectives,
        horizon
      );
    return [
      ...candidates.map((candidate) => gapOf(withCandidate(laboratory.resolved, candidate, {year, signed}))),
      gapOf(laboratory.resolved)
    ];
  });
  const options = Array.from({length: candidates.length + 1}, (_, i) => byWorld.map((gaps) => gaps[i]));
  return regrets(options).slice(0, candidates.length);
}
