import {emitText} from "./loaders/emit.js";
import {methodePage} from "./site/methodePage.js";

await emitText(methodePage);
