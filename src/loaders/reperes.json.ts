import {emit} from "./emit.js";
import {readReperes} from "./readReperes.js";

await emit(readReperes);
