import {emitText, parameter} from "../emit.js";
import {readRun} from "../runs.js";

await emitText(() => `${JSON.stringify(readRun(parameter("id")))}\n`);
