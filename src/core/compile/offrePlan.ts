import type {Convention} from "../convention/convention.js";
import {datedAt} from "../convention/dated.js";
import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import {numberAt, valueAt} from "../convention/valueAt.js";
import type {PlaiTerms} from "../offre/plaiRule.js";
import type {NpruPlan, OffrePlan} from "../plan.js";
import type {Territoire} from "../territoire/territoire.js";
import type {CompileContext} from "./compileContext.js";
import type {Timeline} from "./timeline.js";

/** Inhabitants from which a commune of an agglomeration owes social housing (CCH, art. L. 302-5). */
const sruPopulation = 3500;

/** Article 11, resolved by year: production, PLAI rule, where to build. */
export function offrePlan({resolved, territoire}: CompileContext, {years, baseYear}: Timeline): OffrePlan {
  const {levers, hypotheses, convention} = resolved;
  const {offre, plai} = levers;
  const inForce = convention.inForce;
  const number = (id: string) => numberAt(convention, id, `${baseYear + 1}-01-01`);
  const weights = programmingWeights(territoire, {
    sruPriority: offre.sruPriority,
    sruThreshold: number("offre.sruThreshold")
  });
  const excluded = number("offre.excludedCommuneShare");
  const baseProduction =
    numberAt(convention, "offre.production", inForce) * hypothesisNumber(hypotheses, "offre.baseDeliveries");
  const ofYear = (base: number, value: (year: number) => number) =>
    years.map((year) => (year === baseYear ? base : value(year)));
  const [firstWorks, lastWorks] = valueAt(convention, "rehabilitation.years", inForce) as readonly number[];
  return {
    production: ofYear(Math.round(baseProduction), (year) => datedAt(offre.production, year)),
    plai: {
      rule: plai.rule,
      rate: years.map((year) => datedAt(plai.rate, year)),
      terms: years.map((year) => plaiTerms(convention, year === baseYear ? inForce : `${year}-01-01`))
    },
    communeShares: shares(weights),
    reconstitutionShares: shares(
      weights.map((weight, c) => (socialShare(territoire, c) > excluded ? 0 : weight))
    ),
    qpvDerogation: offre.qpvDerogation,
    typologyShares: hypothesisNumbers(hypotheses, "offre.typologyShares"),
    integration: ofYear(0, (year) => numberAt(convention, "plai.integrationPerYear", `${year}-01-01`)),
    rehabilitations: ofYear(0, (year) =>
      year >= firstWorks && year <= lastWorks ? Math.round(offre.rehabilitationsPerYear) : 0
    ),
    movedShare: hypothesisNumber(hypotheses, "rehabilitation.movedShare")
  };
}

function plaiTerms(convention: Convention, date: string): PlaiTerms {
  return {
    currentRate: numberAt(convention, "plai.currentRate", date),
    reconstitutionShare: numberAt(convention, "plai.reconstitutionShare", date),
    lower: numberAt(convention, "plai.lowerBound", date),
    upper: numberAt(convention, "plai.upperBound", date)
  };
}

/** Article 8, resolved by year: when demolitions come, where the ménages go. */
export function npruPlan({resolved}: CompileContext, {years, baseYear}: Timeline): NpruPlan {
  const {npru} = resolved.levers;
  const first = Math.max(baseYear + 1, resolved.uncertainties.npru.firstYear);
  const given = npru.cadence;
  const duration = numberAt(resolved.convention, "npru.durationYearsMin", resolved.convention.inForce);
  const even = years.map((year) => (year >= first && year < first + duration ? 1 / duration : 0));
  const cadence =
    given === undefined ? even : shares(years.map((_, i) => (i === 0 ? 0 : (given[i - 1] ?? 0))));
  return {
    active: npru.active && cadence.some((share) => share > 0),
    cadence,
    neufShare: npru.neufShare,
    qpvWeight: npru.qpvWeight,
    interBailleurShare: npru.interBailleurShare,
    interCommunalShare: npru.interCommunalShare
  };
}

/**
 * Weights of the communes in the production: their population, moved toward those short of the SRU threshold by
 * `sruPriority`, in proportion to the logements that they lack (article 11.1).
 */
function programmingWeights(
  {communes, ...territoire}: Territoire,
  {sruPriority, sruThreshold}: {sruPriority: number; sruThreshold: number}
): number[] {
  const population = shares([...communes.population]);
  const lacking = communes.insee.map((_, c) => {
    if (communes.population[c] < sruPopulation) return 0;
    const owed = sruThreshold * communes.residencesPrincipales[c];
    return Math.max(0, owed - socialShare({communes, ...territoire}, c) * communes.residencesPrincipales[c]);
  });
  if (lacking.every((n) => n === 0)) return population;
  const missing = shares(lacking);
  return population.map((share, c) => (1 - sruPriority) * share + sruPriority * missing[c]);
}

/** Social logements of a commune over its résidences principales. */
function socialShare({communes, quartiers, logements}: Territoire, commune: number): number {
  let count = 0;
  for (let l = 0; l < logements.count; l++) if (quartiers.commune[logements.quartier[l]] === commune) count++;
  return communes.residencesPrincipales[commune] > 0 ? count / communes.residencesPrincipales[commune] : 0;
}

function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}
