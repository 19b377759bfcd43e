import {parquetWriteBuffer} from "hyparquet-writer";

/** One simulation of an exploration, or one that could not be: then a reason stands in the place of its outcomes. */
export interface Experiment {
  readonly scenario: string;
  /** Rank of the world drawn, or of the point of the design. */
  readonly world: number;
  /** From 0; −1 where nothing was run. */
  readonly replicate: number;
  /** Where it stands on each input; null where that is not known. */
  readonly inputs: readonly (number | null)[];
  /** NaN where an outcome says nothing, or nothing was run. */
  readonly outcomes: readonly number[];
  /** French or as the engine says it; empty for a run that ended. */
  readonly reason: string;
}

export interface Experiments {
  readonly inputs: readonly string[];
  readonly outcomes: readonly string[];
  readonly rows: readonly Experiment[];
}

/** The table of experiments: one row a run; the same bytes from the same rows. */
export function encodeExperiments({inputs, outcomes, rows}: Experiments): Uint8Array {
  const text = (name: string, of: (row: Experiment) => string) => ({
    name,
    type: "STRING" as const,
    data: rows.map(of),
    nullable: false
  });
  const whole = (name: string, of: (row: Experiment) => number) => ({
    name,
    type: "INT32" as const,
    data: rows.map(of),
    nullable: false
  });
  const number = (name: string, of: (row: Experiment) => number | null) => ({
    name,
    type: "DOUBLE" as const,
    data: rows.map((row) => {
      const value = of(row);
      return value === null || Number.isNaN(value) ? null : value;
    }),
    nullable: true
  });
  const columnData = [
    text("scenario", ({scenario}) => scenario),
    whole("monde", ({world}) => world),
    whole("replication", ({replicate}) => replicate),
    ...inputs.map((id, i) => number(`x.${id}`, (row) => row.inputs[i])),
    ...outcomes.map((id, i) => number(`y.${id}`, (row) => row.outcomes[i])),
    text("raison", ({reason}) => reason)
  ];
  return new Uint8Array(parquetWriteBuffer({columnData, createdBy: "equilibre"}));
}
