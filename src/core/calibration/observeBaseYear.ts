import {arrivalCell} from "../demande/cells.js";
import type {InitialDemandes} from "../demande/population.js";
import {mutation} from "../markers.js";
import type {HalfYearEvent} from "../observer.js";
import type {Simulator} from "../simulate.js";
import {fragilites, statuses} from "../vocabulary.js";

/** Means over replicates of what calibration looks at in the base year. */
export interface BaseYear {
  readonly replicates: number;
  /** [class][bracket] */
  readonly flux: readonly (readonly number[])[];
  readonly mutations: number;
  readonly premierAcces: number;
  /** By class of commune. */
  readonly aci: readonly number[];
  readonly premierAccesByCommune: readonly number[];
  /** By bailleur. */
  readonly aciByBailleur: readonly number[];
  readonly premierAccesByBailleur: readonly number[];
  /** Change over the year of the pending first accesses, by arrival cell, and of the pending mutations. */
  readonly pendingChange: Float64Array;
  readonly mutationsChange: number;
  readonly occupied: number;
  readonly housedMonths: number;
}

const seed = "calage";
const steps = 2;

/**
 * Runs the base year and averages it; the replicates are always the same ones, from `firstReplicate` (0), so that a fit can
 * be done again.
 */
export function observeBaseYear(
  simulator: Simulator,
  demandes: InitialDemandes,
  {
    replicates,
    arrivalCells,
    firstReplicate = 0
  }: {replicates: number; arrivalCells: number; firstReplicate?: number}
): BaseYear {
  const {layout} = simulator;
  const brackets = layout.brackets.ids;
  const width = layout.names.length;
  const sums = new Float64Array(width);
  const ends = new Float64Array(width);
  const pendingChange = new Float64Array(arrivalCells);
  let mutationsChange = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const counters = simulator.run(seed, firstReplicate + replicate, {
      steps,
      observer: {onHalfYear: countPending}
    });
    for (let c = 0; c < width; c++) {
      sums[c] += (counters[c] + counters[width + c]) / replicates;
      ends[c] += counters[width + c] / replicates;
    }
  }
  const at = (name: string) => sums[layout.columns.get(name) ?? Number.NaN];
  const housed = brackets.flatMap((k) => ["aci", "autres"].map((a) => ({k, a})));
  return {
    replicates,
    flux: fragilites.map((g) =>
      brackets.map((k) => statuses.reduce((sum, s) => sum + at(`flux.${g}.${k}.${s}`), 0))
    ),
    mutations: fragilites.reduce(
      (sum, g) => sum + brackets.reduce((n, k) => n + at(`flux.${g}.${k}.mutation`), 0),
      0
    ),
    premierAcces: fragilites.reduce((sum, g) => sum + at(`premierAcces.${g}`), 0),
    aci: fragilites.map((g) => at(`aci.${g}`)),
    premierAccesByCommune: fragilites.map((g) => at(`premierAcces.${g}`)),
    aciByBailleur: layout.bailleurs.map((b) => at(`bailleur.${b}.aci`)),
    premierAccesByBailleur: layout.bailleurs.map((b) => at(`bailleur.${b}.premierAcces`)),
    pendingChange,
    mutationsChange,
    occupied: fragilites.reduce(
      (sum, g) =>
        sum + brackets.reduce((n, k) => n + ends[layout.columns.get(`end.stock.${g}.${k}`) ?? Number.NaN], 0),
      0
    ),
    housedMonths:
      housed.reduce((sum, {k, a}) => sum + at(`waitedMonths.${k}.${a}`), 0) /
      housed.reduce((sum, {k, a}) => sum + at(`housed.${k}.${a}`), 0)
  };

  /** At the end of the year: pending demandes minus those of the first day, one by one as sums of floats must be. */
  function countPending({step, mutations, premierAcces}: HalfYearEvent): void {
    if (step !== steps - 1) return;
    for (let n = 0; n < mutations; n++) mutationsChange += 1 / replicates;
    premierAcces.forEach((count, cell) => {
      for (let n = 0; n < count; n++) pendingChange[cell] += 1 / replicates;
    });
    for (let i = 0; i < demandes.count; i++) {
      if (demandes.status[i] === mutation) mutationsChange -= 1 / replicates;
      else pendingChange[cellOf(brackets.length, demandes, i)] -= 1 / replicates;
    }
  }
}

function cellOf(brackets: number, demandes: InitialDemandes, i: number): number {
  return arrivalCell(
    brackets,
    demandes.wishes[i * 3],
    demandes.size[i],
    demandes.bracket[i],
    demandes.aci[i]
  );
}
