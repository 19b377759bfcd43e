import {emitText, parameter} from "../emit.js";
import {readRunText} from "../runs.js";

await emitText(() => readRunText(parameter("id")));
