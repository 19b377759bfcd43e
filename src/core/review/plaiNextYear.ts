import type {PlaiBound, PlaiRule} from "../offre/plaiRule.js";

/** The PLAI rate of the year that follows the period (article 11.4), by the rule in force and by the other. */
export interface PlaiNextYear {
  readonly year: number;
  readonly article: "11.4";
  /** Rule of the scenario; "fixe" when it fixes the rate itself. */
  readonly rule: "fixe" | "annuelle" | "prospective";
  readonly rate: number;
  readonly rules: readonly {
    readonly rule: PlaiRule;
    readonly rate: number;
    /** Before the band of 25–30 %. */
    readonly required: number;
    readonly bound: PlaiBound;
    readonly plai: number;
    readonly backlogBefore: number;
    readonly backlogAfter: number;
  }[];
  /** Means of the replicates that it rests on: logements of the year. */
  readonly production: number;
  readonly reconstitution: number;
  readonly note: string;
}
