import type {Convention} from "../convention/convention.js";
import {datedAt} from "../convention/dated.js";
import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import {sameValue} from "../convention/sameValue.js";
import {numberAt, valueAt} from "../convention/valueAt.js";
import type {PlaiTerms} from "../offre/plaiRule.js";
import type {OffrePlan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import type {CompileContext} from "./compileContext.js";
import {programmePlan} from "./programmePlan.js";
import {type ProgrammingTerms, productionShares, reconstitutionShares} from "./programmingShares.js";
import type {Timeline} from "./timeline.js";

/** Article 11, resolved by year: production, PLAI rule, where to build. */
export function offrePlan(context: CompileContext, timeline: Timeline): OffrePlan {
  const {resolved, territoire} = context;
  const {years, baseYear} = timeline;
  const {levers, hypotheses, convention} = resolved;
  const {offre, plai} = levers;
  const inForce = convention.inForce;
  const baseProduction =
    numberAt(convention, "offre.production", inForce) * hypothesisNumber(hypotheses, "offre.baseDeliveries");
  const ofYear = (base: number, value: (year: number) => number) =>
    years.map((year) => (year === baseYear ? base : value(year)));
  const day = (year: number) => (year === baseYear ? inForce : `${year}-01-01`);
  // The programme of the text ends; a number that a scenario gives itself stands in the years that it says.
  const ownWorks = !sameValue(offre.rehabilitationsPerYear, resolved.today.offre.rehabilitationsPerYear);
  const works = (year: number) => {
    const [first, last] = valueAt(convention, "rehabilitation.years", day(year)) as readonly number[];
    return ownWorks || (year >= first && year <= last);
  };
  const programme = resolved.programme && programmePlan(resolved.programme, {territoire, timeline});
  // What is programmed is delivered: a year never counts on less.
  const named = (year: number) => programmedIn(programme, year - baseYear);
  const production = timeline.programmeYears.map((year) =>
    year === baseYear ? Math.round(baseProduction) : Math.max(datedAt(offre.production, year), named(year))
  );
  const terms = withSruPlans(
    years.map((year) => programmingTerms(context, {year, day: day(year), base: year === baseYear})),
    {
      territoire,
      production,
      planYears: offre.sruReview ? numberAt(convention, "offre.sruPlanYears", inForce) : undefined
    }
  );
  return {
    production,
    ...(programme && {programme}),
    plai: {
      rule: plai.rule,
      rate: timeline.programmeYears.map((year) => datedAt(plai.rate, year)),
      terms: timeline.programmeYears.map((year) => plaiTerms(convention, day(year)))
    },
    communeShares: byTerms(terms, (of) => productionShares(territoire, of)),
    reconstitutionShares: byTerms(terms, (of) => reconstitutionShares(territoire, of)),
    arguedCommunes: (offre.arguedContexts ?? []).map((insee) => territoire.communes.insee.indexOf(insee)),
    qpvDerogation: terms.map(({qpvDerogation}) => qpvDerogation),
    largestOperation: hypothesisNumber(hypotheses, "offre.largestOperation"),
    newcomerShare: hypothesisNumber(hypotheses, "offre.newcomerShare"),
    typologyShares: hypothesisNumbers(hypotheses, "offre.typologyShares"),
    integration: ofYear(0, (year) => numberAt(convention, "plai.integrationPerYear", day(year))),
    rehabilitations: ofYear(0, (year) =>
      works(year) ? Math.round(datedAt(offre.rehabilitationsPerYear, year)) : 0
    ),
    priveConventionne: ofYear(0, (year) => datedAt(offre.priveConventionne, year)),
    movedShare: hypothesisNumber(hypotheses, "rehabilitation.movedShare"),
    works: hypothesisNumber(hypotheses, "rehabilitation.works")
  };
}

function programmedIn(programme: OffrePlan["programme"], year: number): number {
  const steps = programme?.slice(2 * year, 2 * year + 2) ?? [];
  return steps.flat().reduce((sum, {size}) => sum + size, 0);
}

/** Terms of article 11.1 in a year; the base year programmes as one does when no scenario decides. */
function programmingTerms(
  {resolved}: CompileContext,
  {year, day, base}: {year: number; day: string; base: boolean}
): ProgrammingTerms {
  const {convention, levers, today} = resolved;
  const {sruPriority, qpvDerogation, socialShareByCommune, arguedContexts} = (base ? today : levers).offre;
  const number = (id: string) => numberAt(convention, id, day);
  const production = datedAt(levers.offre.production, year);
  const owed = number("offre.socialShareMin") * number("offre.totalConstruction");
  return {
    sruPriority,
    qpvDerogation,
    argued: arguedContexts ?? [],
    sruThreshold: number("offre.sruThreshold"),
    sruPopulation: number("offre.sruPopulation"),
    excludedShare: number("offre.excludedCommuneShare"),
    guaranteed: socialShareByCommune && production > 0 ? Math.min(1, owed / production) : 0
  };
}

/**
 * With three-year SRU plans (article 11.1), what each commune lacks is counted again at the opening of each plan, with
 * what the years before programmed in it; without, what it lacks on the first day stands.
 */
function withSruPlans(
  terms: readonly ProgrammingTerms[],
  {
    territoire,
    production,
    planYears
  }: {territoire: Territoire; production: readonly number[]; planYears: number | undefined}
): readonly ProgrammingTerms[] {
  if (planYears === undefined) return terms;
  const built = territoire.communes.insee.map(() => 0);
  let opening: readonly number[] = [...built];
  return terms.map((of, year) => {
    if (year === 0) return of;
    if ((year - 1) % planYears === 0) opening = [...built];
    const reviewed = {...of, built: opening};
    productionShares(territoire, reviewed).forEach((share, c) => {
      built[c] += share * production[year];
    });
    return reviewed;
  });
}

/** One entry a year, computed once for the years that share their terms. */
function byTerms<T>(terms: readonly ProgrammingTerms[], value: (of: ProgrammingTerms) => T): T[] {
  const known = new Map<string, T>();
  return terms.map((of) => {
    const key = JSON.stringify(of);
    const found = known.get(key) ?? value(of);
    known.set(key, found);
    return found;
  });
}

function plaiTerms(convention: Convention, date: string): PlaiTerms {
  return {
    currentRate: numberAt(convention, "plai.currentRate", date),
    reconstitutionShare: numberAt(convention, "plai.reconstitutionShare", date),
    lower: numberAt(convention, "plai.lowerBound", date),
    upper: numberAt(convention, "plai.upperBound", date)
  };
}
