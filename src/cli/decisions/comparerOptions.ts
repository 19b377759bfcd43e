import {
  defaultCriterion,
  rankingCriterion,
  usualPreference
} from "../../analysis/comparer/rankingCriterion.js";
import {conventionBrackets} from "../../files/conventionBrackets.js";
import {DataError} from "../../files/dataError.js";
import type {CompareScenariosOptions} from "../../runners/compareScenarios.js";
import {parseCounts} from "../parseCounts.js";
import {optionReader} from "../plai/optionReader.js";
import type {TypedRunOptions} from "../runOptions.js";

/** Options of `comparer`, as typed. */
export interface ComparerOptions extends TypedRunOptions {
  readonly critere?: string;
  readonly preferer?: string;
  readonly confiance?: string;
  readonly budget?: string;
  readonly decomposer?: boolean;
}

const defaultConfidence = 0.95;
/** Times the first replicates that may be run, when neither number is given. */
const budgetRatio = 5;

/** Checks what `comparer` ranks on; every mistake at once. */
export function readComparerOptions(typed: ComparerOptions): Pick<
  CompareScenariosOptions,
  "criterion" | "prefer" | "confidence"
> & {
  budgetOf(first: number): number;
} {
  const reader = optionReader();
  const found = rankingCriterion(typed.critere ?? defaultCriterion, conventionBrackets());
  if ("message" in found) reader.refuse("--critere", `: ${found.message}`);
  const prefer = typed.preferer;
  if (prefer !== undefined && prefer !== "moins" && prefer !== "plus")
    reader.refuse("--preferer", `: « ${prefer} » trouvé ; attendu : moins ou plus.`);
  const confidence =
    typed.confiance === undefined
      ? defaultConfidence
      : reader.number("--confiance", typed.confiance, {
          min: 0.5,
          max: 0.999,
          says: "une part, de 0,5 à 0,999"
        });
  if (reader.problems.length > 0 || "message" in found || confidence === undefined)
    throw new DataError(reader.problems);
  const {budget} = parseCounts({budget: typed.budget});
  return {
    criterion: found.outcome,
    prefer: (prefer as "moins" | "plus" | undefined) ?? usualPreference(found.outcome),
    confidence,
    budgetOf: (first) => {
      if (budget !== undefined && budget < first)
        throw new DataError([
          {
            file: "--budget",
            message: `: ${budget} trouvé ; au moins les ${first} réplications de départ sont attendues.`
          }
        ]);
      return budget ?? (typed.replications === undefined ? budgetRatio * first : first);
    }
  };
}
