import {emitText} from "./loaders/emit.js";
import {listRuns} from "./loaders/runs.js";
import {fichesPage} from "./site/fichesPage.js";

await emitText(() => fichesPage(listRuns()));
