import type {IsoDate} from "../../core/convention/convention.js";
import type {Confrontation} from "./confrontation.js";
import type {ConfrontedRow} from "./confrontFigure.js";

/** A figure of a scenario as it was projected on each of several dates: what was learnt moved it. */
export interface LearntFigure {
  readonly id: string;
  readonly scenario: string;
  /** The row of the first date. */
  readonly first: ConfrontedRow;
  /** By date, in their order; undefined where the figure was known by then, or where nothing was projected. */
  readonly rows: readonly {readonly knownOn: IsoDate; readonly row: ConfrontedRow | undefined}[];
}

/** The scored figures of the first confrontation, beside what each later one made of them. */
export function learning(documents: readonly Confrontation[]): LearntFigure[] {
  const [first] = documents;
  return first.rows
    .filter(({use}) => use === "score")
    .map((row) => ({
      ...{id: row.id, scenario: row.scenario, first: row},
      rows: documents.map(({knownOn, rows}) => ({
        knownOn,
        row: rows.find(({id, scenario}) => id === row.id && scenario === row.scenario)
      }))
    }));
}
