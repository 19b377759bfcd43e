import highs from "highs";
import {type ProgrammeSolution, programmeText, type Solve} from "../analysis/statistics/linearProgramme.js";

/** Loads HiGHS and gives the function that solves one linear programme after the other. */
export async function programmeSolver(): Promise<Solve> {
  const solver = await highs();
  return (programme) => {
    const {Status: status, ...solution} = solver.solve(programmeText(programme));
    if (status === "Infeasible" || status === "Primal infeasible or unbounded") return {status: "infeasible"};
    if (status === "Unbounded") return {status: "unbounded"};
    if (status !== "Optimal") throw new Error(`linear programme ended as ${status}`);
    return {
      status: "optimal",
      objective: solution.ObjectiveValue,
      values: Object.fromEntries(
        Object.entries(solution.Columns).map(([name, column]) => [name, (column as {Primal: number}).Primal])
      ),
      marginals: Object.fromEntries(
        solution.Rows.map((row) => {
          const {Name: name, Dual: dual} = row as {Name: string; Dual: number};
          return [name, dual];
        })
      )
    } satisfies ProgrammeSolution;
  };
}
