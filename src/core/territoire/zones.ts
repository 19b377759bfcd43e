import {fitTable} from "../numbers/fitTable.js";
import {largestRemainder} from "../numbers/largestRemainder.js";
import {typologies} from "../vocabulary.js";
import {controlledRounding} from "./controlledRounding.js";
import type {CommuneSource, TerritoireSources, TerritoireTotal} from "./territoireSources.js";

/** The logements of one commune in one zone (in or outside QPV): the hard margins of the territoire. */
export interface Zone {
  readonly commune: number;
  readonly qpv: boolean;
  readonly logements: number;
  /** Logements by typology; they sum to `logements`. */
  readonly typologies: readonly number[];
}

/** Logements by zone: RPLS scaled to the total chosen, its typologies, all sums exact. */
export function zonesOf(sources: TerritoireSources, total: TerritoireTotal): {qpv: Zone[]; horsQpv: Zone[]} {
  return {
    qpv: zonesOfSide(sources, {total, qpv: true}),
    horsQpv: zonesOfSide(sources, {total, qpv: false})
  };
}

/** Typologies of a side as a whole: the published shares, to the unit. */
export function typologyMargins(
  communes: readonly CommuneSource[],
  {qpv, total}: {qpv: boolean; total: number}
): number[] {
  const published = typologies.map((_, t) =>
    communes.reduce((sum, commune) => sum + typologiesOf(commune, qpv)[t], 0)
  );
  return largestRemainder(published, total);
}

function zonesOfSide(
  {communes, hypotheses}: TerritoireSources,
  {total, qpv}: {total: TerritoireTotal; qpv: boolean}
): Zone[] {
  const published = communes.map((commune) => (qpv ? commune.logementsQpv : commune.logementsHorsQpv));
  const scaledTotal = qpv ? hypotheses.logementsQpv : hypotheses.logementsHorsQpv;
  const counts = total === "rpls" ? published : largestRemainder(published, scaledTotal);
  const margins = typologyMargins(communes, {qpv, total: counts.reduce((a, b) => a + b, 0)});
  const fitted = fitTable(
    communes.map((commune) => typologiesOf(commune, qpv)),
    counts,
    margins
  );
  const rounded = controlledRounding(fitted, counts, margins);
  return communes.map((_, commune) => ({
    commune,
    qpv,
    logements: counts[commune],
    typologies: rounded[commune]
  }));
}

function typologiesOf(commune: CommuneSource, qpv: boolean): readonly number[] {
  return qpv ? commune.typologiesQpv : commune.typologiesHorsQpv;
}
