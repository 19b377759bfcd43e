import {emit, parameter} from "../emit.js";
import {readRun} from "../runs.js";

await emit(() => {
  const {halfYears: _, communes: __, bailleurs: ___, rules: ____, ...document} = readRun(parameter("id"));
  return document;
});
