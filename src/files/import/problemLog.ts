import {besideFile} from "./besideFile.js";
import {safeCsvLine} from "./csvLine.js";
import type {FileProblem} from "./fileProblem.js";
import {type ProblemGroup, problemGroups} from "./problemGroups.js";
import type {TableSource} from "./tableRecords.js";

const shownProblems = 100;

/** Everything wrong in a file: the first problems in memory, equal ones together, all of them and the rejected lines on disk. */
export interface ProblemLog {
  /** Notes the problems of one record, and the record as it stands. */
  readonly reject: (raw: string, problems: readonly FileProblem[]) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abandon: () => Promise<void>;
  readonly first: () => readonly ProblemGroup[];
  readonly count: () => number;
  readonly rejected: () => number;
  readonly problemsPath: string;
  readonly rejectsPath: string;
}

/** Logs to `<file>.problemes.csv` and `<file>.rejets.csv`; neither exists when there is nothing to say. */
export function problemLog(file: string, source: TableSource, titles: string): ProblemLog {
  const problemsPath = `${file}.problemes.csv`;
  const rejectsPath = `${file}.rejets.csv`;
  const problems = besideFile(problemsPath, "utf8");
  const rejects = besideFile(rejectsPath, source.rawEncoding);
  const groups = problemGroups(shownProblems);
  let count = 0;
  let rejected = 0;
  return {
    first: groups.groups,
    problemsPath,
    rejectsPath,
    count: () => count,
    rejected: () => rejected,
    async reject(raw, found) {
      if (count === 0) {
        await problems.write(
          `\ufeff${safeCsvLine(["fichier", "ligne", "colonne", "valeur", "admis", "proposition"])}`
        );
        await rejects.write(`${source.rawPrefix}${titles}${source.newline}`);
      }
      for (const problem of found) {
        count++;
        groups.add(problem);
        const {line, column, accepted, proposal = ""} = problem;
        await problems.write(safeCsvLine([file, String(line), column, problem.found, accepted, proposal]));
      }
      rejected++;
      await rejects.write(`${raw}${source.newline}`);
    },
    async close() {
      if (count === 0) return;
      await problems.keep();
      await rejects.keep();
    },
    async abandon() {
      await problems.drop();
      await rejects.drop();
    }
  };
}
