import {emitExact} from "../emitExact.js";
import {keptAnswer} from "../keptReplicates.js";

await emitExact(keptAnswer);
