/** A row of a linear programme: a sum of terms held against a number. */
export interface ProgrammeRow<Info = unknown> {
  readonly name: string;
  readonly terms: readonly (readonly [variable: string, coefficient: number])[];
  readonly relation: "<=" | ">=" | "=";
  readonly bound: number;
  /** What the row says, for whoever reads its marginal value. */
  readonly info: Info;
}

/** A linear programme over variables that are never negative. */
export interface LinearProgramme<Info = unknown> {
  readonly sense: "minimise" | "maximise";
  readonly objective: readonly (readonly [variable: string, coefficient: number])[];
  readonly rows: readonly ProgrammeRow<Info>[];
}

/** What a solver answers; `marginals` are the change of the objective for one more unit of a row's bound. */
export type ProgrammeSolution =
  | {readonly status: "infeasible" | "unbounded"}
  | {
      readonly status: "optimal";
      readonly objective: number;
      readonly values: {readonly [variable: string]: number};
      readonly marginals: {readonly [row: string]: number};
    };

export type Solve = (programme: LinearProgramme) => ProgrammeSolution;

/** The programme in the LP format of CPLEX, one term a line: solvers limit the length of lines. */
export function programmeText({sense, objective, rows}: LinearProgramme): string {
  const terms = (sum: readonly (readonly [string, number])[]) =>
    sum
      .filter(([, coefficient]) => coefficient !== 0)
      .map(([variable, coefficient]) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${variable}`)
      .join("\n ");
  return [
    sense === "minimise" ? "Minimize" : "Maximize",
    ` objective: ${terms(objective)}`,
    "Subject To",
    ...rows.map((row) => ` ${row.name}: ${terms(row.terms)} ${row.relation} ${row.bound}`),
    "End",
    ""
  ].join("\n");
}
