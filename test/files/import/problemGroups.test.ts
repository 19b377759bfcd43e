import {expect, test} from "vitest";
import {problemSentence} from "../../../src/files/import/fileProblem.js";
import {problemGroups} from "../../../src/files/import/problemGroups.js";

const of = (line: number, found: string, column = "Bailleur") => ({
  ...{line, column, found},
  accepted: "un bailleur signataire"
});

test("a value met on many lines is told once, with the first line and how many; another value is not hidden by it", () => {
  const {add, groups, more} = problemGroups(2);
  for (const line of [4, 8, 9]) add(of(line, "SIA Habitat"));
  add(of(5, "Adoma"));
  // Beyond two groups the rest is counted, what is in them still is.
  add(of(6, "Adoma", "Gestionnaire"));
  add(of(7, "Autre"));
  add(of(10, "Adoma"));
  expect(groups().map(({line, found, times}) => [line, found, times])).toEqual([
    [4, "SIA Habitat", 3],
    [5, "Adoma", 2]
  ]);
  expect(more()).toBe(2);
  expect(groups().map(problemSentence)).toEqual([
    "« Bailleur » : « SIA Habitat » trouvé sur 3 lignes, la première ici ; admis : un bailleur signataire.",
    "« Bailleur » : « Adoma » trouvé sur 2 lignes, la première ici ; admis : un bailleur signataire."
  ]);
  expect(problemSentence(of(5, "Adoma"))).toBe(
    "« Bailleur » : « Adoma » trouvé ; admis : un bailleur signataire."
  );
});
