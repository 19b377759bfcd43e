import {confrontedRuns} from "./confrontedRuns.js";
import {emit} from "./emit.js";

await emit(confrontedRuns);
