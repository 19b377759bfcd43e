import {aciSituations, ageGroups, mutationCriteria} from "../../core/menage/situations.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
import {type PeriodView, ratio} from "./periodView.js";
import type {Estimate, MenagesResult} from "./result.js";

/** Who was housed over one period: situations, criteria, ages, activity, resources at or under 2 RSA. */
export function summariseMenages(view: PeriodView): MenagesResult {
  const counts = <T extends string>(prefix: string, ids: readonly T[]) =>
    Object.fromEntries(ids.map((id) => [id, view.estimate(view.column(`${prefix}.${id}`))])) as {
      readonly [id in T]: Estimate;
    };
  const actifs = view.column("actifs");
  const all = view.sum(ageGroups.map((a) => `age.${a}`));
  return {
    situations: counts("situation", aciSituations),
    criteres: counts("critere", mutationCriteria),
    ages: counts("age", ageGroups),
    actifs: view.estimate(actifs),
    inactifs: view.estimate(all.map((n, i) => n - actifs[i])),
    sousDeuxRsa: {
      partPremierAcces: underTwoRsa(view, ["premierAcces"]),
      partAttributions: underTwoRsa(view, statuses),
      aciPremierAcces: aciAmong(view, ["premierAcces"]),
      aciAttributions: aciAmong(view, statuses)
    }
  };
}

/** Share of the attributions of these statuses that went to ménages at or under 2 RSA. */
function underTwoRsa(view: PeriodView, of: readonly string[]): Estimate {
  const all = fragilites.flatMap((g) => view.brackets.flatMap((k) => of.map((s) => `flux.${g}.${k}.${s}`)));
  return view.estimate(ratio(view.sum(cells(of)), view.sum(all)));
}

/** Share of ACI ménages among them. */
function aciAmong(view: PeriodView, of: readonly string[]): Estimate {
  return view.estimate(ratio(view.sum(of.map((s) => `sousDeuxRsa.${s}.aci`)), view.sum(cells(of))));
}

function cells(of: readonly string[]): string[] {
  return of.flatMap((s) => [`sousDeuxRsa.${s}.aci`, `sousDeuxRsa.${s}.autres`]);
}
