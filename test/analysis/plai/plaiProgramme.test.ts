import {describe, expect, it} from "vitest";
import type {PlaiQuestion} from "../../../src/analysis/plai/plaiAnswer.js";
import {plaiProgramme} from "../../../src/analysis/plai/plaiProgramme.js";
import {plaiDefaults} from "../../../src/analysis/plai/plaiReadings.js";
import {plaiQuestion} from "../../../src/cli/plai/plaiQuestion.js";
import {askPlai} from "../../../src/components/plai/askPlai.js";
import {plaiDefaultState} from "../../../src/components/plai/plaiState.js";
import {offreSchedule} from "../../../src/core/offre/schedule.js";
import {loadModel} from "../../../src/files/inputs.js";
import {readProject} from "../../../src/files/projectFile.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {programmeSentence} from "../../../src/words/plaiProgramme.js";

const resolved = resolveScenario(readProject().scenarios.convention);
const defaults = plaiDefaults(resolved);
const programme = (question: PlaiQuestion) => plaiProgramme(defaults, question);
const onTheCommandLine = (options: Parameters<typeof plaiQuestion>[0]) =>
  plaiQuestion(options, defaults).question;

describe("plaiProgramme", () => {
  it("is that of the page, of the command without option and of the simulation: (0.2 × 8 × 1800 + 0.6 × 3000) ÷ (8 × 1800 + 3000)", () => {
    const expected = (0.2 * 8 * 1800 + 0.6 * 3000) / (8 * 1800 + 3000);
    const document = {
      ...defaults,
      version: "0.0.0",
      inForce: "2016-10-14",
      assumptions: [],
      files: {}
    } as const;
    const asked = askPlai(plaiDefaultState(document), document);
    expect(programme(asked.question)).toMatchObject({asked: true});
    expect(asked.answer.prospective.years[0].rate).toBeCloseTo(expected, 12);
    expect(programme(onTheCommandLine({}))).toMatchObject({asked: true});
    const {plan, territoire} = loadModel(resolved).model;
    const [, firstYear] = offreSchedule(territoire, plan, plan.evolution).plai;
    expect(firstYear.rate).toBeCloseTo(expected, 12);
    expect(programme(onTheCommandLine({})).rate).toBeCloseTo(expected, 12);
  });

  it("reconciles another rate in one line: volumes of one’s own are told beside those that are simulated", () => {
    const question = onTheCommandLine({cadence: "0,200,700,1000,700,400"});
    expect(programme(question).asked).toBe(false);
    const told = programmeSentence(programme(question)).replace(/[\u00a0\u202f]/g, " ");
    expect(told).toContain("2 000 logements programmés par an, dont 1 800 sont supposés livrés");
    expect(told).toContain("3 000 démolitions en 6 ans, reconstitution 2 ans après, taux actuel de 20 %");
    expect(told).toContain("donne 26,9 % la première année");
  });

  it("sees another current rate, and what is owed at the start, as other inputs", () => {
    expect(programme(onTheCommandLine({tauxActuel: "0.25"})).asked).toBe(false);
    expect(programme(onTheCommandLine({report: "10"})).asked).toBe(false);
    expect(programme(onTheCommandLine({risque: "0.05"})).asked).toBe(true);
  });
});
