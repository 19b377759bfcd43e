import {emitText} from "./loaders/emit.js";
import {comparerPage} from "./site/comparerPage.js";

await emitText(comparerPage);
