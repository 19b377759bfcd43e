import {emit} from "./emit.js";
import {listRuns, readRun} from "./runs.js";

await emit(() =>
  listRuns().map((id) => {
    const {halfYears: _, communes: __, bailleurs: ___, rules: ____, inputs: _____, ...document} = readRun(id);
    return document;
  })
);
