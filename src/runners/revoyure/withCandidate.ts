import type {Candidate} from "../../analysis/revoyure/candidate.js";
import {datedFrom} from "../../analysis/revoyure/datedFrom.js";
import type {Avenant} from "../../core/convention/convention.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import type {Levers} from "../../core/convention/levers.js";
import {type LeverTree, mergeLevers} from "../../core/convention/mergeLevers.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {stackAvenants} from "../../core/convention/stackAvenants.js";

/** The scenario with a candidate in force from a year on: its clauses laid over the text, its levers over the others. */
export function withCandidate(
  resolved: ResolvedScenario,
  candidate: Candidate,
  {year, signed}: {readonly year: number; readonly signed: string}
): ResolvedScenario {
  const {id, title, article, motive, parameters, levers} = candidate;
  const inForce = `${year}-01-01`;
  const avenant: Avenant = {
    ...{id, title, signed, inForce, articles: article.split(", "), motives: motive, replaces: []},
    clauses: Object.fromEntries(
      Object.entries(parameters).map(([name, clause]) => [
        name,
        {article: clause.article, values: [{from: inForce, value: clause.value}]}
      ])
    )
  };
  const convention =
    Object.keys(parameters).length === 0
      ? resolved.convention
      : stackAvenants(resolved.convention, [avenant]);
  const {firstYear} = conventionPeriod(resolved.convention);
  const merged =
    levers === undefined
      ? resolved.levers
      : (mergeLevers(resolved.levers as unknown as LeverTree, levers, firstYear) as unknown as Levers);
  return {...resolved, convention, levers: withMeans(merged, {parameters, year})};
}

/** Levers take their value in the convention when a scenario is resolved: those that the candidate sets follow it. */
function withMeans(
  levers: Levers,
  {parameters, year}: Pick<Candidate, "parameters"> & {readonly year: number}
): Levers {
  const candidates = parameters["attribution.candidates"]?.value;
  const production = parameters["offre.production"]?.value;
  const {attribution, offre} = levers;
  return {
    ...levers,
    ...(typeof candidates === "number" && {
      attribution: {...attribution, candidates: datedFrom(attribution.candidates, year, candidates)}
    }),
    ...(typeof production === "number" && {
      offre: {...offre, production: datedFrom(offre.production, year, production)}
    })
  };
}
