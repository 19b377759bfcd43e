import {readProject} from "../files/projectFile.js";
import {listAvenantAnswers} from "../loaders/avenantAnswers.js";
import {emitText} from "../loaders/emit.js";
import {avenantsPage} from "../site/avenantsPage.js";

await emitText(() => avenantsPage(listAvenantAnswers(), readProject().scenarios.convention));
