import type {Compared} from "../comparer/comparePaired.js";
import {type MeasureOptions, measureEffects} from "../comparer/measureEffects.js";
import {outcomes} from "../comparer/outcomes.js";
import {benjaminiHochberg} from "../statistics/benjaminiHochberg.js";
import {holm} from "../statistics/holm.js";
import type {AvenantDocument} from "./avenantDocument.js";
import {bracketShares, menagesHoused, unitOutcomes} from "./whoGains.js";

/** Names of communes and bailleurs, in the order of the layout. */
export interface UnitNames {
  readonly communes: readonly string[];
  readonly bailleurs: readonly string[];
}

/** Paired effects on every outcome: Holm within each family, false discovery rate where communes and bailleurs are screened. */
export function avenantEffects(
  compared: {reference: Compared; other: Compared},
  names: UnitNames,
  options: Omit<MeasureOptions, "adjust">
): AvenantDocument["effects"] {
  const {communes, bailleurs, brackets} = compared.reference.replicates.layout;
  const few = {...options, adjust: holm};
  const many = {...options, adjust: benjaminiHochberg};
  const ofUnits = (kind: string, ids: readonly string[], labels: readonly string[]) =>
    measureEffects(
      compared,
      ids.flatMap((id, i) => unitOutcomes(`${kind}.${id}`, labels[i])),
      many
    );
  return {
    outcomes: measureEffects(compared, outcomes, few),
    menages: measureEffects(compared, menagesHoused(brackets), few),
    parts: measureEffects(compared, bracketShares(brackets), few),
    communes: ofUnits("commune", communes, names.communes),
    bailleurs: ofUnits("bailleur", bailleurs, names.bailleurs)
  };
}
