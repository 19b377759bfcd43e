import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {numberAt} from "../../core/convention/valueAt.js";

/** The same scenario, its demolitions begun so many years later: their calendar moves, nothing else is decided otherwise. */
export function laterNpru(resolved: ResolvedScenario, years: number): ResolvedScenario {
  const {convention, levers, uncertainties} = resolved;
  const {npru} = levers;
  const first = Math.max(
    numberAt(convention, "duration.firstYear", convention.inForce),
    uncertainties.npru.firstYear
  );
  const put = (calendar: readonly number[]) => [...new Array<number>(years).fill(0), ...calendar];
  return {
    ...resolved,
    levers: {
      ...levers,
      npru: {
        ...npru,
        ...(npru.cadence && {cadence: put(npru.cadence)}),
        cadenceBySite: Object.fromEntries(
          Object.entries(npru.cadenceBySite).map(([site, calendar]) => [site, put(calendar)])
        )
      }
    },
    uncertainties: {...uncertainties, npru: {...uncertainties.npru, firstYear: first + years}}
  };
}
