import type {Brackets} from "../../core/brackets.js";
import type {Fragilite} from "../../core/vocabulary.js";
import type {SimulatedOrigin} from "../../words/originWords.js";
import type {ReplacedData} from "../indicateurs/replacedData.js";
import type {PackedUnitYear} from "./unitYear.js";

/** A commune or a bailleur: what it holds, and its part of what the whole territoire owes. */
export interface FicheUnit {
  readonly id: string;
  readonly kind: "commune" | "bailleur";
  readonly nom: string;
  /** Class of the commune for ACI (article 6.2). */
  readonly fragilite?: Fragilite;
  /** Logements by class of quartier, in the order of `fragilites`. */
  readonly logements: readonly number[];
  readonly npru: boolean;
}

/**
 * What the convention asks of a unit in one year, with the avenants of the scenario: whole ménages or logements out of
 * those of the whole territoire, and shares, its own where it has any.
 */
export interface UnitTargets {
  readonly relogements: number;
  /** PLAI among the deliveries, for communes only: the convention does not share them between bailleurs. */
  readonly plai?: number;
  /** ACI share of the first accesses, in [0, 1] (article 6.2). */
  readonly aci: number;
  /** Share of the low set of the objective, by class: at most, at least; null where no bound holds (article 5.2). */
  readonly ceiling: readonly (number | null)[];
  readonly floor: readonly (number | null)[];
}

/** What there are sheets of. */
export interface FichesIndex {
  readonly version: string;
  /** What the user's own files replaced. */
  readonly replaced: readonly ReplacedData[];
  readonly years: readonly number[];
  /** Ids of the scenario that every other is set against, and of the one shown first. */
  readonly reference: string;
  readonly convention: string;
  readonly scenarios: readonly (SimulatedOrigin & {
    readonly id: string;
    readonly title: string;
    readonly brackets: Brackets;
  })[];
  readonly units: readonly FicheUnit[];
}

/** The sheets of one scenario, by unit id, one a year. */
export interface ScenarioFiches {
  readonly results: {readonly [unit: string]: readonly PackedUnitYear[]};
  readonly targets: {readonly [unit: string]: readonly UnitTargets[]};
}

/** Sheets, by scenario: of all of them, or of those that a page has fetched. */
export interface FichesDocument extends FichesIndex {
  readonly results: {readonly [scenario: string]: ScenarioFiches["results"]};
  readonly targets: {readonly [scenario: string]: ScenarioFiches["targets"]};
}
