import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {readSensitivity, sensitivityInputs} from "../../src/files/sensitivityFile.js";
import {escapeText} from "../../src/site/markup.js";
import {type ShownSensitivity, sensitivityMarkup} from "../../src/site/sensitivityMarkup.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

const {hypotheses} = resolveScenario("tendanciel", {imports: "none"});
const answer = (fragileEffect: number, modestesEffect = 0) => ({
  fragileUnder60: 50,
  fragileEffect,
  gap: 0,
  modestesEffect
});
const shown: ShownSensitivity = {
  replicates: 4,
  year: 2022,
  central: answer(-16),
  rows: [
    {
      id: "demande.abandonment",
      low: answer(-16.2),
      high: answer(-15.9),
      error: {low: answer(0.1), high: answer(0.2)}
    },
    {
      id: "attribution.refusal",
      low: answer(-20, -130),
      high: answer(-10, 40),
      error: {low: answer(0.3), high: answer(0.4)}
    }
  ],
  stale: false,
  descriptions: Object.fromEntries(
    Object.entries(hypotheses).map(([id, {description}]) => [id, description])
  ),
  cuts: cietBrackets(1)
};

describe("sensitivityMarkup", () => {
  test("shows the heaviest hypothesis first, its bar over the whole scale, its error and the ménages", () => {
    const text = sensitivityMarkup(shown);
    expect(text.indexOf(escapeText(hypotheses["attribution.refusal"].description))).toBeLessThan(
      text.indexOf(escapeText(hypotheses["demande.abandonment"].description))
    );
    expect(text).toContain('<rect x="0" y="4" width="120"');
    expect(text).toContain("0,4\u00a0pt");
    expect(text).toContain("−130");
    expect(text).not.toContain("avant un changement");
  });

  test("says when it is out of date, and when it was never computed", () => {
    expect(sensitivityMarkup({...shown, stale: true})).toContain("avant un changement");
    expect(sensitivityMarkup()).toContain("npx equilibre sensibilite");
  });
});

test("the sensitivity that is committed was computed from what is committed", () => {
  const committed = readSensitivity();
  expect(existsSync("data/territoire/sensibilite.json")).toBe(committed !== undefined);
  if (committed === undefined) return;
  expect(committed.inputs).toBe(sensitivityInputs());
  expect(committed.rows.length).toBeGreaterThan(20);
});
