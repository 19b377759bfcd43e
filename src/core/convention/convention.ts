import type {Law} from "./hypotheses.js";

/** One vocabulary of status: read in the text, read elsewhere, computed, supposed, or told differently by two sources. */
export const parameterStatuses = ["texte", "fait", "derive", "hypothese", "conflit"] as const;
export type ParameterStatus = (typeof parameterStatuses)[number];

/** A day, "YYYY-MM-DD": such strings compare in the order of time. */
export type IsoDate = string;

/** A figure or a switch: alone, as a list in the order of vocabulary.ts, or by class of fragility (or other key). */
export type ParameterValue =
  | number
  | boolean
  | string
  | readonly (number | string)[]
  | {readonly [key: string]: number | string | readonly number[]};

/** A value and the first day on which it holds; `by` is the id of the convention or avenant that set it. */
export interface DatedValue {
  readonly from: IsoDate;
  readonly value: ParameterValue;
  readonly article: string;
  readonly by: string;
}

export interface Alternative {
  readonly value: ParameterValue;
  readonly reading: string;
}

/** One figure or switch of the convention, with its values by date, oldest first. */
export interface Parameter {
  readonly description: string;
  readonly unit: string;
  readonly article: string;
  readonly status: ParameterStatus;
  /** Least and greatest value admitted for each number of the value. */
  readonly bounds?: readonly [number, number];
  /** Words admitted when the value is one. */
  readonly accepted?: readonly string[];
  readonly values: readonly DatedValue[];
  readonly source?: string;
  /** How the values follow from other parameters (formula.ts): they are computed, never typed. */
  readonly formula?: string;
  /** Where a derived value comes from, when no formula can say it: typed. */
  readonly formulaInWords?: string;
  readonly reason?: string;
  readonly range?: readonly [number, number];
  /** Of a hypothesis that is one number: how it is drawn in plausible worlds, and when the evidence was published. */
  readonly law?: Law;
  readonly connuLe?: IsoDate;
  /** First day from which what the text says is only supposed to go on (a programme that has ended). */
  readonly hypotheseFrom?: IsoDate;
  /** Other readings of a `conflit`; the value itself is the default reading, `reason` says why. */
  readonly alternatives?: readonly Alternative[];
}

/** Something that does not add up in the text: shown with its readings, never hidden. */
export interface Contradiction {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly string[];
  readonly readings: readonly string[];
  readonly default: string;
  readonly why: string;
  readonly parameters: readonly string[];
}

/** The convention, alone or with avenants laid over it (stackAvenants.ts). */
export interface Convention {
  readonly id: string;
  readonly title: string;
  readonly signed: IsoDate;
  readonly inForce: IsoDate;
  readonly parameters: {readonly [id: string]: Parameter};
  readonly contradictions: readonly Contradiction[];
  /** Avenants laid over the text, in the order in which they came into force. */
  readonly avenants: readonly AvenantSummary[];
  /** Conventions that took its place, in the order in which they came into force; absent where none did. */
  readonly successors?: readonly Successor[];
  /** Told of each value read and of the date asked for: how the model says what it reads (parametersRead.ts). */
  readonly onRead?: (parameter: string, date: IsoDate) => void;
}

export interface AvenantSummary {
  readonly id: string;
  readonly title: string;
  readonly signed: IsoDate;
  readonly inForce: IsoDate;
}

/** A convention that takes the place of the one before it: what it does not set, it keeps by name. */
export interface Successor extends AvenantSummary {
  readonly keeps: readonly string[];
}

/** What an avenant sets for one parameter, until a day if it says so, else until something else is set. */
export interface AvenantClause {
  readonly article: string;
  readonly values: readonly {readonly from: IsoDate; readonly value: ParameterValue}[];
  readonly until?: IsoDate;
}

/** A dated change of parameters, of the same shape as the convention and laid over it (articles 4, 5.2, 6.2, 19). */
export interface Avenant extends AvenantSummary {
  readonly articles: readonly string[];
  readonly motives: string;
  /** Ids of the avenants whose clauses on the same parameters it replaces. */
  readonly replaces: readonly string[];
  /** Of a whole convention that replaces the one before: parameters, or groups of them ("parc"), that it keeps; absent in an avenant. */
  readonly keeps?: readonly string[];
  readonly clauses: {readonly [parameter: string]: AvenantClause};
}
