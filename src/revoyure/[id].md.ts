import {readRevoyure} from "../files/revoyure/revoyureFolder.js";
import {emitText, parameter} from "../loaders/emit.js";
import {revoyurePage} from "../site/revoyurePage.js";

await emitText(() => revoyurePage(readRevoyure(parameter("id"))));
