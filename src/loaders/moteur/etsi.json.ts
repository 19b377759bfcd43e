import {emitExact} from "../emitExact.js";
import {etSiDocument} from "../etSiDocument.js";

await emitExact(etSiDocument);
