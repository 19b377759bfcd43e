import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import type {ResolvedScenario} from "../convention/resolvedScenario.js";
import {numberAt} from "../convention/valueAt.js";
import type {Territoire} from "../territoire/territoire.js";
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
  /** ACI share of the bailleurs whose occupation is the least and the most fragile; undefined where the text tells none. */
  readonly aciBailleurs: {readonly least: number; readonly most: number} | undefined;
  /** Share of ACI ménages among the first accesses at or under 2 RSA (article 6.1): reached through a hypothesis. */
  readonly aciUnderTwoRsa: number;
  readonly mutationShare: number;
}

/** "Plus de" and "moins de" are bounds: by how much the bailleur at each end is put beyond its own. */
const beyond = 0.01;

/** Targets of the convention's own text and hypotheses; an avenant never moves them. */
export function calibrationTargets({convention, hypotheses}: ResolvedScenario): CalibrationTargets {
  const observed = firstValue<{readonly [g in Fragilite]: readonly number[]}>("attribution.observed");
  // A text may say nothing of its bailleurs.
  const bailleurs = convention.parameters["aci.observedBailleurs"]?.values[0].value as
    | {readonly plusFragiles: number; readonly moinsFragiles: number}
    | undefined;
  const aci = firstValue<{readonly [g in Fragilite]: number}>("aci.observed");
  return {
    attributions: numberAt(convention, "attribution.volume", convention.inForce),
    classWeights: hypothesisNumbers(hypotheses, "attribution.classWeights"),
    profiles: fragilites.map((g) => observed[g]),
    aciMoyenne: aci.moyenne,
    aciSans: aci.sans,
    aciMetropole: firstValue<number>("aci.demandeShare"),
    aciBailleurs:
      bailleurs === undefined
        ? undefined
        : {least: bailleurs.moinsFragiles - beyond, most: bailleurs.plusFragiles + beyond},
    aciUnderTwoRsa: firstValue<number>("aci.shareUnderTwoRsa"),
    mutationShare: hypothesisNumber(hypotheses, "attribution.mutationShare")
  };

  function firstValue<T>(id: string): T {
    return convention.parameters[id].values[0].value as unknown as T;
  }
}

/** Place of each bailleur in [0, 1], by the share of its logements in fragile quartiers; 0 for a bailleur alone. */
export function fragilityRanks({bailleurs, logements, quartiers}: Territoire): number[] {
  const all = bailleurs.ids.map(() => 0);
  const inFragile = bailleurs.ids.map(() => 0);
  for (let l = 0; l < logements.count; l++) {
    const b = logements.bailleur[l];
    all[b]++;
    if (quartiers.fragilite[logements.quartier[l]] === fragilites.indexOf("fragile")) inFragile[b]++;
  }
  const share = (b: number) => (all[b] > 0 ? inFragile[b] / all[b] : 0);
  const order = bailleurs.ids.map((_, b) => b).sort((a, b) => share(a) - share(b) || a - b);
  return bailleurs.ids.map((_, b) => order.indexOf(b) / Math.max(1, order.length - 1));
}
