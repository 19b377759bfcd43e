import {emitBytes} from "../emitBytes.js";
import {keptReference} from "../keptReplicates.js";

await emitBytes(keptReference);
