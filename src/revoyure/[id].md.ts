import {readRevoyure} from "../files/review/revoyureFolder.js";
import {emitText, parameter} from "../loaders/emit.js";
import {revoyurePage} from "../site/revoyurePage.js";

await emitText(() => revoyurePage(readRevoyure(parameter("id"))));
