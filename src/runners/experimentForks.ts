import {type Past, pastOf} from "../core/past.js";
import {type Forks, SharedPasts} from "../core/sharedPasts.js";
import type {Model} from "../core/state.js";
import type {PreparedScenario} from "./preparedScenario.js";

/** The half-years that scenarios of one experiment share; they start from one territoire and its ménages. */
export interface ExperimentForks {
  /** Says which scenarios may run. They are only prepared once something is to be run: what is kept is not built. */
  expect(scenarios: () => readonly PreparedScenario[]): void;
  of(scenario: PreparedScenario): Forks;
}

/** Nothing shared yet. */
export function experimentForks(): ExperimentForks {
  const shared = new SharedPasts();
  const expected: (() => readonly PreparedScenario[])[] = [];
  const pasts = new Map<string, Past>();
  const pastIn = ({reference, simulation}: PreparedScenario): Past => {
    const past = pasts.get(reference) ?? pastOf(simulation.model as Model);
    pasts.set(reference, past);
    return past;
  };
  return {
    expect: (scenarios) => {
      expected.push(scenarios);
    },
    of(scenario) {
      for (const scenarios of expected.splice(0).map((prepare) => prepare()))
        shared.expect(scenarios.map(pastIn), Math.min(...scenarios.map(({simulation}) => simulation.steps)));
      return shared.of(pastIn(scenario), scenario.simulation.seed);
    }
  };
}
