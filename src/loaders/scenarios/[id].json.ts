import type {ScenarioDocument} from "../../components/scenarioDocument.js";
import {classPeriods} from "../classPeriods.js";
import {emit, parameter} from "../emit.js";
import {readRun} from "../runs.js";

await emit(async (): Promise<ScenarioDocument> => {
  const run = readRun(parameter("id"));
  const {halfYears: _, communes: __, bailleurs: ___, rules: ____, ...document} = run;
  return {...document, parClasse: await classPeriods(run)};
});
