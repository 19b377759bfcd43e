import {expect, test} from "vitest";
import type {Convention, ParameterValue} from "../../../src/core/convention/convention.js";
import {avenantProblems} from "../../../src/files/checks/avenantProblems.js";
import {cutProblems, lowSetProblems} from "../../../src/files/checks/bracketProblems.js";
import {readConvention} from "../../../src/files/conventionFiles.js";

const convention = readConvention().content as Convention;
const problemsOf = (parameters: Convention["parameters"]) => [
  ...cutProblems(parameters),
  ...lowSetProblems(parameters)
];
const changed = (changes: {readonly [id: string]: ParameterValue}) => {
  const {parameters} = convention;
  return problemsOf({
    ...parameters,
    ...Object.fromEntries(
      Object.entries(changes).map(([id, value]) => [
        id,
        {...parameters[id], values: [{...parameters[id].values[0], value}]}
      ])
    )
  }).map(({path, message}) => `${path.join("/")} : ${message}`);
};

test("the convention of 2016 has nothing to mend", () => {
  expect(problemsOf(convention.parameters)).toEqual([]);
});

test("a low set must end at a threshold, told with those in force", () => {
  expect(changed({"attribution.ceilingBelow": 0.5})).toEqual([
    "parameters/attribution.ceilingBelow/values/2016-10-14 : trouvé 0.5, attendu l’une des bornes des tranches : 0.4, 0.6, 0.8"
  ]);
  expect(changed({"attribution.ceilingBelow": 0.4})).toEqual([]);
});

test("nine brackets, thresholds that fall, another number and a reserved name are refused", () => {
  expect(changed({"brackets.thresholds": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]})[0]).toContain(
    "8 au plus"
  );
  expect(changed({"brackets.thresholds": [0.6, 0.4, 0.8]})[0]).toContain("croissantes");
  expect(changed({"brackets.names": {aci: "A", modestes: "B", moyens: "C", hauts: "D"}})[0]).toContain(
    "« aci »"
  );
});

test("an avenant that moves the thresholds restates the low sets, and never changes their number", () => {
  const avenant = (clauses: {readonly [id: string]: ParameterValue}) => ({
    id: "essai",
    title: "Essai",
    signed: "2019-01-01",
    inForce: "2019-01-01",
    articles: ["5.2"],
    motives: "essai",
    replaces: [],
    clauses: Object.fromEntries(
      Object.entries(clauses).map(([id, value]) => [
        id,
        {article: "5.2", values: [{from: "2019-01-01", value}]}
      ])
    )
  });
  const low = {
    "attribution.ceilingBelow": 0.7,
    "attribution.floorBelow": 0.7,
    "brackets.modestesBelow": 0.7,
    "brackets.tresModestesBelow": 0.5,
    "plai.resourcesBelow": 0.7,
    "loyers.earmarkBelow": 0.7,
    "prive.resourcesBelow": 0.7
  };
  const thresholds = [0.5, 0.7, 0.9];
  expect(avenantProblems(avenant({"brackets.thresholds": thresholds, ...low}), convention)).toEqual([]);
  expect(avenantProblems(avenant({"brackets.thresholds": thresholds}), convention)).toHaveLength(7);
  const [{message}] = avenantProblems(avenant({"brackets.thresholds": [0.5, 0.7]}), convention);
  expect(message).toContain("le nombre de tranches vaut pour toute la vie de la convention");
});
