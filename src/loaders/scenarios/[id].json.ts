import type {ScenarioDocument} from "../../components/scenarioDocument.js";
import {emit, parameter} from "../emit.js";
import {readRun} from "../runs.js";

await emit((): ScenarioDocument => {
  const {halfYears, communes, bailleurs, sites, rules, ...document} = readRun(parameter("id"));
  return document;
});
