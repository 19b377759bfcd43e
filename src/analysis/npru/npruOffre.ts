import type {OffreSchedule} from "../../core/offre/schedule.js";
import type {Plan} from "../../core/plan.js";

/** What is built in a year beside what comes down, and its PLAI: deterministic (article 11.4). */
export interface NpruOffreYear {
  readonly year: number;
  readonly demolitions: number;
  readonly production: number;
  readonly reconstitution: number;
  /** PLAI that these volumes call for, rate fixed, PLAI built, and what is owed at the year's end (in advance when negative). */
  readonly due: number;
  readonly dueToReconstitution: number;
  readonly rate: number;
  readonly plai: number;
  readonly backlog: number;
}

/** What the horizon leaves: still to come down, to rebuild, PLAI that it will call for, and what is owed on the last day. */
export interface NpruAfter {
  readonly demolitions: number;
  readonly reconstitution: number;
  readonly due: number;
  readonly backlog: number;
  /** The last year in which something is rebuilt, and what is owed at its end when the rule goes on. */
  readonly lastYear: number;
  readonly finalBacklog: number;
}

export interface NpruOffre {
  readonly years: readonly NpruOffreYear[];
  readonly after: NpruAfter;
}

/** Reconstitution beside the demolitions, year by year, and the debt after the horizon. */
export function npruOffre(plan: Plan, schedule: OffreSchedule): NpruOffre {
  const {firstYear, steps, offre, npru, evolution} = plan;
  const horizon = steps / 2;
  const {plai, production, reconstitution} = schedule;
  const demolitions = Array.from(
    {length: horizon},
    (_, y) => schedule.steps[2 * y].demolitions + schedule.steps[2 * y + 1].demolitions
  );
  const {length} = plai;
  const rebuiltAfter = reconstitution.slice(horizon).reduce((a, b) => a + b, 0);
  const share = (year: number) => offre.plai.terms[year].reconstitutionShare;
  return {
    years: Array.from({length: horizon - 1}, (_, i) => {
      const y = i + 1;
      const {due, rate, plai: built, backlog} = plai[y];
      return {
        ...{year: firstYear + y, demolitions: demolitions[y], production: production[y]},
        ...{reconstitution: reconstitution[y], due, rate, plai: built, backlog},
        dueToReconstitution: share(y) * reconstitution[y]
      };
    }),
    after: {
      demolitions: npru.active
        ? Math.round(npru.cadence.reduce((a, b) => a + b, 0) * evolution.demolitions) -
          demolitions.reduce((a, b) => a + b, 0)
        : 0,
      reconstitution: rebuiltAfter,
      due: reconstitution.slice(horizon).reduce((sum, n, i) => sum + share(horizon + i) * n, 0),
      backlog: plai[horizon - 1].backlog,
      lastYear: firstYear + length - 1,
      finalBacklog: plai[length - 1].backlog
    }
  };
}
