import {emit, parameter} from "../emit.js";
import {scenarioGap} from "../scenarioGap.js";

await emit(() => scenarioGap(parameter("id")));
