import {emit} from "./emit.js";
import {unknownsOfRuns} from "./unknownsOfRuns.js";

await emit(unknownsOfRuns);
