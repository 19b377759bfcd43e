import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numberAt} from "../convention/valueAt.js";
import {type Fragilite, fragilites} from "../vocabulary.js";

/** What the base year must reproduce: the observed flow (articles 5.2, 6.2, 8) and the hypotheses that complete it. */
export interface CalibrationTargets {
  readonly attributions: number;
  /** Share of the attributions by class of quartier. */
  readonly classWeights: readonly number[];
  /** [class][bracket] */
  readonly profiles: readonly (readonly number[])[];
  /** ACI share of first accesses in communes of fragilité moyenne and sans fragilité, and in all of them. */
  readonly aciMoyenne: number;
  readonly aciSans: number;
  readonly aciMetropole: number;
  /** Share of ACI ménages among the first accesses at or under 2 RSA (article 6.1): reached through a hypothesis. */
  readonly aciUnderTwoRsa: number;
  readonly mutationShare: number;
}

/** Targets of the convention's own text and hypotheses; an avenant never moves them. */
export function calibrationTargets({convention, hypotheses}: ResolvedScenario): CalibrationTargets {
  const observed = firstValue<{readonly [g in Fragilite]: readonly number[]}>("attribution.observed");
  const aci = firstValue<{readonly [g in Fragilite]: number}>("aci.observed");
  return {
    attributions: numberAt(convention, "attribution.volume", convention.inForce),
    classWeights: hypothesisNumbers(hypotheses, "attribution.classWeights"),
    profiles: fragilites.map((g) => observed[g]),
    aciMoyenne: aci.moyenne,
    aciSans: aci.sans,
    aciMetropole: firstValue<number>("aci.objective"),
    aciUnderTwoRsa: firstValue<number>("aci.shareUnderTwoRsa"),
    mutationShare: hypothesisNumber(hypotheses, "attribution.mutationShare")
  };

  function firstValue<T>(id: string): T {
    return convention.parameters[id].values[0].value as unknown as T;
  }
}
