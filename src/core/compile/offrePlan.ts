import type {Convention} from "../convention/convention.js";
import {datedAt} from "../convention/dated.js";
import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import {numberAt, valueAt} from "../convention/valueAt.js";
import type {PlaiTerms} from "../offre/plaiRule.js";
import type {OffrePlan} from "../plan.js";
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
  const works = (year: number) => {
    const [first, last] = valueAt(convention, "rehabilitation.years", day(year)) as readonly number[];
    return year >= first && year <= last;
  };
  const terms = years.map((year) =>
    programmingTerms(context, {year, day: day(year), base: year === baseYear})
  );
  const programme = resolved.programme && programmePlan(resolved.programme, {territoire, timeline});
  // What is programmed is delivered: a year never counts on less.
  const named = (year: number) => programmedIn(programme, year - baseYear);
  return {
    production: ofYear(Math.round(baseProduction), (year) =>
      Math.max(datedAt(offre.production, year), named(year))
    ),
    ...(programme && {programme}),
    plai: {
      rule: plai.rule,
      rate: years.map((year) => datedAt(plai.rate, year)),
      terms: years.map((year) => plaiTerms(convention, day(year)))
    },
    communeShares: byTerms(terms, (of) => productionShares(territoire, of)),
    reconstitutionShares: byTerms(terms, (of) => reconstitutionShares(territoire, of)),
    qpvDerogation: terms.map(({qpvDerogation}) => qpvDerogation),
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
  const {sruPriority, qpvDerogation, socialShareByCommune} = (base ? today : levers).offre;
  const number = (id: string) => numberAt(convention, id, day);
  const production = datedAt(levers.offre.production, year);
  const owed = number("offre.socialShareMin") * number("offre.totalConstruction");
  return {
    sruPriority,
    qpvDerogation,
    sruThreshold: number("offre.sruThreshold"),
    excludedShare: number("offre.excludedCommuneShare"),
    guaranteed: socialShareByCommune && production > 0 ? Math.min(1, owed / production) : 0
  };
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
