import {outcomes} from "../comparer/outcomes.js";
import {publicOutcomes} from "../comparer/publicOutcomes.js";
import type {PeriodView} from "../indicateurs/periodView.js";

/** An outcome that public figures may be held against, read without the objectives of a scenario. */
export interface ConfrontedOutcome {
  /** Its place in the result of a year, as « demande.enAttente ». */
  readonly id: string;
  /** French. */
  readonly label: string;
  readonly unit: "share" | "count";
  readonly values: (view: PeriodView) => Float64Array;
}

/** Those that a figure may name as its output, by id. */
export const confrontedOutcomes: ReadonlyMap<string, ConfrontedOutcome> = new Map(
  [attributions(), ...publicOutcomes].map(({id, label, unit, values}) => [
    id,
    {id, label, unit: unit === "share" ? "share" : "count", values: (view) => values(view, noObjective)}
  ])
);

/** What the counters of these outcomes never read. */
const noObjective = undefined as never;

function attributions() {
  const found = outcomes.find(({id}) => id === "attributions");
  if (found === undefined) throw new RangeError("no outcome counts attributions");
  return found;
}
