import type {Outcome} from "../../analysis/comparer/outcomes.js";
import type {Resultat} from "../../analysis/indicateurs/result.js";
import type {WorldsHeader} from "../../analysis/indicateurs/runHeader.js";

/** A scenario that may be compared, and what made its figures. */
export interface ComparerScenario
  extends Pick<Resultat, "engine" | "seed" | "replications" | "digest" | "worlds"> {
  readonly id: string;
  readonly title: string;
}

/** An outcome that scenarios may be compared on. */
export interface ComparerOutcome extends Pick<Outcome, "id" | "label" | "unit"> {
  /** Its name under what is in force in each scenario, by id; `label` tells no figure. */
  readonly labels: {readonly [scenario: string]: string};
  /** Whether its years add up: a count of what happens, not of what is there on the last day. */
  readonly summed: boolean;
}

/** What a comparison may be built of. */
export interface ComparerIndex {
  readonly reference: string;
  /** Those that the page shows before anything is asked, the convention first. */
  readonly shown: readonly string[];
  readonly years: readonly number[];
  /** Years in which commissions make their effort, those that are told together. */
  readonly effortYears: readonly number[];
  readonly outcomes: readonly ComparerOutcome[];
  readonly scenarios: readonly ComparerScenario[];
}

type Rows = readonly (readonly (number | null)[])[];

/** Every value of one outcome: [year][replicate], then [year][future], one world after the other, where worlds were drawn. */
export interface OutcomeValues {
  readonly id: string;
  readonly scenarios: {
    readonly [id: string]: {
      readonly replicates: Rows;
      readonly projection?: {
        readonly worlds: Pick<WorldsHeader, "digest" | "replicates">;
        readonly rows: Rows;
      };
    };
  };
}
