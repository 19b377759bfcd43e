import {datedAt} from "../convention/dated.js";
import {hypothesisNumber} from "../convention/hypotheses.js";
import {numberAt} from "../convention/valueAt.js";
import type {NpruPlan} from "../plan.js";
import type {CompileContext} from "./compileContext.js";
import {givenCadence, siteShares} from "./siteShares.js";
import type {Timeline} from "./timeline.js";

/** Article 8, resolved by year: when demolitions come and where, where the ménages go. */
export function npruPlan(context: CompileContext, timeline: Timeline): NpruPlan {
  const {resolved} = context;
  const {npru} = resolved.levers;
  const calendar = givenCadence(npru);
  const cadence = calendar === undefined ? evenCadence(resolved, timeline) : given(calendar, timeline);
  return {
    active: npru.active && cadence.some((share) => share > 0),
    cadence,
    reconstitutionRatio: timeline.programmeYears.map((year) =>
      numberAt(
        resolved.convention,
        "npru.reconstitutionRatio",
        year === timeline.baseYear ? resolved.convention.inForce : `${year}-01-01`
      )
    ),
    siteShares: siteShares(context, cadence).slice(0, timeline.years.length),
    neufShare: timeline.years.map((year) => datedAt(npru.neufShare, year)),
    qpvWeight: timeline.years.map((year) => datedAt(npru.qpvWeight, year)),
    stockToComeYears: hypothesisNumber(resolved.hypotheses, "npru.stockToComeYears"),
    interBailleurShare: npru.interBailleurShare,
    interCommunalShare: npru.interCommunalShare,
    lastResort: hypothesisNumber(resolved.hypotheses, "npru.lastResort"),
    article5Yields: hypothesisNumber(resolved.hypotheses, "npru.article5Yields")
  };
}

/**
 * The same share each year over the duration of article 8. An avenant that changes the duration spreads what is left
 * over the years that it leaves.
 */
function evenCadence(
  {convention, uncertainties}: CompileContext["resolved"],
  {programmeYears, baseYear}: Timeline
): number[] {
  const first = Math.max(baseYear + 1, uncertainties.npru.firstYear);
  let done = 0;
  let share = 0;
  let duration = 0;
  return programmeYears.map((year) => {
    if (year < first) return 0;
    const current = numberAt(convention, "npru.durationYearsMin", `${year}-01-01`);
    if (current !== duration) {
      duration = current;
      share = (1 - done) / Math.max(1, first + duration - year);
    }
    const now = done > 1 - share / 2 ? 0 : share;
    done += now;
    return now;
  });
}

/** A cadence of the scenario: shares of the total as they are, or logements, of which the total is the sum. */
function given(cadence: readonly number[], {programmeYears}: Timeline): number[] {
  const total = cadence.some((n) => n > 1) ? cadence.reduce((a, b) => a + b, 0) : 1;
  return programmeYears.map((_, i) => (i === 0 ? 0 : (cadence[i - 1] ?? 0) / total));
}
