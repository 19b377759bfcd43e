import {fragilites} from "../../core/vocabulary.js";
import {type FluxClass, fluxOf} from "./fluxOf.js";
import {type PeriodView, ratio} from "./periodView.js";
import type {VacanceResult} from "./result.js";

/**
 * Vacancy and refusals of one class of quartiers (article 5 asks to watch them where a ceiling binds). The mean time empty
 * is what the year's attributions and the logements empty at its end imply (Little 1961: number ÷ flow).
 */
export function summariseVacance(view: PeriodView, g: FluxClass): VacanceResult {
  const classes = g === "metropole" ? fragilites : [g];
  const of = (name: string) => view.sum(classes.map((c) => `${name}.${c}`));
  const [vacants, logements, refus, offers] = ["end.vacants", "end.logements", "refus", "offers"].map(of);
  const months = 6 * view.steps.length;
  return {
    vacants: view.estimate(vacants),
    partVacante: view.estimate(ratio(vacants, logements)),
    mois: view.estimate(
      ratio(
        vacants.map((count) => count * months),
        fluxOf(view, g).attributions
      )
    ),
    refus: view.estimate(refus),
    partRefus: view.estimate(ratio(refus, offers)),
    sansCandidat: view.estimate(of("unfilled"))
  };
}
