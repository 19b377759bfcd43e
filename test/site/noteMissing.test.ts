import {expect, test} from "vitest";
import {showsAnswer} from "../../src/site/answersOfPage.js";
import {missingNote} from "../../src/site/noteMissing.js";

test("each page waits for what it shows, and for nothing else", () => {
  const answers = [
    ...["leviers", "atteignable", "npru", "exercice", "mondes", "avenant/paliers-2020"],
    ...["simulation/plai-25", "simulation/ciet-quatre-quarts", "simulation/bornes-seules"]
  ];
  const shown = (page: string) => answers.filter((answer) => showsAnswer(page, answer));
  expect(shown("index")).toEqual(["leviers", "mondes", "simulation/ciet-quatre-quarts"]);
  expect(shown("plai")).toEqual(["mondes", "simulation/plai-25"]);
  expect(shown("inconnues")).toEqual(["mondes", "simulation/bornes-seules"]);
  expect(shown("avenant/index")).toEqual(["avenant/paliers-2020"]);
  expect(shown("avenant/paliers-2020")).toEqual(["avenant/paliers-2020"]);
  expect(shown("scenarios/plai-25")).toEqual(["mondes", "simulation/plai-25"]);
  expect(shown("carte")).toEqual(answers.slice(6));
  expect(shown("revoyure/index")).toEqual(["exercice"]);
  expect(shown("npru")).toEqual(["npru"]);
  expect(shown("convention")).toEqual([]);
});

test("names what is awaited, counts what is too long to name, and gives the reason of a failure", () => {
  const awaited = (n: number) =>
    Array.from({length: n}, (_, i) => [`a${i}`, {label: `le calcul ${i}`}] as const);
  expect(missingNote([])).toBe("");
  expect(missingNote(awaited(1))).toContain("</b> : le calcul 0.");
  expect(missingNote(awaited(4))).toContain("le calcul 0, le calcul 1, le calcul 2 et le calcul 3.");
  expect(missingNote(awaited(6))).toContain("le calcul 0, le calcul 1, le calcul 2 et 3 autres calculs.");
  expect(missingNote(awaited(2))).toContain('data-attend="a0 a1"');
  const failed = missingNote([["a", {label: "le calcul <a>", failure: "« f.yaml » manque."}]]);
  expect(failed).toContain("le calcul &lt;a&gt;. «\u00a0f.yaml\u00a0» manque.");
  expect(failed).not.toContain("data-attend");
});
