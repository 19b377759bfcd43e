import {emitText, parameter} from "../loaders/emit.js";
import {scenarioText} from "../loaders/scenarioChanges.js";
import {scenarioPage} from "../site/scenarioPage.js";

await emitText(() => scenarioPage(scenarioText(parameter("id"))));
