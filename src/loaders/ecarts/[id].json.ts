import {emit, parameter} from "../emit.js";
import {scenarioGaps} from "../scenarioGaps.js";

await emit(() => scenarioGaps(parameter("id")));
