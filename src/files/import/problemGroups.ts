import type {FileProblem} from "./fileProblem.js";

/** A thing to mend, told once however many lines have it: `line` is the first. */
export interface ProblemGroup extends FileProblem {
  /** How many lines have it, at least 1. */
  readonly times: number;
}

/** Problems as they come, those of the same value in the same column together; beyond `most` groups they are only counted. */
export function problemGroups(most: number): {
  readonly add: (problem: FileProblem) => void;
  readonly groups: () => ProblemGroup[];
  /** Problems in no group. */
  readonly more: () => number;
} {
  const known = new Map<string, {problem: FileProblem; times: number}>();
  let more = 0;
  return {
    add(problem) {
      const {column, found, accepted, proposal} = problem;
      const key = JSON.stringify([column, found, accepted, proposal]);
      const group = known.get(key);
      if (group !== undefined) group.times++;
      else if (known.size < most) known.set(key, {problem, times: 1});
      else more++;
    },
    groups: () => [...known.values()].map(({problem, times}) => ({...problem, times})),
    more: () => more
  };
}
