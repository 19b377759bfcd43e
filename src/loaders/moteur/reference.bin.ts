import {emitBytes} from "../emitBytes.js";
import {keptReference} from "../keptReference.js";

await emitBytes(keptReference);
