import {rules} from "../../core/indicateurs/layout.js";
import {boundsOf} from "../../words/inForce.js";
import {convergence} from "./convergence.js";
import {bracketGaps, groupedGaps} from "./convergenceGaps.js";
import type {Objectives} from "./objectives.js";
import {type PeriodView, periodView} from "./periodView.js";
import type {Replicates} from "./replicates.js";
import type {Resultat, SiteResult} from "./result.js";
import {summariseLoiPlaces} from "./summariseLoi.js";
import {summarisePeriod} from "./summarisePeriod.js";
import {summariseUnit} from "./summariseUnit.js";

export type Summary = Pick<
  Resultat,
  "brackets" | "base" | "years" | "halfYears" | "convergence" | "communes" | "bailleurs" | "sites" | "rules"
>;

/**
 * The figures of a result document, from the counters of its replicates. The first two steps are the base year; the
 * units and rules have one entry for each year after it.
 */
export function summarise(replicates: Replicates, objectives: Objectives): Summary {
  const {layout, steps} = replicates;
  if (replicates.counters.length === 0) throw new RangeError("summarise needs at least one replicate");
  const base = periodView(replicates, [0, 1]);
  const years = Array.from({length: steps / 2 - 1}, (_, i) => periodView(replicates, [2 * i + 2, 2 * i + 3]));
  const halfYears = Array.from({length: steps - 2}, (_, i) => periodView(replicates, [i + 2]));
  const firstYear = objectives.firstYear + 1;
  const unit = (name: string) => years.map((view, i) => summariseUnit(view, name, firstYear + i));
  const converge = (gaps: typeof groupedGaps) =>
    convergence(
      years.map((view) => gaps(view, objectives)),
      firstYear,
      objectives,
      base.estimate
    );
  return {
    brackets: layout.brackets,
    base: summarisePeriod(base, objectives),
    years: years.map((view) => summarisePeriod(view, objectives)),
    halfYears: halfYears.map((view) => summarisePeriod(view, objectives)),
    convergence: {
      tolerance: objectives.tolerance,
      confidence: objectives.confidence,
      bounds: boundsOf(objectives),
      grouped: converge(groupedGaps),
      brackets: converge(bracketGaps)
    },
    communes: Object.fromEntries(layout.communes.map((insee) => [insee, unit(`commune.${insee}`)])),
    bailleurs: Object.fromEntries(
      layout.bailleurs.map((id) => [
        id,
        unit(`bailleur.${id}`).map((of, i) => ({
          ...of,
          loi: summariseLoiPlaces(years[i], `loi.bailleur.${id}`)
        }))
      ])
    ),
    sites: sitesOf(layout.communes, years, firstYear),
    rules: Object.fromEntries(
      rules.map((rule) => [
        rule,
        years.map((view) => ({
          excluded: view.estimate(view.column(`rule.${rule}.excluded`)),
          yielded: view.estimate(view.column(`rule.${rule}.yielded`))
        }))
      ])
    )
  };
}

/** The sites that condemn something in one replicate at least. */
function sitesOf(
  communes: readonly string[],
  years: readonly PeriodView[],
  firstYear: number
): {readonly [insee: string]: readonly SiteResult[]} {
  const demolish = communes.filter((insee) =>
    years.some((view) => view.column(`site.${insee}.condamnes`).some((n) => n > 0))
  );
  const site = (insee: string) =>
    years.map((view, i) => ({
      year: firstYear + i,
      condamnes: view.estimate(view.column(`site.${insee}.condamnes`)),
      reloges: view.estimate(view.column(`site.${insee}.reloges`))
    }));
  return Object.fromEntries(demolish.map((insee) => [insee, site(insee)]));
}
