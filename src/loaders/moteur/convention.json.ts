import {emitExact} from "../emitExact.js";
import {keptAnswer} from "../keptAnswer.js";

await emitExact(keptAnswer);
