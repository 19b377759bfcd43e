import type {ScenarioDocument} from "../components/scenarioDocument.js";
import {emit} from "./emit.js";
import {readRun, references} from "./runs.js";

/** The two simulations that the home page opposes. */
await emit(() => {
  const [reference, convention] = references().map((id): ScenarioDocument => {
    const {halfYears, communes, bailleurs, sites, rules, ...document} = readRun(id);
    return document;
  });
  return {reference, convention};
});
