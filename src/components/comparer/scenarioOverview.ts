import type {PeriodResult} from "../../analysis/indicateurs/result.js";
import type {Fragilite} from "../../core/vocabulary.js";
import {periods, type ScenarioDocument} from "../scenarioDocument.js";

/** What the page that compares all scenarios reads of a year. */
type OverviewPeriod = Pick<PeriodResult, "year" | "menagesModestesLoges" | "vacants"> & {
  readonly flux: {readonly [g in Fragilite]: Pick<PeriodResult["flux"][g], "under60">};
  readonly aci: Pick<PeriodResult["aci"], "metropole">;
  readonly offre: Pick<PeriodResult["offre"], "plai">;
  readonly delais: Pick<PeriodResult["delais"], "loges">;
};

/** As much of a result as the page that compares all scenarios reads: a tenth of it. */
export interface ScenarioOverview
  extends Pick<
    ScenarioDocument,
    "scenario" | "engine" | "seed" | "replications" | "worlds" | "brackets" | "convergence" | "replaced"
  > {
  readonly base: OverviewPeriod;
  readonly years: readonly OverviewPeriod[];
}

/** Leaves out of a result what that page does not show. */
export function scenarioOverview(document: ScenarioDocument): ScenarioOverview {
  const {scenario, engine, seed, replications, worlds, brackets, convergence, replaced} = document;
  const [base, ...years] = periods<PeriodResult>(document).map(
    ({year, menagesModestesLoges, vacants, flux: {fragile, moyenne, sans}, aci, offre, delais}) => ({
      ...{year, menagesModestesLoges, vacants},
      flux: {
        fragile: {under60: fragile.under60},
        moyenne: {under60: moyenne.under60},
        sans: {under60: sans.under60}
      },
      aci: {metropole: aci.metropole},
      offre: {plai: offre.plai},
      delais: {loges: delais.loges}
    })
  );
  return {
    ...{scenario, engine, seed, replications, brackets, convergence, base, years},
    ...(worlds && {worlds}),
    ...(replaced && {replaced})
  };
}
